#include "engine/execution/event_sub_process.h"

#include "engine/execution/flow.h"
#include "engine/execution/termination.h"
#include "engine/execution/variables.h"
#include "engine/execution/waiting.h"

namespace cauce {

Attempt<Done> await_event_sub_processes(Decision& decision, ScopeKey scope, ElementIndex around) {
  for (const ElementIndex sub_process : decision.element(around).event_sub_processes)
    if (const auto start = start_event_of(decision.process(), sub_process))
      if (auto done = await_event(decision, ActivityInstanceKey{scope.value}, *start, scope);
          !done.ok())
        return done;
  return Done{};
}

void start_event_sub_process(Decision& decision, ScopeKey scope, ElementIndex start_event,
                             const Context& payload) {
  const Element& start = decision.element(start_event);
  if (start.event.interrupting == Interrupting::yes) {
    terminate_inside(decision, scope, "interrupted by '" + start.id + "'");
    stop_awaiting(decision, ActivityInstanceKey{scope.value});
  }
  const ElementIndex sub_process = start.parent;
  const ActivityInstanceKey key = enter(decision, create_token(decision, sub_process, scope),
                                        sub_process, scope, ActivityRole::single);
  adopt(decision, scope_of(key), payload);
  decision.then(Activate{key});
}

}  // namespace cauce
