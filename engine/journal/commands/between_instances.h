// What one process instance asks of another. Never from outside, and never refused: what is not
// there any more is passed over. (See journal/command.h.)
#pragma once

#include <cstdint>
#include <optional>
#include <string>

#include "engine/base/key.h"
#include "engine/value/value.h"

namespace cauce {

struct StartCalledProcess {
  ProcessInstanceKey key{};  // Already given, so that the caller knows whom it waits for.
  DefinitionKey definition{};
  ProcessInstanceKey caller{};
  ActivityInstanceKey activity{};
  ProcessInstanceKey root{};
  std::optional<std::string> business_key{};
  Context variables{};
};
// A called process ended; what it leaves is for the call activity to take over.
struct ReturnToCaller {
  ProcessInstanceKey caller{};
  ActivityInstanceKey activity{};
  ProcessInstanceKey called{};
  DefinitionKey definition{};  // Of the called process.
  Context variables{};
};
// An error or escalation leaves a called process; an error has ended it. Without a code, somebody
// canceled it.
enum class Thrown : std::uint8_t { error, escalation };
struct ThrowToCaller {
  ProcessInstanceKey caller{};
  ActivityInstanceKey activity{};
  ProcessInstanceKey called{};
  Thrown what{};
  std::optional<std::string> code{};
  std::string message{};
  Context variables{};
};
// A thrown message or signal reaches a subscription or start event elsewhere.
struct Deliver {
  SubscriptionKey subscription{};
  Context variables{};
  std::optional<std::string> business_key{};  // Of the instance that it starts.
};

}  // namespace cauce
