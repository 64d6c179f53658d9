// What decisions were asked and answered. (See journal/event.h.)
#pragma once

#include "engine/base/key.h"
#include "engine/journal/committed.h"
#include "engine/model/index.h"

namespace cauce {

// `inputs` is a context of what the decision looks for, `outputs` what it came to; `rules` is a
// list of those that fired, of all tables on the way, with what each was asked and answered: see
// dmn/results.h.
struct DecisionEvaluated {
  ActivityInstanceKey activity{};
  DecisionDefinitionKey decision{};
  ElementIndex element{};
  Committed inputs{}, outputs{}, rules{};

  template <class S, class V>
  static void fields(S& s, V& v) {
    v("activity", s.activity);
    v("decision", s.decision);
    v("element", s.element);
    v("inputs", s.inputs);
    v("outputs", s.outputs);
    v("rules", s.rules);
  }
  bool operator==(const DecisionEvaluated&) const = default;
};

}  // namespace cauce
