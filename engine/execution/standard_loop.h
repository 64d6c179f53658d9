// Standard loops (BPMN 2.0.2, 10.3.8 and 13.3.6): a body that holds one inner instance after the
// other.
#pragma once

#include "engine/execution/decision.h"

namespace cauce {

// The body's work begins: how often it may repeat.
Attempt<Done> start_loop(Decision& decision, ActivityInstanceKey body);

// The loop has just begun, or its inner instance ended: the next, or the end.
Attempt<Done> continue_loop(Decision& decision, ActivityInstanceKey body);

}  // namespace cauce
