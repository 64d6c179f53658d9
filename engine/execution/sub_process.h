// Embedded subprocesses and transactions (BPMN 2.0.2, 13.3.4).
#pragma once

#include "engine/execution/decision.h"

namespace cauce {

// A token begins at the start event inside, or, without one, at every element that no flow leads
// to. The activity completes when no token is left in it (EndScope).
Attempt<Done> start_sub_process(Decision& decision, ActivityInstanceKey key);

}  // namespace cauce
