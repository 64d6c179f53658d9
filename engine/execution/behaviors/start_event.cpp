#include "engine/execution/flow.h"

namespace cauce {

// BPMN 2.0.2, 13.5.1: a start event that was triggered hands its token on at once.
Behavior start_event_behavior() { return {nullptr, nullptr, &leave_by_all}; }

}  // namespace cauce
