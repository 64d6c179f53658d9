// What was held, and what goes on again. (See journal/event.h.)
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "engine/base/key.h"
#include "engine/journal/commands/between_instances.h"
#include "engine/journal/committed.h"
#include "engine/lifecycle/lifecycle.h"

namespace cauce {

// Its timers come due no more, and no message or signal reaches it.
struct ProcessInstanceSuspended {
  ProcessState state{};
  std::vector<TimerKey> timers{};  // Those that wait in it.

  template <class S, class V>
  static void fields(S& s, V& v) {
    v("state", s.state);
    v("timers", s.timers);
  }
  bool operator==(const ProcessInstanceSuspended&) const = default;
};

struct ProcessInstanceResumed {
  ProcessState state{};
  std::vector<TimerKey> timers{};

  template <class S, class V>
  static void fields(S& s, V& v) {
    v("state", s.state);
    v("timers", s.timers);
  }
  bool operator==(const ProcessInstanceResumed&) const = default;
};

struct ProcessDefinitionSuspended {
  DefinitionKey definition{};

  template <class S, class V>
  static void fields(S& s, V& v) {
    v("definition", s.definition);
  }
  bool operator==(const ProcessDefinitionSuspended&) const = default;
};

struct ProcessDefinitionResumed {
  DefinitionKey definition{};

  template <class S, class V>
  static void fields(S& s, V& v) {
    v("definition", s.definition);
  }
  bool operator==(const ProcessDefinitionResumed&) const = default;
};

// A called process ended, or threw something, while its caller was suspended: the caller hears of
// it when it is resumed.
struct CallAnswered {
  ActivityInstanceKey activity{};
  ProcessInstanceKey called{};
  std::optional<std::string> code{};  // Of what was thrown.
  std::optional<DefinitionKey> definition{};  // Of the called process, when it completed.
  std::string message{};
  std::optional<Thrown> thrown{};  // None: it completed.
  Committed variables{};

  template <class S, class V>
  static void fields(S& s, V& v) {
    v("activity", s.activity);
    v("called", s.called);
    v("code", s.code);
    v("definition", s.definition);
    v("message", s.message);
    v("thrown", s.thrown);
    v("variables", s.variables);
  }
  bool operator==(const CallAnswered&) const = default;
};

// With the process instance, or by somebody, alone: then it stays so when the instance is resumed.
enum class SuspendedWith : std::uint8_t { instance, nothing };

struct TaskSuspended {
  TaskState state{};
  TaskKey task{};
  SuspendedWith with{};

  template <class S, class V>
  static void fields(S& s, V& v) {
    v("state", s.state);
    v("task", s.task);
    v("with", s.with);
  }
  bool operator==(const TaskSuspended&) const = default;
};

struct TaskResumed {
  TaskState state{};
  TaskKey task{};

  template <class S, class V>
  static void fields(S& s, V& v) {
    v("state", s.state);
    v("task", s.task);
  }
  bool operator==(const TaskResumed&) const = default;
};

}  // namespace cauce
