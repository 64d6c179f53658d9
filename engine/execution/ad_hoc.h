// Ad-hoc subprocesses (BPMN 2.0.2, 10.3.5 and 13.3.5): activities in no order, until a condition
// holds or nothing is left to do.
#pragma once

#include "engine/execution/decision.h"

namespace cauce {

// Something in the subprocess ended, or it has just begun.
Attempt<Done> continue_ad_hoc(Decision& decision, ActivityInstanceKey key);

}  // namespace cauce
