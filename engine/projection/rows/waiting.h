// Rows of what waits for time, a message or an operator. (See projection/rows.h.)
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "engine/base/instant.h"
#include "engine/base/key.h"
#include "engine/lifecycle/lifecycle.h"
#include "engine/model/event.h"

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
  Instant created_at{};
  std::int64_t suspended = 0;  // 1: by itself, besides what it belongs to.

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
    v("created_at", &TimerRow::created_at);
    v("suspended", &TimerRow::suspended);
  }
  bool operator==(const TimerRow&) const = default;
};

// Open subscriptions only. Those of start events belong to a definition.
struct EventSubscriptionRow {
  SubscriptionKey key{};
  DefinitionKey definition{};
  std::optional<ProcessInstanceKey> instance{};
  std::optional<ActivityInstanceKey> activity{};
  std::string element{};
  EventTrigger trigger{};
  std::string name{};  // Of the message or signal; empty for a condition.
  std::optional<std::string> correlation_key{};
  Instant created_at{};

  static constexpr std::string_view table = "event_subscription";
  static constexpr int key_columns = 1;
  template <class V>
  static void columns(V& v) {
    v("key", &EventSubscriptionRow::key);
    v("definition_key", &EventSubscriptionRow::definition);
    v("instance_key", &EventSubscriptionRow::instance);
    v("activity_key", &EventSubscriptionRow::activity);
    v("element", &EventSubscriptionRow::element);
    v("trigger", &EventSubscriptionRow::trigger);
    v("name", &EventSubscriptionRow::name);
    v("correlation_key", &EventSubscriptionRow::correlation_key);
    v("created_at", &EventSubscriptionRow::created_at);
  }
  bool operator==(const EventSubscriptionRow&) const = default;
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
  std::string retry{};  // What is done again: a RetryPoint.
  // What it concerns: the external task, what who reported it named, or it is a job of its own.
  std::optional<std::string> configuration{};
  std::optional<std::string> annotation{};
  // As clients look for it: failedJob, failedExternalTask, or what who reported it called it.
  std::string type{};

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
    v("retry", &IncidentRow::retry);
    v("configuration", &IncidentRow::configuration);
    v("annotation", &IncidentRow::annotation);
    v("type", &IncidentRow::type);
  }
  bool operator==(const IncidentRow&) const = default;
};

}  // namespace cauce
