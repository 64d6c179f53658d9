// Commands to whole process instances and their variables. (See journal/command.h.)
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "engine/base/key.h"
#include "engine/journal/commands/modification.h"
#include "engine/value/value.h"

namespace cauce {

struct StartProcessInstance {
  std::optional<DefinitionKey> definition{};  // Else the latest version of `process_id`.
  std::string process_id{};
  std::optional<std::string> business_key{};
  Context variables{};
  // Where it begins, in order, none of which cancels; empty: at its start event without a trigger.
  std::vector<ModificationInstruction> instructions{};
  Parameters parameters = Parameters::passed;
};

struct CancelProcessInstance {
  ProcessInstanceKey instance{};
  std::string reason{};
};

// `scope` is a process instance or the activity instance of a human task. Not local: each name goes
// to the nearest scope that has it, else to the process instance.
enum class Local : std::uint8_t { no, yes };
struct SetVariables {
  ScopeKey scope{};
  Context modifications{};
  std::vector<std::string> deletions{};
  Local local = Local::no;
};

}  // namespace cauce
