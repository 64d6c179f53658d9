#include "engine/execution/flow.h"
#include "engine/execution/sub_process.h"

namespace cauce {

// BPMN 2.0.2, 13.3.4 and 10.7: runs as a subprocess does; a cancel end event inside undoes it
// (execution/compensation.h).
Behavior transaction_behavior() { return {nullptr, &start_sub_process, &leave_by_conditions}; }

}  // namespace cauce
