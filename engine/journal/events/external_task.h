// Work that programs outside do. (See journal/event.h.)
#pragma once

#include <cstdint>
#include <string>

#include "engine/base/key.h"
#include "engine/model/process.h"

namespace cauce {

struct ExternalTaskCreated {
  ElementIndex element{};
  std::int64_t priority = 0;
  ExternalTaskKey task{};
  std::string topic{};

  template <class S, class V>
  static void fields(S& s, V& v) {
    v("element", s.element);
    v("priority", s.priority);
    v("task", s.task);
    v("topic", s.topic);
  }
  bool operator==(const ExternalTaskCreated&) const = default;
};

// Done, or not needed any more.
struct ExternalTaskEnded {
  ExternalTaskKey task{};

  template <class S, class V>
  static void fields(S& s, V& v) {
    v("task", s.task);
  }
  bool operator==(const ExternalTaskEnded&) const = default;
};

}  // namespace cauce
