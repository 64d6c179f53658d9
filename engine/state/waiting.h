// What element instances wait for: time, events, and somebody who mends an incident.
#pragma once

#include <cstdint>
#include <optional>
#include <string>

#include "engine/journal/event.h"

namespace cauce {

// Where `activity` is the key of a scope, an event subprocess of it waits.
struct ScheduledTimer {
  ActivityInstanceKey activity{};
  ElementIndex element{};
  std::int64_t ordinal = 0;  // Which of the element's definitions.
  TimerSchedule schedule{};
  bool operator==(const ScheduledTimer&) const = default;
};

struct EventSubscription {
  ActivityInstanceKey activity{};
  ElementIndex element{};
  std::int64_t ordinal = 0;
  EventTrigger trigger{};
  std::string name{};
  std::optional<Committed> correlation_key{};
  Truth holds{};  // Of a condition: what it was when it was looked at last.
  bool operator==(const EventSubscription&) const = default;
};

struct Incident {
  ActivityInstanceKey activity{};
  ElementIndex element{};
  std::string kind{};
  RetryPoint retry{};
  IncidentState state{};
  bool operator==(const Incident&) const = default;
};

}  // namespace cauce
