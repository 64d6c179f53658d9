// Results as engines of Camunda's dialect hand them out: a list of them, each by output name.
#pragma once

#include "engine/dmn/decisions.h"

namespace cauce::dmn {

// One context for each rule that a collecting table chose, else for the whole value; none when the
// value is null. What is of one output alone stands under the name of the output, else of the
// variable of the decision.
List results_of(const Decisions& decisions, const Element& element, const Value& value);

// The rule of a trouble: an input is not of its type, and null was decided upon instead.
inline constexpr std::string_view input_refused = "dmn-input-refused";

// The rules that fired, each as a context of `decision`, `table`, `number`, `rule`, `inputs`,
// `outputs`, and `annotations` where it has any.
List told_rules(const Outcome& outcome);

// The input that was refused, else what the value is null of, wholly or in part; null when there is
// none, or because no rule matched. A null that came from an error must not decide in silence.
const Trouble* what_failed(const Outcome& outcome);

}  // namespace cauce::dmn
