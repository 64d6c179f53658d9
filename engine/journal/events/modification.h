// Somebody changed where a process instance stands. (See journal/event.h.)
#pragma once

#include <cstdint>
#include <string>

#include "engine/base/key.h"

namespace cauce {

// The events after it in the record say how.
struct ProcessInstanceModified {
  std::string annotation{};

  template <class S, class V>
  static void fields(S& s, V& v) {
    v("annotation", s.annotation);
  }
  bool operator==(const ProcessInstanceModified&) const = default;
};

// The body has one more inner instance than it began with.
struct MultiInstanceExtended {
  std::int64_t count = 0;
  ActivityInstanceKey key{};

  template <class S, class V>
  static void fields(S& s, V& v) {
    v("count", s.count);
    v("key", s.key);
  }
  bool operator==(const MultiInstanceExtended&) const = default;
};

}  // namespace cauce
