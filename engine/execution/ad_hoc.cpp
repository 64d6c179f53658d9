#include "engine/execution/ad_hoc.h"

#include "engine/execution/evaluation.h"
#include "engine/execution/flow.h"
#include "engine/execution/termination.h"
#include "engine/execution/waiting.h"

namespace cauce {

// Deviation: the specification lets a performer choose what begins, and how often (13.3.5). Here
// the engine begins each activity once, in the order of the drawing, so that nothing is left out;
// people and programs can begin any of them again by modifying the instance. With a condition that
// does not hold yet, the subprocess stays open for them.
Attempt<Done> continue_ad_hoc(Decision& decision, ActivityInstanceKey key) {
  const ElementIndex element = decision.activity(key).element;
  const AdHoc& ad_hoc = *decision.element(element).ad_hoc;
  static const Scope empty;
  const auto found = decision.state().scopes.find(scope_of(key));
  const Scope& scope = found == decision.state().scopes.end() ? empty : found->second;
  const bool has_begun = !scope.begun.empty();
  bool is_enough = false;
  if (ad_hoc.completion_condition && has_begun) {
    const auto holds_now = holds(*ad_hoc.completion_condition, scope_of(key), decision);
    if (!holds_now.ok()) return Failure{holds_now.error()};
    is_enough = *holds_now;
  }
  if (is_enough && (ad_hoc.cancels_remaining || scope.tokens == 0)) {
    terminate_inside(decision, scope_of(key), "the completion condition holds");
    stop_awaiting(decision, key);
    decision.then(Complete{key});
    return Done{};
  }
  if (is_enough || (scope.tokens > 0 && has_begun)) return Done{};
  bool begins = false;
  for (const ElementIndex child : implicit_starts(decision.process(), element)) {
    if (scope.begun.contains(child)) continue;
    decision.then(Arrive{create_token(decision, child, scope_of(key))});
    begins = true;
    if (ad_hoc.ordering == Ordering::sequential) break;
  }
  if (!begins && !ad_hoc.completion_condition) decision.then(Complete{key});
  return Done{};
}

}  // namespace cauce
