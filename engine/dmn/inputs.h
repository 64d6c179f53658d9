// Inputs that came as JSON, which has no dates: texts become what the model's types want.
#pragma once

#include "engine/dmn/decisions.h"

namespace cauce::dmn {

// Where an input of the model is of a date, time or duration and the given value is a text of one,
// also within lists and contexts, it is read. Anything else stays.
Context from_json_inputs(const Decisions& decisions, const Context& given);

}  // namespace cauce::dmn
