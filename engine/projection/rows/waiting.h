// Rows of what waits for time, a message or an operator. (See projection/rows.h.)
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "engine/base/instant.h"
#include "engine/base/key.h"
#include "engine/lifecycle/lifecycle.h"

namespace cauce {

// Scheduled timers only. Start timers belong to a definition and to no instance.
struct TimerRow {
  TimerKey key{};
  DefinitionKey definition{};
  std::optional<ProcessInstanceKey> instance{};
  std::optional<ActivityInstanceKey> activity{};
  std::string element{};
  Instant due_at{};
  std::optional<std::int64_t> repetitions_left{};
  std::string cycle{};

  static constexpr std::string_view table = "timer";
  static constexpr int key_columns = 1;
  template <class V>
  static void columns(V& v) {
    v("key", &TimerRow::key);
    v("definition_key", &TimerRow::definition);
    v("instance_key", &TimerRow::instance);
    v("activity_key", &TimerRow::activity);
    v("element", &TimerRow::element);
    v("due_at", &TimerRow::due_at);
    v("repetitions_left", &TimerRow::repetitions_left);
    v("cycle", &TimerRow::cycle);
  }
  bool operator==(const TimerRow&) const = default;
};

// Open subscriptions only. Those of message start events belong to a definition.
struct MessageSubscriptionRow {
  SubscriptionKey key{};
  DefinitionKey definition{};
  std::optional<ProcessInstanceKey> instance{};
  std::optional<ActivityInstanceKey> activity{};
  std::string element{};
  std::string message{};
  std::optional<std::string> correlation_key{};
  Instant created_at{};

  static constexpr std::string_view table = "message_subscription";
  static constexpr int key_columns = 1;
  template <class V>
  static void columns(V& v) {
    v("key", &MessageSubscriptionRow::key);
    v("definition_key", &MessageSubscriptionRow::definition);
    v("instance_key", &MessageSubscriptionRow::instance);
    v("activity_key", &MessageSubscriptionRow::activity);
    v("element", &MessageSubscriptionRow::element);
    v("message", &MessageSubscriptionRow::message);
    v("correlation_key", &MessageSubscriptionRow::correlation_key);
    v("created_at", &MessageSubscriptionRow::created_at);
  }
  bool operator==(const MessageSubscriptionRow&) const = default;
};

struct IncidentRow {
  ProcessInstanceKey instance{};
  IncidentKey key{};
  ActivityInstanceKey activity{};
  std::string element{};
  std::string kind{};     // Such as "expression-failed"; stable.
  std::string message{};
  IncidentState state{};
  Instant created_at{};
  std::optional<Instant> ended_at{};

  static constexpr std::string_view table = "incident";
  static constexpr int key_columns = 2;
  template <class V>
  static void columns(V& v) {
    v("instance_key", &IncidentRow::instance);
    v("key", &IncidentRow::key);
    v("activity_key", &IncidentRow::activity);
    v("element", &IncidentRow::element);
    v("kind", &IncidentRow::kind);
    v("message", &IncidentRow::message);
    v("state", &IncidentRow::state);
    v("created_at", &IncidentRow::created_at);
    v("ended_at", &IncidentRow::ended_at);
  }
  bool operator==(const IncidentRow&) const = default;
};

}  // namespace cauce
