#include "engine/execution/evaluation.h"
#include "engine/execution/flow.h"
#include "engine/execution/telling.h"
#include "engine/execution/variables.h"

namespace cauce {
namespace {

// BPMN 2.0.2, 13.3.3: the script is evaluated and the task completes. Its value goes to the result
// variable; without one, the entries of a context become variables. A null that comes from an error
// is no value: it would be kept without its reason.
Attempt<Done> run(Decision& decision, ActivityInstanceKey key) {
  const Element& element = decision.element(decision.activity(key).element);
  const ScopeKey scope = scope_of(key);
  if (element.script) {
    auto value = evaluate(*element.script, scope, decision);
    if (!value.ok()) return Failure{value.error()};
    if (value->null_reason())
      return Failure{unfit("expression-failed", "script", "without error", *value, *element.script,
                           ScopeVariables(decision, scope))};
    Attempt<Done> done = Done{};
    if (!element.result_variable.empty())
      done = set_nearest(decision, scope, element.result_variable, std::move(*value));
    else if (const Context* entries = value->context())
      done = set_all_nearest(decision, scope, *entries);
    else if (!value->is_null())
      done = Failure{unfit("script-result-lost", "script",
                           "a context of variables, or its task to name a result variable", *value,
                           *element.script, ScopeVariables(decision, scope))};
    if (!done.ok()) return done;
  }
  decision.then(Complete{key});
  return Done{};
}

}  // namespace

Behavior script_task_behavior() { return {nullptr, &run, &leave_by_conditions}; }

}  // namespace cauce
