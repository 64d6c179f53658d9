#include "engine/execution/flow.h"
#include "engine/execution/waiting.h"

namespace cauce {
namespace {

// BPMN 2.0.2, 13.3.3: waits for its message and completes when it has arrived.
Attempt<Done> receive_message_of(Decision& decision, ActivityInstanceKey key) {
  return await_event(decision, key, decision.activity(key).element, scope_of(key));
}

}  // namespace

Behavior receive_task_behavior() { return {nullptr, &receive_message_of, &leave_by_conditions}; }

}  // namespace cauce
