#include "engine/execution/sub_process.h"

#include "engine/execution/flow.h"

namespace cauce {

// BPMN 2.0.2, 13.3.4 (execution/sub_process.h).
Behavior sub_process_behavior() { return {nullptr, &start_sub_process, &leave_by_conditions}; }

}  // namespace cauce
