#include "engine/execution/step.h"

#include "engine/base/invariant.h"
#include "engine/execution/behavior.h"
#include "engine/execution/data_flow.h"
#include "engine/execution/flow.h"
#include "engine/execution/multi_instance.h"
#include "engine/execution/variables.h"
#include "engine/execution/waiting.h"

namespace cauce {
namespace {

std::optional<IncidentKey> incident_of(const Decision& decision, ActivityInstanceKey key) {
  for (const auto& [incident, raised] : decision.state().incidents)
    if (raised.activity == key) return incident;
  return std::nullopt;
}

// A retried incident is resolved by the work that succeeds.
void settle(Decision& decision, ActivityInstanceKey key, const Attempt<Done>& attempt,
            RetryPoint retry) {
  if (!attempt.ok()) return raise_incident(decision, key, attempt.error(), retry);
  if (decision.state().incidents.empty()) return;
  const auto incident = incident_of(decision, key);
  if (!incident) return;
  IncidentState state = decision.state().incidents.at(*incident).state;
  // Nobody asked for it, but what failed was tried again: by a body, when another inner instance
  // ended.
  if (const auto retrying = move(state, IncidentEvent::retry)) state = *retrying;
  const auto resolved = move(state, IncidentEvent::succeed);
  invariant(resolved.has_value(), "an incident whose work succeeds can be resolved");
  decision.emit(IncidentMoved{*incident, std::nullopt, *resolved});
}

Attempt<Done> activate(Decision& decision, ActivityInstanceKey key) {
  const ActivityInstance& activity = decision.activity(key);
  const Element& element = decision.element(activity.element);
  if (activity.role != ActivityRole::inner)
    if (auto done = await_boundary_events(decision, key); !done.ok()) return done;
  if (activity.role == ActivityRole::body) return start_body(decision, key);

  declare(decision, scope_of(key), element.declared);
  if (auto done = take_inputs(decision, key); !done.ok()) return done;
  const Behavior& behavior = behavior_of(element.type);
  if (behavior.activate != nullptr) return behavior.activate(decision, key);
  decision.then(Complete{key});
  return Done{};
}

Attempt<Done> complete_inner(Decision& decision, ActivityInstanceKey key) {
  const ActivityInstance& activity = decision.activity(key);
  if (auto done = give_outputs(decision, key); !done.ok()) return done;
  keep_output(decision, key);
  stop_awaiting(decision, key);
  decision.emit(ElementCompleted{key, completed_state(activity.state)});
  decision.emit(TokenConsumed{activity.token});
  decision.then(ContinueBody{ActivityInstanceKey{activity.scope.value}});
  return Done{};
}

Attempt<Done> complete(Decision& decision, ActivityInstanceKey key) {
  const ActivityInstance& activity = decision.activity(key);
  if (activity.role == ActivityRole::inner) return complete_inner(decision, key);
  auto given = activity.role == ActivityRole::body ? give_collection(decision, key)
                                                   : give_outputs(decision, key);
  if (!given.ok()) return given;
  const Behavior& behavior = behavior_of(decision.element(activity.element).type);
  Flows flows;
  if (behavior.leave != nullptr) {
    auto left = behavior.leave(decision, key);
    if (!left.ok()) return Failure{left.error()};
    flows = std::move(*left);
  }
  stop_awaiting(decision, key);
  decision.emit(ElementCompleted{key, completed_state(activity.state)});
  leave(decision, activity.token, activity.scope, flows);
  return Done{};
}

}  // namespace

void raise_incident(Decision& decision, ActivityInstanceKey key, const Trouble& trouble,
                    RetryPoint retry) {
  decision.clear();
  Committed message = decision.commit(trouble.message);
  if (const auto known = incident_of(decision, key)) {
    const auto again = move(decision.state().incidents.at(*known).state, IncidentEvent::fail_again);
    if (again) decision.emit(IncidentMoved{*known, std::move(message), *again});
    return;  // Without a move it is open already, for the same token.
  }
  decision.emit(IncidentRaised{key, decision.activity(key).element, decision.new_key<IncidentKey>(),
                               trouble.kind, std::move(message), retry, IncidentState::open});
}

void decide(Decision& decision, const Arrive& follow_up) {
  const auto found = decision.state().tokens.find(follow_up.token);
  if (found == decision.state().tokens.end() || found->second.activity) return;
  const Token& token = found->second;
  const Element& element = decision.element(token.element);
  const Behavior& behavior = behavior_of(element.type);
  if (behavior.arrive != nullptr && !behavior.arrive(decision, follow_up.token)) return;
  const ActivityRole role = element.multi_instance ? ActivityRole::body : ActivityRole::single;
  decision.then(Activate{enter(decision, follow_up.token, token.element, token.scope, role)});
}

void decide(Decision& decision, const Activate& follow_up) {
  if (!decision.is_alive(follow_up.key)) return;
  settle(decision, follow_up.key, activate(decision, follow_up.key), RetryPoint::activate);
}

void decide(Decision& decision, const Complete& follow_up) {
  if (!decision.is_alive(follow_up.key)) return;
  settle(decision, follow_up.key, complete(decision, follow_up.key), RetryPoint::complete);
}

void decide(Decision& decision, const ContinueBody& follow_up) {
  if (!decision.is_alive(follow_up.key)) return;
  settle(decision, follow_up.key, continue_body(decision, follow_up.key), RetryPoint::complete);
}

void decide(Decision& decision, const EndScope& follow_up) {
  const InstanceState& state = decision.state();
  const auto scope = state.scopes.find(follow_up.scope);
  if (scope == state.scopes.end() || scope->second.tokens > 0) return;
  if (follow_up.scope != scope_of(state.key)) {
    const ActivityInstanceKey key{follow_up.scope.value};
    if (decision.activity(key).role != ActivityRole::body) decision.then(Complete{key});
    return;
  }
  if (const auto completed = move(state.state, ProcessEvent::complete))
    decision.emit(ProcessInstanceCompleted{*completed});
}

}  // namespace cauce
