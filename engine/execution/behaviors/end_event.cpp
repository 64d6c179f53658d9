#include "engine/execution/flow.h"
#include "engine/execution/throwing.h"

namespace cauce {

// BPMN 2.0.2, 13.5.6: throws what it defines; its token is consumed (leave finds no outgoing flow).
Behavior end_event_behavior() { return {nullptr, &throw_event, &leave_by_all}; }

}  // namespace cauce
