// What was completed and can be undone, and what is being undone (BPMN 2.0.2, 10.7).
#pragma once

#include <cstdint>
#include <optional>
#include <vector>

#include "engine/journal/event.h"

namespace cauce {

// A completed activity instance that can be undone.
struct Compensable {
  ElementIndex element{};
  ScopeKey scope{};
  std::optional<Committed> variables{};
  std::uint64_t order = 0;  // Of completion.
  bool operator==(const Compensable&) const = default;
};

// What one throwing event has undone: the last of `pending` is next.
struct Compensation {
  std::vector<ActivityInstanceKey> pending{};
  std::optional<ActivityInstanceKey> current{};
  bool operator==(const Compensation&) const = default;
};

}  // namespace cauce
