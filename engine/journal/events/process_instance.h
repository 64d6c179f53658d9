// A process instance came to be and ended. (See journal/event.h.)
#pragma once

#include <cstdint>
#include <optional>
#include <string>

#include "engine/base/key.h"
#include "engine/lifecycle/lifecycle.h"
#include "engine/model/process.h"

namespace cauce {

struct ProcessInstanceCreated {
  std::optional<std::string> business_key{};
  // Whose call activity waits for it; none when it was started by somebody outside.
  std::optional<ActivityInstanceKey> caller_activity{};
  std::optional<ProcessInstanceKey> caller_instance{};
  DefinitionKey definition{};
  ProcessInstanceKey key{};
  std::optional<ProcessInstanceKey> root{};  // Of the calls that led to it; none: itself.
  ElementIndex start{};  // Of a process without start events, the process itself.

  template <class S, class V>
  static void fields(S& s, V& v) {
    v("businessKey", s.business_key);
    v("callerActivity", s.caller_activity);
    v("callerInstance", s.caller_instance);
    v("definition", s.definition);
    v("key", s.key);
    v("root", s.root);
    v("start", s.start);
  }
  bool operator==(const ProcessInstanceCreated&) const = default;
};

struct ProcessInstanceCompleted {
  ProcessState state{};

  template <class S, class V>
  static void fields(S& s, V& v) {
    v("state", s.state);
  }
  bool operator==(const ProcessInstanceCompleted&) const = default;
};

struct ProcessInstanceCanceled {
  std::string reason{};
  ProcessState state{};

  template <class S, class V>
  static void fields(S& s, V& v) {
    v("reason", s.reason);
    v("state", s.state);
  }
  bool operator==(const ProcessInstanceCanceled&) const = default;
};

// An error that nobody catches ended it.
struct ProcessInstanceFailed {
  std::string error{};  // Its code.
  ProcessState state{};

  template <class S, class V>
  static void fields(S& s, V& v) {
    v("error", s.error);
    v("state", s.state);
  }
  bool operator==(const ProcessInstanceFailed&) const = default;
};

// The call activity waits for the process instance that it started.
struct ProcessCalled {
  ActivityInstanceKey activity{};
  ProcessInstanceKey called{};

  template <class S, class V>
  static void fields(S& s, V& v) {
    v("activity", s.activity);
    v("called", s.called);
  }
  bool operator==(const ProcessCalled&) const = default;
};

}  // namespace cauce
