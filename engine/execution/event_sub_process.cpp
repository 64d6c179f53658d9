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

void stop_awaiting_event_sub_processes(Decision& decision, ScopeKey scope) {
  stop_awaiting(decision, ActivityInstanceKey{scope.value}, ElementType::start_event);
}

bool takes_event_sub_processes(const InstanceState& state, ScopeKey scope) {
  const Process& process = state.process();
  const auto activity = state.activities.find(ActivityInstanceKey{scope.value});
  const Element& around =
      process.at(activity == state.activities.end() ? root_element : activity->second.element);
  if (around.event_sub_processes.empty()) return false;
  bool runs = false;
  for (const auto& [key, token] : state.tokens) {
    if (token.scope != scope) continue;
    const Element& element = process.at(token.element);
    if (element.type != ElementType::event_sub_process) {
      runs = runs || !element.for_compensation;
    } else if (const auto start = start_event_of(process, token.element)) {
      if (process.at(*start).event.interrupting == Interrupting::yes) return false;
    }
  }
  // An ad-hoc subprocess may wait for somebody to begin something in it.
  return runs || around.ad_hoc.has_value();
}

void start_event_sub_process(Decision& decision, ScopeKey scope, ElementIndex start_event,
                             const Context& payload) {
  const Element& start = decision.element(start_event);
  if (start.event.interrupting == Interrupting::yes) {
    terminate_inside(decision, scope, "interrupted by '" + start.id + "'");
    stop_awaiting_event_sub_processes(decision, scope);
  }
  const ElementIndex sub_process = start.parent;
  const ActivityInstanceKey key = enter(decision, create_token(decision, sub_process, scope),
                                        sub_process, scope, ActivityRole::single);
  adopt(decision, scope_of(key), payload);
  decision.then(Activate{key});
}

}  // namespace cauce
