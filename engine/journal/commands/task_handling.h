// What WS-HumanTask 1.1 (7.1.1) lets people do with a task besides claiming and completing it. (See
// journal/command.h.)
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "engine/base/instant.h"
#include "engine/base/key.h"
#include "engine/value/value.h"

namespace cauce {

// Somebody else does it and gives it back by resolving it; who had it stays its owner.
struct DelegateTask {
  TaskKey task{};
  std::string user{};
};
struct ResolveTask {
  TaskKey task{};
  Context variables{};
};
// Offers it to others in place of those to whom it was offered.
struct ForwardTask {
  TaskKey task{};
  std::vector<std::string> users{}, groups{};
};
struct SuspendTask {
  TaskKey task{};
};
struct ResumeTask {
  TaskKey task{};
};
// It cannot be done: its activity throws the BPMN error, which becomes an incident when nobody
// catches it.
struct FailTask {
  TaskKey task{};
  std::string code{};
  std::string message{};
  Context variables{};
};
// Its activity throws the escalation. Refused when nobody catches it.
struct EscalateTask {
  TaskKey task{};
  std::string code{};
  Context variables{};
};
// Only where the drawing allows it: cauce:skippable.
struct SkipTask {
  TaskKey task{};
};

enum class Delegation : std::uint8_t { pending, resolved };

// A member that is none stays as it is; one that holds none is cleared.
struct UpdateTask {
  TaskKey task{};
  std::optional<std::string> name{}, description{};
  std::optional<std::int64_t> priority{};
  std::optional<std::optional<Instant>> due{}, follow_up{};
  std::optional<std::optional<std::string>> owner{}, assignee{};
  std::optional<std::optional<Delegation>> delegation{};
};

}  // namespace cauce
