#include "engine/execution/event_sub_process.h"

#include "engine/execution/flow.h"

namespace cauce {
namespace {

// BPMN 2.0.2, 13.5.4: it stands in no flow; its token begins at the start event that happened and
// is consumed when the subprocess completes.
Attempt<Done> start_handling(Decision& decision, ActivityInstanceKey key) {
  const ElementIndex element = decision.activity(key).element;
  if (auto done = await_event_sub_processes(decision, scope_of(key), element); !done.ok())
    return done;
  const auto start_event = start_event_of(decision.process(), element);
  const ActivityInstanceKey begun =
      enter(decision, create_token(decision, *start_event, scope_of(key)), *start_event,
            scope_of(key), ActivityRole::single);
  decision.then(Complete{begun});
  return Done{};
}

}  // namespace

Behavior event_sub_process_behavior() { return {nullptr, &start_handling, nullptr}; }

}  // namespace cauce
