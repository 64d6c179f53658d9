// What waits for time or for a message. (See journal/event.h.)
#pragma once

#include <cstdint>
#include <optional>
#include <string>

#include "engine/base/key.h"
#include "engine/journal/committed.h"
#include "engine/model/process.h"
#include "engine/model/timer.h"

namespace cauce {

// Of an activity instance, or of a definition's start event.
struct TimerScheduled {
  std::optional<ActivityInstanceKey> activity{};
  DefinitionKey definition{};
  ElementIndex element{};
  TimerSchedule schedule{};
  TimerKey timer{};

  template <class S, class V>
  static void fields(S& s, V& v) {
    v("activity", s.activity);
    v("definition", s.definition);
    v("element", s.element);
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

struct MessageSubscribed {
  std::optional<ActivityInstanceKey> activity{};
  std::optional<Committed> correlation_key{};
  DefinitionKey definition{};
  ElementIndex element{};
  std::string message{};
  SubscriptionKey subscription{};

  template <class S, class V>
  static void fields(S& s, V& v) {
    v("activity", s.activity);
    v("correlationKey", s.correlation_key);
    v("definition", s.definition);
    v("element", s.element);
    v("message", s.message);
    v("subscription", s.subscription);
  }
  bool operator==(const MessageSubscribed&) const = default;
};

// The subscription stays open: non-interrupting events and message starts take many messages.
struct MessageCorrelated {
  std::string message{};
  SubscriptionKey subscription{};

  template <class S, class V>
  static void fields(S& s, V& v) {
    v("message", s.message);
    v("subscription", s.subscription);
  }
  bool operator==(const MessageCorrelated&) const = default;
};

struct MessageUnsubscribed {
  SubscriptionKey subscription{};

  template <class S, class V>
  static void fields(S& s, V& v) {
    v("subscription", s.subscription);
  }
  bool operator==(const MessageUnsubscribed&) const = default;
};

}  // namespace cauce
