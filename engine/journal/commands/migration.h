// Taking a process instance to another version. (See journal/command.h.)
#pragma once

#include "engine/base/key.h"
#include "engine/model/migration.h"
#include "engine/value/value.h"

namespace cauce {

enum class Trial : std::uint8_t { no, yes };

// All of it or nothing: refused when the mapping is wrong, or when the instance stands where the
// mapping does not reach.
struct MigrateProcessInstance {
  ProcessInstanceKey instance{};
  DefinitionKey source{};  // What the instance must be of.
  DefinitionKey target{};
  MigrationMapping mapping{};
  Context variables{};  // Of the process instance, afterwards.
  Trial trial = Trial::no;  // Yes: it is told whether it would be done, and nothing is.
};

}  // namespace cauce
