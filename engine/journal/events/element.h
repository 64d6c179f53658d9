// Element instances: activities, events and gateways entered and left. (See journal/event.h.)
#pragma once

#include <cstdint>
#include <optional>

#include "engine/base/key.h"
#include "engine/journal/committed.h"
#include "engine/lifecycle/lifecycle.h"
#include "engine/model/process.h"

namespace cauce {

// How an element instance stands to multi-instance: alone, the body that holds the inner
// instances, or one of these.
enum class ActivityRole : std::uint8_t { single, body, inner };

// The token rests in the element from now on.
struct ElementActivated {
  ElementIndex element{};
  ActivityInstanceKey key{};
  std::optional<std::int64_t> loop_counter{};
  ActivityRole role = ActivityRole::single;
  ScopeKey scope{};
  ActivityState state{};
  std::optional<ActivityInstanceKey> thrower{};  // Of compensation: for whom this undoes.
  TokenKey token{};

  template <class S, class V>
  static void fields(S& s, V& v) {
    v("element", s.element);
    v("key", s.key);
    v("loopCounter", s.loop_counter);
    v("role", s.role);
    v("scope", s.scope);
    v("state", s.state);
    v("thrower", s.thrower);
    v("token", s.token);
  }
  bool operator==(const ElementActivated&) const = default;
};

struct ElementCompleted {
  ActivityInstanceKey key{};
  ActivityState state{};

  template <class S, class V>
  static void fields(S& s, V& v) {
    v("key", s.key);
    v("state", s.state);
  }
  bool operator==(const ElementCompleted&) const = default;
};

// Interrupted or withdrawn; its token is consumed with it.
struct ElementTerminated {
  ActivityInstanceKey key{};
  ActivityState state{};
  TokenKey token{};  // It rested in the element.

  template <class S, class V>
  static void fields(S& s, V& v) {
    v("key", s.key);
    v("state", s.state);
    v("token", s.token);
  }
  bool operator==(const ElementTerminated&) const = default;
};

struct MultiInstanceStarted {
  std::int64_t count = 0;
  std::optional<Committed> items{};  // The collection; none for a cardinality.
  ActivityInstanceKey key{};         // Of the body.

  template <class S, class V>
  static void fields(S& s, V& v) {
    v("count", s.count);
    v("items", s.items);
    v("key", s.key);
  }
  bool operator==(const MultiInstanceStarted&) const = default;
};

// What one inner instance contributes to the output collection.
struct MultiInstanceOutput {
  ActivityInstanceKey key{};  // Of the body.
  std::int64_t loop_counter = 0;
  Committed value{};

  template <class S, class V>
  static void fields(S& s, V& v) {
    v("key", s.key);
    v("loopCounter", s.loop_counter);
    v("value", s.value);
  }
  bool operator==(const MultiInstanceOutput&) const = default;
};

}  // namespace cauce
