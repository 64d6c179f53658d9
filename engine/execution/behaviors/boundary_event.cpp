#include "engine/execution/flow.h"

namespace cauce {

// BPMN 2.0.2, 13.5.3: its token exists only once the event has occurred, and goes on at once. The
// waiting is done by the activity it is attached to (execution/waiting.h).
Behavior boundary_event_behavior() { return {nullptr, nullptr, &leave_by_all}; }

}  // namespace cauce
