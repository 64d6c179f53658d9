// Commands that make events happen. (See journal/command.h.)
#pragma once

#include <cstdint>
#include <optional>
#include <string>

#include "engine/base/key.h"
#include "engine/value/value.h"

namespace cauce {

// To exactly one waiting subscription or message start event; refused when none or several take it.
// A subscription with a correlation key takes the message when one of `correlation_keys` equals it;
// one without takes it when every entry equals the variable of that name in its scope.
struct CorrelateMessage {
  std::string name{};
  Context correlation_keys{};
  Context local_correlation_keys{};  // Compared with variables of the waiting scope itself only.
  std::optional<std::string> business_key{};
  std::optional<ProcessInstanceKey> instance{};
  // It alone, whatever the keys; refused when it does not wait for the message.
  std::optional<ActivityInstanceKey> receiver{};
  // That one of `instance` alone, whatever the keys. A person may send to it who has a role in the
  // lane where it waits.
  std::optional<SubscriptionKey> subscription{};
  Context variables{};
};

// Looks at the conditional start events: each whose condition holds over `variables` starts an
// instance with them. Refused when none does.
struct EvaluateConditions {
  std::string process_id{};  // Empty: of every process.
  std::optional<std::string> business_key{};
  Context variables{};
};

// To everybody who waits for it, and to the start events; who waits nowhere hears nothing.
struct ThrowSignal {
  std::string name{};
  std::optional<ActivityInstanceKey> receiver{};  // It alone; refused when it does not wait for it.
  Context variables{};
};

}  // namespace cauce
