// Decisions that the process itself evaluates (BPMN 2.0.2, 10.3.3; DMN 1.5, annex A).
#pragma once

#include "engine/execution/decision.h"

namespace cauce {

// Evaluates the decision that the element names with what its instance sees; the journal keeps what
// it was asked and answered. The result goes to the result variable, if there is one. Whatever
// fails is trouble of the kind "decision-failed". Requires: the element names a decision.
Attempt<Done> call_decision(Decision& decision, ActivityInstanceKey key);

}  // namespace cauce
