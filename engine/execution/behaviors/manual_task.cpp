#include "engine/execution/flow.h"

namespace cauce {

// BPMN 2.0.2, 13.3.3: manual work is done outside of the engine, which does not wait for it.
Behavior manual_task_behavior() { return {nullptr, nullptr, &leave_by_conditions}; }

}  // namespace cauce
