// Taking a process instance to another version. (See journal/command.h.)
#pragma once

#include "engine/base/key.h"
#include "engine/model/migration.h"
#include "engine/value/value.h"

namespace cauce {

// All of it or nothing: refused when the mapping is wrong, or when the instance stands where the
// mapping does not reach.
struct MigrateProcessInstance {
  ProcessInstanceKey instance{};
  DefinitionKey source{};  // What the instance must be of.
  DefinitionKey target{};
  MigrationMapping mapping{};
  Context variables{};  // Of the process instance, afterwards.
};

}  // namespace cauce
