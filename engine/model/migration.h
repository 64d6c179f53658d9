// From one drawing of a process to another: which element becomes which, and whether that can be.
#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "engine/model/process.h"

namespace cauce {

struct MigrationInstruction {
  std::string source{};  // Element ids.
  std::string target{};
  bool update_triggers = false;  // What waits for an event waits anew, as the target is drawn.
  bool operator==(const MigrationInstruction&) const = default;
};
using MigrationMapping = std::vector<MigrationInstruction>;

struct MigrationFinding {
  std::size_t instruction = 0;  // Its place in the mapping.
  std::string rule{};           // Stable id, such as "migration-type-differs".
  std::string message{};
  bool operator==(const MigrationFinding&) const = default;
};

enum class UpdateTriggers : std::uint8_t { no, yes };

// Elements of the same id that can become each other.
MigrationMapping generate_mapping(const Process& from, const Process& to, UpdateTriggers update);

// What speaks against the mapping, for any process instance.
std::vector<MigrationFinding> check_mapping(const Process& from, const Process& to,
                                            const MigrationMapping& mapping);

// Element by element of `from`: what it becomes; the process becomes the process. Requires: each
// id is in its drawing.
std::vector<std::optional<ElementIndex>> mapped_elements(const Process& from, const Process& to,
                                                         const MigrationMapping& mapping);

}  // namespace cauce
