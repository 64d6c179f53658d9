#include "engine/execution/step.h"

#include <algorithm>

#include "engine/base/invariant.h"
#include "engine/execution/ad_hoc.h"
#include "engine/execution/behavior.h"
#include "engine/execution/calls.h"
#include "engine/execution/compensation.h"
#include "engine/execution/data_flow.h"
#include "engine/execution/event_sub_process.h"
#include "engine/execution/flow.h"
#include "engine/execution/incidents.h"
#include "engine/execution/multi_instance.h"
#include "engine/execution/variables.h"
#include "engine/execution/waiting.h"

namespace cauce {
namespace {

Attempt<Done> activate(Decision& decision, ActivityInstanceKey key) {
  const ActivityInstance& activity = decision.activity(key);
  const Element& element = decision.element(activity.element);
  const bool is_body = activity.role == ActivityRole::body;
  if (!is_body) declare(decision, scope_of(key), element.declared);
  if (auto done = take_inputs(decision, key); !done.ok()) return done;
  if (activity.role != ActivityRole::inner)
    if (auto done = await_boundary_events(decision, key); !done.ok()) return done;
  if (is_body) return start_body(decision, key);

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
  enable_compensation(decision, key);
  complete_element(decision, key);
  decision.emit(TokenConsumed{activity.token});
  decision.then(ContinueBody{ActivityInstanceKey{activity.scope.value}, true});
  return Done{};
}

// BPMN 2.0.2, 10.3: completionQuantity tokens go down each flow.
Flows multiplied(const Decision& decision, ActivityInstanceKey key, Flows flows) {
  const std::int64_t quantity =
      decision.element(decision.activity(key).element).completion_quantity;
  if (quantity == 1) return flows;
  const Flows once = flows;
  for (std::int64_t i = 1; i < quantity; ++i) flows.insert(flows.end(), once.begin(), once.end());
  return flows;
}

// BPMN 2.0.2, 10.3: startQuantity tokens are needed to enter; the others of them are consumed.
bool has_quantity(Decision& decision, TokenKey arriving) {
  const Token& arrived = decision.state().tokens.at(arriving);
  const std::int64_t quantity = decision.element(arrived.element).start_quantity;
  if (quantity == 1) return true;
  std::vector<TokenKey> others;
  for (const auto& [key, token] : decision.state().tokens)
    if (key != arriving && token.element == arrived.element && token.scope == arrived.scope &&
        !token.activity && static_cast<std::int64_t>(others.size()) < quantity - 1)
      others.push_back(key);
  if (static_cast<std::int64_t>(others.size()) < quantity - 1) return false;
  for (const TokenKey other : others) decision.emit(TokenConsumed{other});
  return true;
}

Attempt<Done> continue_activity(Decision& decision, const ContinueBody& follow_up) {
  const ActivityInstance& activity = decision.activity(follow_up.key);
  if (activity.role != ActivityRole::body && decision.element(activity.element).ad_hoc)
    return continue_ad_hoc(decision, follow_up.key);
  if (follow_up.inner_completed) {
    const auto interrupted = throw_behavior_event(decision, follow_up.key);
    if (!interrupted.ok()) return Failure{interrupted.error()};
    if (*interrupted) return Done{};
  }
  return continue_body(decision, follow_up.key);
}

Attempt<Done> complete(Decision& decision, ActivityInstanceKey key) {
  const ActivityInstance& activity = decision.activity(key);
  if (activity.role == ActivityRole::inner) return complete_inner(decision, key);
  auto given = activity.role == ActivityRole::body ? give_collection(decision, key)
                                                   : give_outputs(decision, key);
  if (!given.ok()) return given;
  const Behavior& behavior = behavior_of(decision.element(activity.element).type);
  Flows flows;
  // What undoes something stands outside of the flow.
  if (behavior.leave != nullptr && !activity.thrower) {
    auto left = behavior.leave(decision, key);
    if (!left.ok()) return Failure{left.error()};
    flows = std::move(*left);
  }
  stop_awaiting(decision, key);
  enable_compensation(decision, key);
  complete_element(decision, key);
  compensation_ended(decision, key);
  leave(decision, activity.token, activity.scope, multiplied(decision, key, std::move(flows)));
  if (const auto around =
          decision.state().activities.find(ActivityInstanceKey{activity.scope.value});
      around != decision.state().activities.end() &&
      decision.element(around->second.element).ad_hoc)
    decision.then(ContinueBody{around->first, true});
  return Done{};
}

}  // namespace

std::optional<Trouble> beyond_budget(const Decision& decision) {
  constexpr int depth_max = 1'000;
  constexpr int requests_max = 100'000;
  const Budget& used = decision.budget();
  if (used.depth < depth_max && used.requests < requests_max) return std::nullopt;
  return Trouble{"step-limit",
                 "expected a wait state on the way, but in one command " +
                     std::to_string(used.requests) +
                     " calls and messages went from one process instance to another, " +
                     std::to_string(used.depth) + " in a chain"};
}

void decide(Decision& decision, const Arrive& follow_up) {
  const auto found = decision.state().tokens.find(follow_up.token);
  if (found == decision.state().tokens.end() || found->second.activity) return;
  const Token& token = found->second;
  const Element& element = decision.element(token.element);
  const Behavior& behavior = behavior_of(element.type);
  if (!has_quantity(decision, follow_up.token)) return;
  if (behavior.arrive != nullptr && !behavior.arrive(decision, follow_up.token)) return;
  const ActivityRole role =
      element.multi_instance || element.loop ? ActivityRole::body : ActivityRole::single;
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
  settle(decision, follow_up.key, continue_activity(decision, follow_up), RetryPoint::complete);
}

void decide(Decision& decision, const EndScope& follow_up) {
  const InstanceState& state = decision.state();
  const auto scope = state.scopes.find(follow_up.scope);
  if (scope == state.scopes.end()) return;
  if (scope->second.tokens > 0) {
    if (!takes_event_sub_processes(state, follow_up.scope))
      stop_awaiting_event_sub_processes(decision, follow_up.scope);
    return;
  }
  if (follow_up.scope != scope_of(state.key)) {
    const ActivityInstanceKey key{follow_up.scope.value};
    const ActivityInstance& activity = decision.activity(key);
    if (activity.role == ActivityRole::body) return;
    if (decision.element(activity.element).ad_hoc)
      decision.then(ContinueBody{key});
    else
      decision.then(Complete{key});
    return;
  }
  const auto completed = move(state.state, ProcessEvent::complete);
  if (!completed) return;
  stop_awaiting(decision, ActivityInstanceKey{state.key.value});
  decision.emit(ProcessInstanceCompleted{*completed});
  tell_caller_of_completion(decision);
}

}  // namespace cauce
