#include "engine/execution/external_work.h"
#include "engine/execution/flow.h"

namespace cauce {

// BPMN 2.0.2, 13.3.3: the rules are applied outside; the task completes with their result.
Behavior business_rule_task_behavior() {
  return {nullptr, &begin_external_work, &leave_by_conditions};
}

}  // namespace cauce
