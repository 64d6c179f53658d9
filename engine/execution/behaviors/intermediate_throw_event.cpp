#include "engine/execution/flow.h"

namespace cauce {

// BPMN 2.0.2, 13.5.2: without a trigger it marks that the flow has come here, and hands on.
Behavior intermediate_throw_event_behavior() { return {nullptr, nullptr, &leave_by_all}; }

}  // namespace cauce
