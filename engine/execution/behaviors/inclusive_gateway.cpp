#include "engine/execution/flow.h"

namespace cauce {
namespace {

// BPMN 2.0.2, 13.4.3: with several incoming flows it waits until no more tokens can come to it;
// that is looked at when nothing else moves (execution/joining.h).
bool join_later(Decision& decision, TokenKey arriving) {
  return decision.element(decision.state().tokens.at(arriving).element).incoming.size() < 2;
}

}  // namespace

Behavior inclusive_gateway_behavior() { return {&join_later, nullptr, &leave_by_conditions}; }

}  // namespace cauce
