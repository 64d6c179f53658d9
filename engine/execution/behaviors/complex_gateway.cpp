#include "engine/execution/evaluation.h"
#include "engine/execution/flow.h"
#include "engine/execution/joining.h"

namespace cauce {
namespace {

// BPMN 2.0.2, 13.4.5: with several incoming flows it waits in two phases (execution/joining.h).
bool wait_for_activation(Decision& decision, TokenKey arriving) {
  const Token& token = decision.state().tokens.at(arriving);
  if (decision.element(token.element).incoming.size() < 2) return true;
  start_if_enough(decision, token.scope, token.element);
  return false;
}

// `waitingForStart` tells the conditions in which phase they are looked at.
// Deviation: the specification looks at every condition in both phases. In the second, only those
// that ask for the phase are: any other would send a second token where one was drawn.
Attempt<Flows> leave_phase(const Decision& decision, ActivityInstanceKey key) {
  const ActivityInstance& activity = decision.activity(key);
  const Element& gateway = decision.element(activity.element);
  const bool starting = gateway.incoming.size() < 2 ||
                        decision.state().gateways.contains({activity.scope, activity.element});
  ScopeVariables variables(decision, activity.scope);
  variables.put("waitingForStart", starting);
  Flows taken;
  for (const FlowIndex index : gateway.outgoing) {
    const SequenceFlow& flow = decision.process().at(index);
    if (gateway.default_flow == index || (!starting && !asks_for_phase(flow))) continue;
    if (flow.condition) {
      const auto true_here = holds(*flow.condition, variables, decision);
      if (!true_here.ok()) return Failure{true_here.error()};
      if (!*true_here) continue;
    }
    taken.push_back(index);
  }
  if (!starting || !taken.empty()) return taken;
  if (gateway.default_flow) return Flows{*gateway.default_flow};
  if (gateway.outgoing.empty()) return taken;
  return Failure{no_flow_taken(gateway)};
}

}  // namespace

Behavior complex_gateway_behavior() { return {&wait_for_activation, nullptr, &leave_phase}; }

}  // namespace cauce
