// Human tasks through their life. (See journal/event.h.)
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "engine/base/digest.h"
#include "engine/base/instant.h"
#include "engine/base/key.h"
#include "engine/lifecycle/lifecycle.h"
#include "engine/model/process.h"

namespace cauce {

struct TaskCreated {
  std::optional<std::string> assignee{};
  std::vector<std::string> candidate_groups{};
  std::vector<std::string> candidate_users{};
  std::string description{};
  std::optional<Instant> due{};
  ElementIndex element{};
  std::optional<Instant> follow_up{};
  std::optional<Digest> form_digest{};
  std::optional<std::string> form_id{};
  std::optional<std::string> form_key{};
  std::string name{};
  // Of a task that failed and whose incident is retried: what it came to then.
  std::optional<TaskState> previous{};
  std::int64_t priority = 50;
  TaskState state{};
  TaskKey task{};

  template <class S, class V>
  static void fields(S& s, V& v) {
    v("assignee", s.assignee);
    v("candidateGroups", s.candidate_groups);
    v("candidateUsers", s.candidate_users);
    v("description", s.description);
    v("due", s.due);
    v("element", s.element);
    v("followUp", s.follow_up);
    v("formDigest", s.form_digest);
    v("formId", s.form_id);
    v("formKey", s.form_key);
    v("name", s.name);
    v("previous", s.previous);
    v("priority", s.priority);
    v("state", s.state);
    v("task", s.task);
  }
  bool operator==(const TaskCreated&) const = default;
};

struct TaskClaimed {
  std::optional<std::string> role{};  // The group that gave the right.
  TaskState state{};
  TaskKey task{};
  std::string user{};

  template <class S, class V>
  static void fields(S& s, V& v) {
    v("role", s.role);
    v("state", s.state);
    v("task", s.task);
    v("user", s.user);
  }
  bool operator==(const TaskClaimed&) const = default;
};

struct TaskReleased {
  TaskState state{};
  TaskKey task{};

  template <class S, class V>
  static void fields(S& s, V& v) {
    v("state", s.state);
    v("task", s.task);
  }
  bool operator==(const TaskReleased&) const = default;
};

struct TaskAssigned {
  TaskState state{};
  TaskKey task{};
  std::string user{};

  template <class S, class V>
  static void fields(S& s, V& v) {
    v("state", s.state);
    v("task", s.task);
    v("user", s.user);
  }
  bool operator==(const TaskAssigned&) const = default;
};

struct TaskCompleted {
  std::optional<std::string> role{};
  TaskState state{};
  TaskKey task{};
  std::optional<std::string> user{};

  template <class S, class V>
  static void fields(S& s, V& v) {
    v("role", s.role);
    v("state", s.state);
    v("task", s.task);
    v("user", s.user);
  }
  bool operator==(const TaskCompleted&) const = default;
};

// Its activity was interrupted or its instance canceled.
struct TaskExited {
  std::string reason{};
  TaskState state{};
  TaskKey task{};

  template <class S, class V>
  static void fields(S& s, V& v) {
    v("reason", s.reason);
    v("state", s.state);
    v("task", s.task);
  }
  bool operator==(const TaskExited&) const = default;
};

}  // namespace cauce
