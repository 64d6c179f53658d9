// Completed work that can be undone, and its undoing (BPMN 2.0.2, 10.7, 13.5.5). (See
// journal/event.h.)
#pragma once

#include <cstdint>
#include <optional>

#include "engine/base/key.h"
#include "engine/journal/committed.h"
#include "engine/lifecycle/lifecycle.h"
#include "engine/model/process.h"

namespace cauce {

// A completed activity instance that somebody may want to undo.
struct CompensationEnabled {
  ActivityInstanceKey activity{};
  ElementIndex element{};
  ScopeKey scope{};  // In which it ran.
  std::optional<Committed> variables{};  // Of a subprocess: what it had when it completed.

  template <class S, class V>
  static void fields(S& s, V& v) {
    v("activity", s.activity);
    v("element", s.element);
    v("scope", s.scope);
    v("variables", s.variables);
  }
  bool operator==(const CompensationEnabled&) const = default;
};

// `activity` is to be undone for `thrower`; what was requested last is undone first.
struct CompensationRequested {
  ActivityInstanceKey activity{};
  ActivityInstanceKey thrower{};

  template <class S, class V>
  static void fields(S& s, V& v) {
    v("activity", s.activity);
    v("thrower", s.thrower);
  }
  bool operator==(const CompensationRequested&) const = default;
};

// Its handler begins; it can be undone no more.
struct CompensationBegun {
  ActivityInstanceKey activity{};
  ActivityState state{};
  ActivityInstanceKey thrower{};

  template <class S, class V>
  static void fields(S& s, V& v) {
    v("activity", s.activity);
    v("state", s.state);
    v("thrower", s.thrower);
  }
  bool operator==(const CompensationBegun&) const = default;
};

// It is undone.
struct CompensationDone {
  ActivityInstanceKey activity{};
  ActivityState state{};
  ActivityInstanceKey thrower{};

  template <class S, class V>
  static void fields(S& s, V& v) {
    v("activity", s.activity);
    v("state", s.state);
    v("thrower", s.thrower);
  }
  bool operator==(const CompensationDone&) const = default;
};

// All that was requested for the thrower is undone.
struct CompensationEnded {
  ActivityInstanceKey thrower{};

  template <class S, class V>
  static void fields(S& s, V& v) {
    v("thrower", s.thrower);
  }
  bool operator==(const CompensationEnded&) const = default;
};

}  // namespace cauce
