#include "engine/execution/calls.h"
#include "engine/execution/flow.h"

namespace cauce {

// BPMN 2.0.2, 13.3.4: completes when the process that it called has completed (execution/calls.h).
Behavior call_activity_behavior() { return {nullptr, &call_process, &leave_by_conditions}; }

}  // namespace cauce
