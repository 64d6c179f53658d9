// Who may do a human task changed. (See journal/event.h.)
#pragma once

#include <optional>
#include <string>

#include "engine/base/key.h"

namespace cauce {

struct TaskCandidateAdded {
  std::optional<std::string> group{};  // Exactly one of group and user.
  TaskKey task{};
  std::optional<std::string> user{};

  template <class S, class V>
  static void fields(S& s, V& v) {
    v("group", s.group);
    v("task", s.task);
    v("user", s.user);
  }
  bool operator==(const TaskCandidateAdded&) const = default;
};

struct TaskCandidateRemoved {
  std::optional<std::string> group{};
  TaskKey task{};
  std::optional<std::string> user{};

  template <class S, class V>
  static void fields(S& s, V& v) {
    v("group", s.group);
    v("task", s.task);
    v("user", s.user);
  }
  bool operator==(const TaskCandidateRemoved&) const = default;
};

}  // namespace cauce
