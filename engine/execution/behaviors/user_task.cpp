#include "engine/execution/flow.h"
#include "engine/execution/people.h"

namespace cauce {

// BPMN 2.0.2, 13.3.3: a human task is made; the activity completes when somebody completed it.
Behavior user_task_behavior() { return {nullptr, &create_task, &leave_by_conditions}; }

}  // namespace cauce
