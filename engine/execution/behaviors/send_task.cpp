#include "engine/execution/external_work.h"
#include "engine/execution/flow.h"

namespace cauce {
namespace {

// BPMN 2.0.2, 13.3.3: the message goes to who waits for it (execution/sending.h), or a program
// outside sends it; then the task completes.
Attempt<Done> send_message_of(Decision& decision, ActivityInstanceKey key) {
  if (decision.element(decision.activity(key).element).external)
    return begin_external_work(decision, key);
  decision.then_late(Send{key});
  return Done{};
}

}  // namespace

Behavior send_task_behavior() { return {nullptr, &send_message_of, &leave_by_conditions}; }

}  // namespace cauce
