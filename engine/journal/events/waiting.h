// What waits for a message, a signal or a condition. (See journal/event.h.)
#pragma once

#include <cstdint>
#include <optional>
#include <string>

#include "engine/base/key.h"
#include "engine/journal/committed.h"
#include "engine/model/event.h"
#include "engine/model/process.h"

namespace cauce {

// To a message, a signal or a condition; of an activity instance, of the scope of an event
// subprocess, or of a definition's start event.
struct EventSubscribed {
  std::optional<ActivityInstanceKey> activity{};
  std::optional<Committed> correlation_key{};
  DefinitionKey definition{};
  ElementIndex element{};
  std::string name{};  // Of the message or signal; empty for a condition.
  std::optional<std::int64_t> ordinal{};  // Which of the element's definitions; none: the first.
  SubscriptionKey subscription{};
  EventTrigger trigger = EventTrigger::message;

  template <class S, class V>
  static void fields(S& s, V& v) {
    v("activity", s.activity);
    v("correlationKey", s.correlation_key);
    v("definition", s.definition);
    v("element", s.element);
    v("name", s.name);
    v("ordinal", s.ordinal);
    v("subscription", s.subscription);
    v("trigger", s.trigger);
  }
  bool operator==(const EventSubscribed&) const = default;
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

// As for messages.
struct SignalReceived {
  std::string signal{};
  SubscriptionKey subscription{};

  template <class S, class V>
  static void fields(S& s, V& v) {
    v("signal", s.signal);
    v("subscription", s.subscription);
  }
  bool operator==(const SignalReceived&) const = default;
};

enum class Truth : std::uint8_t { no, yes };

// Conditional events happen when their condition becomes true, so the journal keeps what it was.
struct ConditionChanged {
  Truth holds{};
  SubscriptionKey subscription{};

  template <class S, class V>
  static void fields(S& s, V& v) {
    v("holds", s.holds);
    v("subscription", s.subscription);
  }
  bool operator==(const ConditionChanged&) const = default;
};

struct EventUnsubscribed {
  SubscriptionKey subscription{};

  template <class S, class V>
  static void fields(S& s, V& v) {
    v("subscription", s.subscription);
  }
  bool operator==(const EventUnsubscribed&) const = default;
};

}  // namespace cauce
