#include "engine/execution/evaluation.h"
#include "engine/execution/flow.h"

namespace cauce {
namespace {

// BPMN 2.0.2, 13.4.2: conditions are tried in document order and the first that holds decides; the
// default flow is taken only when none does.
Attempt<Flows> choose(const Decision& decision, ActivityInstanceKey key) {
  const ActivityInstance& activity = decision.activity(key);
  const Element& gateway = decision.element(activity.element);
  for (const FlowIndex index : gateway.outgoing) {
    if (gateway.default_flow == index) continue;
    const SequenceFlow& flow = decision.process().at(index);
    if (!flow.condition) return Flows{index};
    const auto true_here = holds(*flow.condition, activity.scope, decision);
    if (!true_here.ok()) return Failure{true_here.error()};
    if (*true_here) return Flows{index};
  }
  if (gateway.default_flow) return Flows{*gateway.default_flow};
  if (gateway.outgoing.empty()) return Flows{};
  return Failure{no_flow_taken(gateway)};
}

}  // namespace

Behavior exclusive_gateway_behavior() { return {nullptr, nullptr, &choose}; }

}  // namespace cauce
