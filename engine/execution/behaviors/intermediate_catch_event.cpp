#include "engine/execution/flow.h"
#include "engine/execution/waiting.h"

namespace cauce {
namespace {

// BPMN 2.0.2, 13.5.2: the token waits until the event occurs.
Attempt<Done> catch_event(Decision& decision, ActivityInstanceKey key) {
  const ActivityInstance& activity = decision.activity(key);
  return await_event(decision, key, activity.element, activity.scope);
}

}  // namespace

Behavior intermediate_catch_event_behavior() { return {nullptr, &catch_event, &leave_by_all}; }

}  // namespace cauce
