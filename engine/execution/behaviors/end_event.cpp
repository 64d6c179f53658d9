#include "engine/execution/flow.h"
#include "engine/execution/termination.h"

namespace cauce {
namespace {

// BPMN 2.0.2, 13.5.6: a terminate end event ends all that runs in its scope; the token of any end
// event is consumed (leave finds no outgoing flow).
Attempt<Done> end(Decision& decision, ActivityInstanceKey key) {
  const ActivityInstance& activity = decision.activity(key);
  const Element& element = decision.element(activity.element);
  if (element.event.trigger() == EventTrigger::terminate)
    terminate_inside(decision, activity.scope, "terminated by '" + element.id + "'", key);
  decision.then(Complete{key});
  return Done{};
}

}  // namespace

Behavior end_event_behavior() { return {nullptr, &end, &leave_by_all}; }

}  // namespace cauce
