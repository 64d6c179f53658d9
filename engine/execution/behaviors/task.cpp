#include "engine/execution/flow.h"

namespace cauce {

// BPMN 2.0.2, 13.3.3: an abstract task has no work of its own; it completes at once.
Behavior task_behavior() { return {nullptr, nullptr, &leave_by_conditions}; }

}  // namespace cauce
