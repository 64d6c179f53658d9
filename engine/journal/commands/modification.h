// Changing where a process instance stands. (See journal/command.h.)
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "engine/base/key.h"
#include "engine/value/value.h"

namespace cauce {

enum class ModificationKind : std::uint8_t {
  start_before,  // The element begins.
  start_after,   // A token takes the one flow out of the element.
  start_flow,    // A token takes the flow.
  cancel,        // Of an element: every instance of it, and what waits to enter.
};

struct ModificationInstruction {
  ModificationKind kind{};
  std::string element{};  // Id of the element or flow; empty for a cancel by key.
  // To cancel: one element instance, the process instance itself, or a token that waits to enter.
  std::optional<std::uint64_t> key{};
  // To start: the scope in which it begins; scopes between are made anew. For a multi-instance
  // activity, its own body: one more inner instance begins. None: where just one scope is meant.
  std::optional<ScopeKey> ancestor{};
  Context variables{};  // To the nearest scope that has the name.
  Context local_variables{};  // Of the element instance that begins.
  bool only_older = false;  // Cancels nothing that an instruction before it began.
};

// Whether what begins takes its input parameters, and what ends gives its output parameters, while
// the command is carried out.
enum class Parameters : std::uint8_t { passed, skipped };

// All of it is done, in order, or nothing. When no token is left, the instance is canceled.
struct ModifyProcessInstance {
  ProcessInstanceKey instance{};
  std::vector<ModificationInstruction> instructions{};
  std::string annotation{};
  Parameters parameters = Parameters::passed;
};

}  // namespace cauce
