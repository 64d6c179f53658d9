#include "engine/execution/decision_calls.h"
#include "engine/execution/external_work.h"
#include "engine/execution/flow.h"

namespace cauce {
namespace {

// BPMN 2.0.2, 13.3.3: the rules are applied here and the task completes; or outside, and it
// completes when they were.
Attempt<Done> apply_rules(Decision& decision, ActivityInstanceKey key) {
  const Element& task = decision.element(decision.activity(key).element);
  if (task.decision) {
    auto done = call_decision(decision, key);
    if (done.ok()) decision.then(Complete{key});
    return done;
  }
  if (task.external) return begin_external_work(decision, key);
  return Failure{Trouble{"decision-missing",
                         "expected '" + task.id + "' to name a decision or an external topic"}};
}

}  // namespace

Behavior business_rule_task_behavior() { return {nullptr, &apply_rules, &leave_by_conditions}; }

}  // namespace cauce
