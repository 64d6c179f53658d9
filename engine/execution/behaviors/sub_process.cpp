#include "engine/execution/flow.h"

namespace cauce {
namespace {

// BPMN 2.0.2, 13.3.4: a token begins at the start event inside; the activity completes when no
// token is left in it (EndScope). Without a start event, every element without an incoming flow
// gets a token.
Attempt<Done> start(Decision& decision, ActivityInstanceKey key) {
  const Element& element = decision.element(decision.activity(key).element);
  const auto begin_at = [&](ElementIndex child) {
    decision.then(Arrive{create_token(decision, child, scope_of(key))});
  };
  bool begun = false;
  for (const ElementIndex child : element.children)
    if (decision.element(child).type == ElementType::start_event) {
      begin_at(child);
      begun = true;
    }
  if (begun) return Done{};
  for (const ElementIndex child : element.children) {
    const Element& each = decision.element(child);
    if (each.incoming.empty() && each.type != ElementType::boundary_event) {
      begin_at(child);
      begun = true;
    }
  }
  if (!begun) decision.then(Complete{key});
  return Done{};
}

}  // namespace

Behavior sub_process_behavior() { return {nullptr, &start, &leave_by_conditions}; }

}  // namespace cauce
