// Results as engines of Camunda's dialect hand them out: a list of them, each by output name.
#pragma once

#include "engine/dmn/decisions.h"

namespace cauce::dmn {

// One context for each rule that a collecting table chose, else for the whole value; none when the
// value is null. What is of one output alone stands under the name of the output, else of the
// variable of the decision.
List results_of(const Decisions& decisions, const Element& element, const Value& value);

// What the value is null of, wholly or in part; null when it is not, or because no rule matched. A
// null that came from an error must not decide anything in silence.
const Trouble* what_failed(const Outcome& outcome);

}  // namespace cauce::dmn
