// Rows of human tasks and of who may do them. (See projection/rows.h.)
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "engine/base/digest.h"
#include "engine/base/instant.h"
#include "engine/base/key.h"
#include "engine/lifecycle/lifecycle.h"

namespace cauce {

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
  std::optional<std::string> owner{};       // Who has delegated it.
  std::optional<std::string> delegation{};  // "pending" or "resolved".

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
    v("owner", &TaskRow::owner);
    v("delegation", &TaskRow::delegation);
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

}  // namespace cauce
