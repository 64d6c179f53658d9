#include "engine/execution/ad_hoc.h"
#include "engine/execution/event_sub_process.h"
#include "engine/execution/flow.h"

namespace cauce {
namespace {

// BPMN 2.0.2, 13.3.5: what stands in it is begun without a flow that leads to it
// (execution/ad_hoc.h).
Attempt<Done> start_ad_hoc(Decision& decision, ActivityInstanceKey key) {
  const ElementIndex element = decision.activity(key).element;
  if (auto done = await_event_sub_processes(decision, scope_of(key), element); !done.ok())
    return done;
  decision.then(ContinueBody{key});
  return Done{};
}

}  // namespace

Behavior ad_hoc_sub_process_behavior() { return {nullptr, &start_ad_hoc, &leave_by_conditions}; }

}  // namespace cauce
