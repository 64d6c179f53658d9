#include "engine/execution/flow.h"

#include <algorithm>

#include "engine/base/invariant.h"
#include "engine/execution/evaluation.h"
#include "engine/execution/incidents.h"

namespace cauce {
namespace {

ActivityState moved(ActivityState from, ActivityEvent event) {
  const auto to = move(from, event);
  invariant(to.has_value(), "the activity lifecycle takes what the engine asks of it");
  return *to;
}

}  // namespace

void leave(Decision& decision, TokenKey token, ScopeKey scope, const Flows& flows) {
  if (flows.empty()) {
    decision.emit(TokenConsumed{token});
    decision.then(EndScope{scope});
    return;
  }
  const Process& process = decision.process();
  for (std::size_t i = 0; i < flows.size(); ++i) {
    TokenKey taking = token;
    if (i != 0) {
      taking = decision.new_key<TokenKey>();
      decision.emit(TokenCreated{process.at(flows[i]).source, scope, taking});
    }
    decision.emit(SequenceFlowTaken{flows[i], taking});
    decision.then(Arrive{taking});
  }
}

TokenKey create_token(Decision& decision, ElementIndex element, ScopeKey scope) {
  const auto token = decision.new_key<TokenKey>();
  decision.emit(TokenCreated{element, scope, token});
  return token;
}

ActivityInstanceKey enter(Decision& decision, TokenKey token, ElementIndex element, ScopeKey scope,
                          ActivityRole role, std::optional<std::int64_t> loop_counter,
                          std::optional<ActivityInstanceKey> thrower) {
  const auto key = decision.new_key<ActivityInstanceKey>();
  // Inputs are available as soon as a token arrives: activities do not wait for data.
  const ActivityState ready = moved(ActivityState::inactive, ActivityEvent::token_arrived);
  const ActivityState active = moved(ready, ActivityEvent::inputs_available);
  decision.emit(ElementActivated{element, key, loop_counter, role, scope, active, thrower, token});
  return key;
}

void complete_element(Decision& decision, ActivityInstanceKey key) {
  resolve_reports_of(decision, key);
  const ActivityState completing = moved(decision.activity(key).state, ActivityEvent::work_done);
  decision.emit(ElementCompleted{key, moved(completing, ActivityEvent::outputs_available)});
}

bool asks_for_phase(const SequenceFlow& flow) {
  if (!flow.condition) return false;
  const auto names = flow.condition->free_names();
  return std::ranges::find(names, "waitingForStart") != names.end();
}

bool resets_with_flows(const Process& process, const Element& gateway) {
  return std::ranges::any_of(gateway.outgoing, [&](FlowIndex flow) {
    return gateway.default_flow != flow && asks_for_phase(process.at(flow));
  });
}

Trouble no_flow_taken(const Element& element) {
  return {"no-flow-taken", "expected a condition of a sequence flow out of '" + element.id +
                               "' to hold or one flow to be the default"};
}

Attempt<Flows> leave_by_all(const Decision& decision, ActivityInstanceKey key) {
  return decision.element(decision.activity(key).element).outgoing;
}

Attempt<Flows> leave_by_conditions(const Decision& decision, ActivityInstanceKey key) {
  const ActivityInstance& activity = decision.activity(key);
  const Element& element = decision.element(activity.element);
  Flows taken;
  bool any_holds = false;
  for (const FlowIndex index : element.outgoing) {
    if (element.default_flow == index) continue;
    const SequenceFlow& flow = decision.process().at(index);
    if (flow.condition) {
      const auto true_here = holds(*flow.condition, activity.scope, decision);
      if (!true_here.ok()) return Failure{true_here.error()};
      if (!*true_here) continue;
      any_holds = true;
    }
    taken.push_back(index);
  }
  if (!any_holds && element.default_flow) taken.push_back(*element.default_flow);
  if (taken.empty() && !element.outgoing.empty()) return Failure{no_flow_taken(element)};
  return taken;
}

}  // namespace cauce
