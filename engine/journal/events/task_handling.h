// Human tasks that go from hand to hand, or cannot be done. (See journal/event.h.)
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "engine/base/instant.h"
#include "engine/base/key.h"
#include "engine/journal/commands/task_handling.h"
#include "engine/lifecycle/lifecycle.h"

namespace cauce {

struct TaskDelegated {
  std::optional<std::string> owner{};
  TaskState state{};
  TaskKey task{};
  std::string user{};

  template <class S, class V>
  static void fields(S& s, V& v) {
    v("owner", s.owner);
    v("state", s.state);
    v("task", s.task);
    v("user", s.user);
  }
  bool operator==(const TaskDelegated&) const = default;
};

// Its owner has it again.
struct TaskResolved {
  TaskState state{};
  TaskKey task{};
  std::optional<std::string> user{};

  template <class S, class V>
  static void fields(S& s, V& v) {
    v("state", s.state);
    v("task", s.task);
    v("user", s.user);
  }
  bool operator==(const TaskResolved&) const = default;
};

// Nobody has it; to whom it is offered now is told by the events about its candidates.
struct TaskForwarded {
  TaskState state{};
  TaskKey task{};

  template <class S, class V>
  static void fields(S& s, V& v) {
    v("state", s.state);
    v("task", s.task);
  }
  bool operator==(const TaskForwarded&) const = default;
};

struct TaskFailed {
  std::string code{};  // Of the BPMN error that is thrown.
  TaskState state{};
  TaskKey task{};
  std::optional<std::string> user{};

  template <class S, class V>
  static void fields(S& s, V& v) {
    v("code", s.code);
    v("state", s.state);
    v("task", s.task);
    v("user", s.user);
  }
  bool operator==(const TaskFailed&) const = default;
};

struct TaskSkipped {
  TaskState state{};
  TaskKey task{};
  std::optional<std::string> user{};

  template <class S, class V>
  static void fields(S& s, V& v) {
    v("state", s.state);
    v("task", s.task);
    v("user", s.user);
  }
  bool operator==(const TaskSkipped&) const = default;
};

// What is given has a new value; what is among `cleared`, by its name here, has none any more.
struct TaskUpdated {
  std::vector<std::string> cleared{};
  std::optional<Delegation> delegation{};
  std::optional<std::string> description{};
  std::optional<Instant> due{};
  std::optional<Instant> follow_up{};
  std::optional<std::string> name{};
  std::optional<std::string> owner{};
  std::optional<std::int64_t> priority{};
  TaskKey task{};

  template <class S, class V>
  static void fields(S& s, V& v) {
    v("cleared", s.cleared);
    v("delegation", s.delegation);
    v("description", s.description);
    v("due", s.due);
    v("followUp", s.follow_up);
    v("name", s.name);
    v("owner", s.owner);
    v("priority", s.priority);
    v("task", s.task);
  }
  bool operator==(const TaskUpdated&) const = default;
};

}  // namespace cauce
