// Rows of process instances, element instances and tokens. (See projection/rows.h.)
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "engine/base/instant.h"
#include "engine/base/key.h"
#include "engine/lifecycle/lifecycle.h"

namespace cauce {

struct ProcessInstanceRow {
  ProcessInstanceKey key{};
  DefinitionKey definition{};
  std::string process_id{};
  std::optional<std::string> business_key{};
  ProcessState state{};
  std::string start_element{};
  Instant started_at{};
  std::string started_by{};
  std::optional<Instant> ended_at{};
  std::optional<std::string> end_reason{};
  std::optional<ProcessInstanceKey> caller{};  // Whose call activity waits for it.
  std::optional<ActivityInstanceKey> caller_activity{};
  ProcessInstanceKey root{};  // Of the calls that led to it; itself when there were none.

  static constexpr std::string_view table = "process_instance";
  static constexpr int key_columns = 1;
  template <class V>
  static void columns(V& v) {
    v("key", &ProcessInstanceRow::key);
    v("definition_key", &ProcessInstanceRow::definition);
    v("process_id", &ProcessInstanceRow::process_id);
    v("business_key", &ProcessInstanceRow::business_key);
    v("state", &ProcessInstanceRow::state);
    v("start_element", &ProcessInstanceRow::start_element);
    v("started_at", &ProcessInstanceRow::started_at);
    v("started_by", &ProcessInstanceRow::started_by);
    v("ended_at", &ProcessInstanceRow::ended_at);
    v("end_reason", &ProcessInstanceRow::end_reason);
    v("caller_key", &ProcessInstanceRow::caller);
    v("caller_activity_key", &ProcessInstanceRow::caller_activity);
    v("root_key", &ProcessInstanceRow::root);
  }
  bool operator==(const ProcessInstanceRow&) const = default;
};

// Element instances of every family, running and ended.
struct ActivityInstanceRow {
  ProcessInstanceKey instance{};
  ActivityInstanceKey key{};
  ScopeKey scope{};           // The activity instance or process instance it runs in.
  std::string element{};      // Id in the drawing.
  std::string element_type{}; // XML tag, or "multiInstanceBody".
  ActivityState state{};
  std::optional<std::int64_t> loop_counter{};  // From 0, of inner instances.
  Instant started_at{};
  std::optional<Instant> ended_at{};

  static constexpr std::string_view table = "activity_instance";
  static constexpr int key_columns = 2;
  template <class V>
  static void columns(V& v) {
    v("instance_key", &ActivityInstanceRow::instance);
    v("key", &ActivityInstanceRow::key);
    v("scope_key", &ActivityInstanceRow::scope);
    v("element", &ActivityInstanceRow::element);
    v("element_type", &ActivityInstanceRow::element_type);
    v("state", &ActivityInstanceRow::state);
    v("loop_counter", &ActivityInstanceRow::loop_counter);
    v("started_at", &ActivityInstanceRow::started_at);
    v("ended_at", &ActivityInstanceRow::ended_at);
  }
  bool operator==(const ActivityInstanceRow&) const = default;
};

// Living tokens only.
struct TokenRow {
  ProcessInstanceKey instance{};
  TokenKey key{};
  ScopeKey scope{};
  std::string element{};               // Where it is.
  std::optional<std::string> flow{};   // By which sequence flow it came.
  std::optional<ActivityInstanceKey> activity{};  // In which it rests; none: it waits to join.
  Instant since{};

  static constexpr std::string_view table = "token";
  static constexpr int key_columns = 2;
  template <class V>
  static void columns(V& v) {
    v("instance_key", &TokenRow::instance);
    v("key", &TokenRow::key);
    v("scope_key", &TokenRow::scope);
    v("element", &TokenRow::element);
    v("flow", &TokenRow::flow);
    v("activity_key", &TokenRow::activity);
    v("since", &TokenRow::since);
  }
  bool operator==(const TokenRow&) const = default;
};

}  // namespace cauce
