#include "engine/feel/measure.h"

#include <algorithm>
#include <limits>

#include "engine/feel/callable.h"

namespace cauce::feel {
namespace {

constexpr std::uint64_t weight_max = std::numeric_limits<std::uint64_t>::max() / 4;

std::uint64_t weight_of_text(std::size_t bytes) { return 1 + bytes / 64; }

const void* address_of(const Value& value) {
  if (const auto* list = value.list()) return list;
  if (const auto* context = value.context()) return context;
  return function_of(value);
}

}  // namespace

void Measure::include(const Measure& part) {
  depth = std::max(depth, part.depth + 1);
  weight = std::min(weight_max, weight + part.weight);
  ++parts;
}

Measure Measures::of(const Value& value) {
  const void* address = address_of(value);
  if (address == nullptr) return compute(value);
  if (const auto known = known_.find(address); known != known_.end()) return known->second;
  return add(value);
}

Measure Measures::add(const Value& value) {
  const Measure measure = compute(value);
  // What is small and flat is as quickly computed as found.
  if (measure.depth > 1 || measure.parts > 8) {
    known_.insert_or_assign(address_of(value), measure);
  } else if (!known_.empty()) {
    if (const void* address = address_of(value)) known_.erase(address);
  }
  return measure;
}

Measure Measures::compute(const Value& value) {
  if (const auto* text = value.string()) return {0, weight_of_text(text->size()), 0};
  Measure measure{address_of(value) ? 1U : 0U, 1, 0};
  if (const auto* list = value.list())
    for (const Value& item : *list) measure.include(of(item));
  if (const auto* context = value.context()) {
    for (const auto& [name, entry] : context->entries()) {
      measure.include(of(entry));
      measure.weight += weight_of_text(name.size());
    }
  }
  if (const Callable* callable = callable_of(value))
    for (const Value& held : callable->held()) measure.include(of(held));
  return measure;
}

}  // namespace cauce::feel
