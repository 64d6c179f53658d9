// What waits for time. (See journal/event.h.)
#pragma once

#include <cstdint>
#include <optional>

#include "engine/base/key.h"
#include "engine/model/process.h"
#include "engine/model/timer.h"

namespace cauce {

// Of an activity instance, or of a definition's start event.
struct TimerScheduled {
  std::optional<ActivityInstanceKey> activity{};
  DefinitionKey definition{};
  ElementIndex element{};
  std::optional<std::int64_t> ordinal{};  // Which of the element's definitions; none: the first.
  TimerSchedule schedule{};
  TimerKey timer{};

  template <class S, class V>
  static void fields(S& s, V& v) {
    v("activity", s.activity);
    v("definition", s.definition);
    v("element", s.element);
    v("ordinal", s.ordinal);
    v("schedule", s.schedule);
    v("timer", s.timer);
  }
  bool operator==(const TimerScheduled&) const = default;
};

struct TimerFired {
  std::optional<TimerSchedule> next{};  // None: the timer is gone.
  TimerKey timer{};

  template <class S, class V>
  static void fields(S& s, V& v) {
    v("next", s.next);
    v("timer", s.timer);
  }
  bool operator==(const TimerFired&) const = default;
};

struct TimerCanceled {
  TimerKey timer{};

  template <class S, class V>
  static void fields(S& s, V& v) {
    v("timer", s.timer);
  }
  bool operator==(const TimerCanceled&) const = default;
};

// Somebody, or its expression looked at anew, gave it another time.
struct TimerRescheduled {
  TimerSchedule schedule{};
  TimerKey timer{};

  template <class S, class V>
  static void fields(S& s, V& v) {
    v("schedule", s.schedule);
    v("timer", s.timer);
  }
  bool operator==(const TimerRescheduled&) const = default;
};

// By itself: it stays so when its process instance is resumed.
struct TimerSuspended {
  TimerKey timer{};

  template <class S, class V>
  static void fields(S& s, V& v) {
    v("timer", s.timer);
  }
  bool operator==(const TimerSuspended&) const = default;
};

struct TimerResumed {
  TimerKey timer{};

  template <class S, class V>
  static void fields(S& s, V& v) {
    v("timer", s.timer);
  }
  bool operator==(const TimerResumed&) const = default;
};

}  // namespace cauce
