#include "engine/dmn/column.h"

#include <algorithm>
#include <array>

#include "engine/value/temporal_arithmetic.h"

namespace cauce::dmn {
namespace {

std::optional<int> compare_points(const Value& a, const Value& b) {
  if (a.boolean() && b.boolean()) return *a.boolean() - *b.boolean();
  return feel::compare_values(a, b);
}

bool is_before(const Value& a, const Value& b) { return compare_points(a, b).value_or(0) < 0; }

// One step up or down from a value, for an example beside it.
std::optional<Value> beside(const Value& value, int step) {
  if (const auto* number = value.number()) return Value(*number + Decimal(std::int64_t{step}));
  if (const auto* text = value.string())
    return step > 0 ? std::optional<Value>(*text + "a") : std::nullopt;
  if (const auto* date = value.date()) {
    const auto moved = date_of_day(days_since_epoch(*date) + step);
    return moved ? std::optional<Value>(*moved) : std::nullopt;
  }
  if (const auto* months = value.year_month())
    return Value(YearMonthDuration{months->months + step});
  return std::nullopt;
}

}  // namespace

std::optional<Column> Column::of(std::span<const feel::Cell> cells) {
  Column column;
  const auto add = [&](const Value& point) {
    if (!point.is_null()) column.points_.push_back(point);
  };
  for (const feel::Cell& cell : cells)
    for (const Value& value : cell.values) {
      const Range* range = value.range();
      if (!range) add(value);
      if (range) add(range->low), add(range->high);
    }
  auto& points = column.points_;
  if (points.empty()) return std::nullopt;
  if (points.front().boolean()) points.insert(points.end(), {Value(false), Value(true)});
  for (const Value& point : points)
    if (!compare_points(points.front(), point)) return std::nullopt;
  std::ranges::sort(points, is_before);
  const auto same = std::ranges::unique(
      points, [](const Value& a, const Value& b) { return compare_points(a, b) == 0; });
  points.erase(same.begin(), same.end());
  return column;
}

std::optional<std::size_t> Column::segment_of(const Value& value) const {
  if (!compare_points(points_.front(), value)) return std::nullopt;
  const auto at = std::ranges::lower_bound(points_, value, is_before);
  const auto i = static_cast<std::size_t>(at - points_.begin());
  return at != points_.end() && !is_before(value, *at) ? 2 * i + 1 : 2 * i;
}

Column::Run Column::run_of(const Value& wanted) const {
  const Range* range = wanted.range();
  if (!range) {
    const std::size_t point = segment_of(wanted).value_or(0);
    return {point, point};
  }
  Run run{0, size() - 1};
  if (!range->low.is_null())
    run.first =
        segment_of(range->low).value_or(0) + (range->low_end == Range::Endpoint::open ? 1 : 0);
  if (!range->high.is_null())
    run.second =
        segment_of(range->high).value_or(0) - (range->high_end == Range::Endpoint::open ? 1 : 0);
  return run;
}

std::vector<Column::Run> Column::passing(const feel::Cell& cell) const {
  using Kind = feel::Cell::Kind;
  if (cell.kind == Kind::any || cell.kind == Kind::opaque) return {{0, size() - 1}};
  std::vector<Run> runs;
  for (const Value& value : cell.values)
    if (const Run run = run_of(value); run.first <= run.second) runs.push_back(run);
  std::ranges::sort(runs);
  std::vector<Run> merged;
  for (const Run& run : runs) {
    if (merged.empty() || merged.back().second + 1 < run.first)
      merged.push_back(run);
    else
      merged.back().second = std::max(merged.back().second, run.second);
  }
  if (cell.kind == Kind::values) return merged;
  std::vector<Run> others;
  std::size_t next = 0;
  for (const Run& run : merged) {
    if (next < run.first) others.push_back({next, run.first - 1});
    next = run.second + 1;
  }
  if (next < size()) others.push_back({next, size() - 1});
  return others;
}

std::optional<Value> Column::example(std::size_t segment) const {
  const std::size_t i = segment / 2;
  if (segment % 2 == 1) return points_[i];
  std::vector<Value> tried;
  if (i < points_.size() && points_[i].number() && i > 0)
    tried.push_back((*points_[i - 1].number() + *points_[i].number()) / Decimal(std::int64_t{2}));
  if (points_.front().string())
    for (const char* other : {"other", "x", ""}) tried.emplace_back(other);
  if (i > 0)
    if (auto after = beside(points_[i - 1], 1)) tried.insert(tried.begin(), std::move(*after));
  if (i < points_.size())
    if (auto before = beside(points_[i], -1)) tried.push_back(std::move(*before));
  for (Value& value : tried)
    if (segment_of(value) == segment) return std::move(value);
  return std::nullopt;
}

}  // namespace cauce::dmn
