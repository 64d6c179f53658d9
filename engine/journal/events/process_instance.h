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
  DefinitionKey definition{};
  ProcessInstanceKey key{};
  ElementIndex start{};

  template <class S, class V>
  static void fields(S& s, V& v) {
    v("businessKey", s.business_key);
    v("definition", s.definition);
    v("key", s.key);
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

}  // namespace cauce
