#include "engine/execution/external_work.h"
#include "engine/execution/flow.h"

namespace cauce {

// BPMN 2.0.2, 13.3.3: the service is called outside; the task completes when it has answered.
Behavior service_task_behavior() { return {nullptr, &begin_external_work, &leave_by_conditions}; }

}  // namespace cauce
