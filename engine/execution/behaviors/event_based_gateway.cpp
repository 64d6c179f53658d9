#include "engine/execution/flow.h"
#include "engine/execution/waiting.h"

namespace cauce {
namespace {

// BPMN 2.0.2, 13.4.4: waits for all the events that follow it at once; the first that happens
// decides where the token goes (execution/waiting.h).
Attempt<Done> await_first(Decision& decision, ActivityInstanceKey key) {
  const ActivityInstance& activity = decision.activity(key);
  for (const FlowIndex flow : decision.element(activity.element).outgoing) {
    auto done = await_event(decision, key, decision.process().at(flow).target, activity.scope);
    if (!done.ok()) return done;
  }
  return Done{};
}

}  // namespace

Behavior event_based_gateway_behavior() { return {nullptr, &await_first, nullptr}; }

}  // namespace cauce
