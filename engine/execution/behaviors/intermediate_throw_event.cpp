#include "engine/execution/flow.h"
#include "engine/execution/throwing.h"

namespace cauce {

// BPMN 2.0.2, 13.5.2: throws what it defines and hands on; without a trigger it only marks that
// the flow has come here (execution/throwing.h).
Behavior intermediate_throw_event_behavior() { return {nullptr, &throw_event, &leave_by_all}; }

}  // namespace cauce
