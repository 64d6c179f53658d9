// Commands that hold what runs and let it go on. (See journal/command.h.)
#pragma once

#include <cstdint>
#include <optional>
#include <string>

#include "engine/base/key.h"

namespace cauce {

// Its tokens stay where they are: nothing that would move one is done until it is resumed. One that
// is suspended already stays so.
struct SuspendProcessInstance {
  ProcessInstanceKey instance{};
};
struct ResumeProcessInstance {
  ProcessInstanceKey instance{};
};

// With its instances: those that run now are suspended, or resumed, too.
enum class WithInstances : std::uint8_t { no, yes };

// A suspended definition starts nothing.
struct SuspendDefinition {
  std::optional<DefinitionKey> definition{};  // Else every version of `process_id`.
  std::string process_id{};
  WithInstances with_instances{};
};
struct ResumeDefinition {
  std::optional<DefinitionKey> definition{};
  std::string process_id{};
  WithInstances with_instances{};
};

}  // namespace cauce
