#include "engine/execution/sub_process.h"

#include "engine/execution/event_sub_process.h"
#include "engine/execution/flow.h"

namespace cauce {

Attempt<Done> start_sub_process(Decision& decision, ActivityInstanceKey key) {
  const ElementIndex element = decision.activity(key).element;
  if (auto done = await_event_sub_processes(decision, scope_of(key), element); !done.ok())
    return done;
  std::vector<ElementIndex> starts;
  for (const ElementIndex child : decision.element(element).children)
    if (decision.element(child).type == ElementType::start_event) starts.push_back(child);
  if (starts.empty()) starts = implicit_starts(decision.process(), element);
  for (const ElementIndex start : starts)
    decision.then(Arrive{create_token(decision, start, scope_of(key))});
  if (starts.empty()) decision.then(Complete{key});
  return Done{};
}

}  // namespace cauce
