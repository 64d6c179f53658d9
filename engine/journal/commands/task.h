// Commands to human tasks. (See journal/command.h.)
#pragma once

#include <cstdint>
#include <optional>
#include <string>

#include "engine/base/key.h"
#include "engine/value/value.h"

namespace cauce {

// Claims when the actor may and nobody has. Refused when another has the task, when it is not open,
// or when the actor is not among those who may do it.
struct CompleteTask {
  TaskKey task{};
  Context variables{};
};
// `user` is who gets it; a person may claim only for themselves.
struct ClaimTask {
  TaskKey task{};
  std::string user{};
};
struct ReleaseTask {
  TaskKey task{};
};
// Gives the task to somebody, or to nobody, whoever had it.
struct AssignTask {
  TaskKey task{};
  std::optional<std::string> user{};
};
enum class CandidateKind : std::uint8_t { user, group };
struct AddTaskCandidate {
  TaskKey task{};
  CandidateKind kind{};
  std::string id{};
};
struct RemoveTaskCandidate {
  TaskKey task{};
  CandidateKind kind{};
  std::string id{};
};

}  // namespace cauce
