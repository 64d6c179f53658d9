// The keys of an instance's conversations. (See journal/event.h; BPMN 2.0.2, 8.4.2.)
#pragma once

#include <string>

#include "engine/base/key.h"
#include "engine/journal/committed.h"

namespace cauce {

// What a key of the instance's conversations is from now on.
struct CorrelationKeySet {
  std::string name{};
  Committed value{};  // The texts of its properties, in order.

  template <class S, class V>
  static void fields(S& s, V& v) {
    v("name", s.name);
    v("value", s.value);
  }
  bool operator==(const CorrelationKeySet&) const = default;
};

// The subscription takes only messages that have these keys.
struct CorrelationExpected {
  Committed correlation_key{};
  SubscriptionKey subscription{};

  template <class S, class V>
  static void fields(S& s, V& v) {
    v("correlationKey", s.correlation_key);
    v("subscription", s.subscription);
  }
  bool operator==(const CorrelationExpected&) const = default;
};

}  // namespace cauce
