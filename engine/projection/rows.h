// The tables that a person reads, one struct a table. Everything here follows from the journal and
// can be thrown away. `columns` names each column once: the store's SQL, the comparison of a
// rebuild and the query filters are made from it. The first `key_columns` columns are the primary
// key, and rows of one process instance lie together.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <tuple>

#include "engine/base/digest.h"
#include "engine/base/instant.h"
#include "engine/base/key.h"
#include "engine/lifecycle/lifecycle.h"

namespace cauce {

// JSON text: a column that holds a value.
struct Json {
  std::string text{};
  bool operator==(const Json&) const = default;
};

struct DeploymentRow {
  DeploymentKey key{};
  std::string name{}, source{};
  Instant deployed_at{};
  std::string deployed_by{};

  static constexpr std::string_view table = "deployment";
  static constexpr int key_columns = 1;
  template <class V>
  static void columns(V& v) {
    v("key", &DeploymentRow::key);
    v("name", &DeploymentRow::name);
    v("source", &DeploymentRow::source);
    v("deployed_at", &DeploymentRow::deployed_at);
    v("deployed_by", &DeploymentRow::deployed_by);
  }
  bool operator==(const DeploymentRow&) const = default;
};

// The bytes are kept by digest, beside the journal.
struct ResourceRow {
  DeploymentKey deployment{};
  std::string name{};
  Digest digest{};
  std::optional<std::string> form_id{};  // Of forms: their own id.

  static constexpr std::string_view table = "resource";
  static constexpr int key_columns = 2;
  template <class V>
  static void columns(V& v) {
    v("deployment_key", &ResourceRow::deployment);
    v("name", &ResourceRow::name);
    v("digest", &ResourceRow::digest);
    v("form_id", &ResourceRow::form_id);
  }
  bool operator==(const ResourceRow&) const = default;
};

struct ProcessDefinitionRow {
  DefinitionKey key{};
  std::string process_id{};
  std::int64_t version = 0;
  DeploymentKey deployment{};
  std::string resource{};
  std::string name{};
  std::string version_tag{};

  static constexpr std::string_view table = "process_definition";
  static constexpr int key_columns = 1;
  template <class V>
  static void columns(V& v) {
    v("key", &ProcessDefinitionRow::key);
    v("process_id", &ProcessDefinitionRow::process_id);
    v("version", &ProcessDefinitionRow::version);
    v("deployment_key", &ProcessDefinitionRow::deployment);
    v("resource", &ProcessDefinitionRow::resource);
    v("name", &ProcessDefinitionRow::name);
    v("version_tag", &ProcessDefinitionRow::version_tag);
  }
  bool operator==(const ProcessDefinitionRow&) const = default;
};

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

// The latest value of each variable; those of ended scopes stay, as history.
struct VariableRow {
  ProcessInstanceKey instance{};
  ScopeKey scope{};
  std::string name{};
  std::string type{};   // FEEL type name.
  Json value{};
  Instant created_at{};
  Instant changed_at{};
  std::int64_t removed = 0;  // 1: was removed by a command.

  static constexpr std::string_view table = "variable";
  static constexpr int key_columns = 3;
  template <class V>
  static void columns(V& v) {
    v("instance_key", &VariableRow::instance);
    v("scope_key", &VariableRow::scope);
    v("name", &VariableRow::name);
    v("type", &VariableRow::type);
    v("value", &VariableRow::value);
    v("created_at", &VariableRow::created_at);
    v("changed_at", &VariableRow::changed_at);
    v("removed", &VariableRow::removed);
  }
  bool operator==(const VariableRow&) const = default;
};

// Human tasks, open and ended.
struct TaskRow {
  ProcessInstanceKey instance{};
  TaskKey key{};              // Equals the key of its activity instance.
  std::string element{};
  std::string name{};
  std::string description{};
  TaskState state{};
  std::optional<std::string> assignee{};
  std::int64_t priority = 50;
  std::optional<Instant> due_at{}, follow_up_at{};
  std::optional<std::string> form_key{};  // As written in the drawing.
  std::optional<std::string> form_id{};
  std::optional<Digest> form_digest{};    // The form as it was when the task was made.
  Instant created_at{}, changed_at{};
  std::optional<Instant> ended_at{};
  std::optional<std::string> completed_by{}, completed_role{};
  std::optional<std::string> end_reason{};

  static constexpr std::string_view table = "task";
  static constexpr int key_columns = 2;
  template <class V>
  static void columns(V& v) {
    v("instance_key", &TaskRow::instance);
    v("key", &TaskRow::key);
    v("element", &TaskRow::element);
    v("name", &TaskRow::name);
    v("description", &TaskRow::description);
    v("state", &TaskRow::state);
    v("assignee", &TaskRow::assignee);
    v("priority", &TaskRow::priority);
    v("due_at", &TaskRow::due_at);
    v("follow_up_at", &TaskRow::follow_up_at);
    v("form_key", &TaskRow::form_key);
    v("form_id", &TaskRow::form_id);
    v("form_digest", &TaskRow::form_digest);
    v("created_at", &TaskRow::created_at);
    v("changed_at", &TaskRow::changed_at);
    v("ended_at", &TaskRow::ended_at);
    v("completed_by", &TaskRow::completed_by);
    v("completed_role", &TaskRow::completed_role);
    v("end_reason", &TaskRow::end_reason);
  }
  bool operator==(const TaskRow&) const = default;
};

// Who may do a task: kind is "user" or "group".
struct TaskCandidateRow {
  ProcessInstanceKey instance{};
  TaskKey task{};
  std::string kind{};
  std::string id{};

  static constexpr std::string_view table = "task_candidate";
  static constexpr int key_columns = 4;
  template <class V>
  static void columns(V& v) {
    v("instance_key", &TaskCandidateRow::instance);
    v("task_key", &TaskCandidateRow::task);
    v("kind", &TaskCandidateRow::kind);
    v("id", &TaskCandidateRow::id);
  }
  bool operator==(const TaskCandidateRow&) const = default;
};

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

struct DataStoreRow {
  std::string id{}, name{};

  static constexpr std::string_view table = "data_store";
  static constexpr int key_columns = 1;
  template <class V>
  static void columns(V& v) {
    v("id", &DataStoreRow::id);
    v("name", &DataStoreRow::name);
  }
  bool operator==(const DataStoreRow&) const = default;
};

// Every version of every record of a data store, and who wrote it.
struct DataStoreRecordRow {
  std::string store{};
  std::string record{};
  std::int64_t version = 0;  // From 1.
  Json content{};
  std::int64_t latest = 1;   // 0 when a later version exists.
  std::int64_t deleted = 0;  // 1: this version says that the record is gone.
  Instant written_at{};
  std::string written_by{};
  std::optional<ProcessInstanceKey> instance{};
  std::optional<ActivityInstanceKey> activity{};
  std::string element{};

  static constexpr std::string_view table = "data_store_record";
  static constexpr int key_columns = 3;
  template <class V>
  static void columns(V& v) {
    v("store_id", &DataStoreRecordRow::store);
    v("record_id", &DataStoreRecordRow::record);
    v("version", &DataStoreRecordRow::version);
    v("content", &DataStoreRecordRow::content);
    v("latest", &DataStoreRecordRow::latest);
    v("deleted", &DataStoreRecordRow::deleted);
    v("written_at", &DataStoreRecordRow::written_at);
    v("written_by", &DataStoreRecordRow::written_by);
    v("instance_key", &DataStoreRecordRow::instance);
    v("activity_key", &DataStoreRecordRow::activity);
    v("element", &DataStoreRecordRow::element);
  }
  bool operator==(const DataStoreRecordRow&) const = default;
};

// Requests done once: what a retry with the same Idempotency-Key is answered from.
struct RequestRow {
  std::string id{};
  std::int64_t position = 0;  // Of the record that did it.
  std::int64_t subject = 0;   // Key of what it made or touched.

  static constexpr std::string_view table = "request";
  static constexpr int key_columns = 1;
  template <class V>
  static void columns(V& v) {
    v("id", &RequestRow::id);
    v("position", &RequestRow::position);
    v("subject_key", &RequestRow::subject);
  }
  bool operator==(const RequestRow&) const = default;
};

// How far the partition has come; one row a partition.
struct PartitionRow {
  std::int64_t id = 0;
  std::int64_t last_key = 0;
  std::int64_t last_position = 0;

  static constexpr std::string_view table = "partition";
  static constexpr int key_columns = 1;
  template <class V>
  static void columns(V& v) {
    v("id", &PartitionRow::id);
    v("last_key", &PartitionRow::last_key);
    v("last_position", &PartitionRow::last_position);
  }
  bool operator==(const PartitionRow&) const = default;
};

// Parents before children, so that writing table by table keeps foreign keys whole.
using AllRows =
    std::tuple<DeploymentRow, ResourceRow, ProcessDefinitionRow, ProcessInstanceRow,
               ActivityInstanceRow, TokenRow, VariableRow, TaskRow, TaskCandidateRow, TimerRow,
               MessageSubscriptionRow, IncidentRow, DataStoreRow, DataStoreRecordRow, RequestRow,
               PartitionRow>;

}  // namespace cauce
