// What operators do to timers and incidents in a case. (See adapters/cases/steps.h.)
#pragma once

#include <cstdint>
#include <optional>
#include <string>

#include "adapters/cases/steps.h"
#include "engine/base/instant.h"
#include "engine/value/value.h"

namespace cauce::cases {

// Of the one timer that waits at the element.
enum class TimerVerb : std::uint8_t {
  fire,
  move,
  shift,
  recalculate,
  restart,
  suspend,
  resume,
  stop
};
struct OperateTimer {
  TimerVerb verb{};
  std::string element{};
  InstanceName instance{};  // Empty: whichever, or the definition itself.
  Instant due{};            // To which it is moved, or shifted with the firings after it.
};
struct ReportTrouble {
  std::string element{};
  std::string kind{};
  std::string message{};
  std::optional<std::string> configuration{};
  InstanceName instance{};
};
struct AnnotateTrouble {
  std::string element{};
  std::optional<std::string> annotation{};  // None takes it back.
  InstanceName instance{};
};
struct RetryElement {
  std::string element{};
  InstanceName instance{};
};
// What waits there goes on as if what it waits for had happened.
struct TriggerElement {
  std::string element{};
  Context variables{};
  InstanceName instance{};
};

}  // namespace cauce::cases
