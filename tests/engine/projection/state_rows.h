// What the rows must say when the state is known: each table against what it shows.
#pragma once

#include <string>
#include <vector>

#include "engine/execution/engine.h"
#include "tests/engine/projection/tables.h"

namespace cauce {

// Sentences about what differs; empty when the rows show exactly the engine's state. Requires: the
// engine has every instance in memory.
std::vector<std::string> differences(const MemoryTables& rows, const Engine& engine);

}  // namespace cauce
