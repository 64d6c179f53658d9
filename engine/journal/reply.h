// What the caller of a command is told.
#pragma once

#include <cstdint>
#include <optional>
#include <vector>

#include "engine/base/key.h"

namespace cauce {

// Told once the command is durable.
struct Reply {
  std::uint64_t position = 0;   // Of the record; of the first, when the request was done before.
  // What was made or touched: deployment, process instance, task, record's definition...
  std::uint64_t subject = 0;
  bool repeated = false;        // The same idempotency key was answered before.
  std::optional<ProcessInstanceKey> instance{};
  std::optional<ActivityInstanceKey> activity{};  // Of a correlated message: what was waiting.
  bool started = false;         // A message started a new instance.
  std::vector<ProcessInstanceKey> instances{};  // Others that were started on the way, in order.
  std::vector<TaskKey> tasks{};  // Human tasks that came of it, in order.
  bool operator==(const Reply&) const = default;
};

}  // namespace cauce
