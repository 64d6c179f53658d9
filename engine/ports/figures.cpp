#include "engine/ports/figures.h"

#include <algorithm>
#include <numeric>

namespace cauce {

void FigureSum::add(std::string_view element, ActivityState state, Instant started,
                    std::optional<Instant> ended) {
  auto found = sums_.find(element);
  if (found == sums_.end()) found = sums_.try_emplace(std::string(element)).first;
  Sum& sum = found->second;
  ++sum.figures.entered;
  // Compensation comes to what has completed.
  const bool completed = state == ActivityState::completed ||
                         state == ActivityState::compensating ||
                         state == ActivityState::compensated;
  if (!ended) {
    ++sum.figures.open;
  } else if (completed) {
    ++sum.figures.completed;
    sum.durations_ms.push_back(ended->ms - started.ms);
  } else {
    ++sum.figures.canceled;
  }
}

std::vector<ElementFigures> FigureSum::take() {
  std::vector<ElementFigures> all;
  for (auto& [id, sum] : sums_) {
    ElementFigures figures = std::move(sum.figures);
    figures.element = id;
    auto& times = sum.durations_ms;
    if (!times.empty()) {
      const auto count = static_cast<std::int64_t>(times.size());
      figures.mean_ms = std::accumulate(times.begin(), times.end(), std::int64_t{0}) / count;
      figures.max_ms = *std::ranges::max_element(times);
      // The lower of the two in the middle.
      const auto middle = times.begin() + (count - 1) / 2;
      std::nth_element(times.begin(), middle, times.end());
      figures.median_ms = *middle;
    }
    all.push_back(std::move(figures));
  }
  sums_.clear();
  std::ranges::sort(all, {}, &ElementFigures::element);
  return all;
}

}  // namespace cauce
