#include "engine/execution/compensation.h"

#include <algorithm>
#include <map>

#include "engine/base/invariant.h"
#include "engine/execution/event_sub_process.h"
#include "engine/execution/flow.h"
#include "engine/execution/step.h"
#include "engine/execution/termination.h"
#include "engine/execution/throwing.h"
#include "engine/execution/variables.h"
#include "engine/execution/waiting.h"

namespace cauce {
namespace {

// The start event of the event subprocess that undoes a subprocess in its own way.
std::optional<ElementIndex> own_handler(const Process& process, ElementIndex sub_process) {
  for (const ElementIndex child : process.at(sub_process).event_sub_processes)
    if (const auto start = start_event_of(process, child))
      if (process.at(*start).event.find<CompensationDefinition>() != nullptr) return start;
  return std::nullopt;
}

// A scope that is empty has no entry in the state.
bool is_open(const InstanceState& state, ScopeKey scope) {
  return scope == scope_of(state.key) ||
         state.activities.contains(ActivityInstanceKey{scope.value});
}

bool has_compensables(const InstanceState& state, ScopeKey scope) {
  return std::ranges::any_of(state.compensables,
                             [&](const auto& entry) { return entry.second.scope == scope; });
}

// What the cancel end event stands in, perhaps with other subprocesses between.
ActivityInstanceKey transaction_around(const Decision& decision, ActivityInstanceKey end_event) {
  ActivityInstanceKey at = end_event;
  do at = ActivityInstanceKey{decision.activity(at).scope.value};
  while (decision.element(decision.activity(at).element).type != ElementType::transaction);
  return at;
}

void finish_cancel(Decision& decision, ActivityInstanceKey end_event) {
  const ActivityInstanceKey owner =
      boundary_owner(decision, transaction_around(decision, end_event));
  const ActivityInstance& canceled = decision.activity(owner);
  for (const ElementIndex boundary : decision.element(canceled.element).boundary)
    if (decision.element(boundary).event.find<CancelDefinition>() != nullptr) {
      event_happened(decision, {owner, boundary, {}, {}, {}, {}});
      return;
    }
  terminate(decision, owner,
            "canceled by '" + decision.element(decision.activity(end_event).element).id + "'");
  decision.then(EndScope{canceled.scope});
}

// The thrower goes on: it sends what it sends late, leaves a canceled transaction, or completes.
void resume_thrower(Decision& decision, ActivityInstanceKey thrower) {
  if (!decision.is_alive(thrower)) return;
  const Element& element = decision.element(decision.activity(thrower).element);
  const EventTriggers& event = element.event;
  if (event.find<CancelDefinition>() != nullptr) return finish_cancel(decision, thrower);
  const bool sends =
      event.find<MessageDefinition>() != nullptr || event.find<SignalDefinition>() != nullptr;
  if (sends && !sends_first(element))
    decision.then_late(Send{thrower});
  else
    decision.then(Complete{thrower});
}

// Whether the thrower waits for the end of the compensation.
bool waits(const Decision& decision, ActivityInstanceKey thrower) {
  if (!decision.is_alive(thrower)) return false;
  const EventTriggers& event = decision.element(decision.activity(thrower).element).event;
  return event.find<CompensationDefinition>() == nullptr || waits_for_compensation(event);
}

// What was kept in memory and what was read from the journal do not have the same order.
Context in_order_of_names(const Context& values) {
  std::map<std::string, Value> sorted;
  for (const auto& [name, value] : values.entries()) sorted.emplace(name, value);
  Context ordered;
  for (auto& [name, value] : sorted) ordered.put(name, std::move(value));
  return ordered;
}

void begin(Decision& decision, ActivityInstanceKey thrower, ActivityInstanceKey undone) {
  const Compensable& compensable = decision.state().compensables.at(undone);
  const Element& element = decision.element(compensable.element);
  const auto compensating = move(ActivityState::completed, ActivityEvent::compensation_requested);
  decision.emit(CompensationBegun{undone, *compensating, thrower});
  const ElementIndex handler = element.compensation_handler.value_or(compensable.element);
  const bool repeats = decision.element(handler).multi_instance.has_value() ||
                       decision.element(handler).loop.has_value();
  const ActivityRole role =
      element.compensation_handler && repeats ? ActivityRole::body : ActivityRole::single;
  const TokenKey token = create_token(decision, handler, compensable.scope);
  const ActivityInstanceKey key =
      enter(decision, token, handler, compensable.scope, role, {}, thrower);
  if (compensable.variables)
    if (const Context* values = compensable.variables->value.context())
      adopt(decision, scope_of(key), in_order_of_names(*values));
  if (element.compensation_handler) {
    decision.then(Activate{key});
  } else if (const auto start = own_handler(decision.process(), compensable.element)) {
    start_event_sub_process(decision, scope_of(key), *start, {});
  } else {
    decision.then(Compensate{key, {scope_of(key)}, {}});
  }
}

}  // namespace

void enable_compensation(Decision& decision, ActivityInstanceKey key) {
  const ActivityInstance& activity = decision.activity(key);
  const Element& element = decision.element(activity.element);
  if (element.for_compensation || activity.thrower || activity.role == ActivityRole::body) return;
  const bool undoes_itself = is_scope(element.type) &&
                             element.type != ElementType::event_sub_process &&
                             (has_compensables(decision.state(), scope_of(key)) ||
                              own_handler(decision.process(), activity.element));
  if (!element.compensation_handler && !undoes_itself) return;
  std::optional<Committed> variables;
  Context local = local_variables(decision, scope_of(key));
  if (activity.loop_counter && local.find("loopCounter") == nullptr)
    local.put("loopCounter", *activity.loop_counter);
  if (!local.entries().empty()) variables = decision.commit(std::move(local));
  // Inner instances are gone with their body: what undoes them runs where the body ran.
  const ScopeKey scope = activity.role == ActivityRole::inner
                             ? decision.activity(ActivityInstanceKey{activity.scope.value}).scope
                             : activity.scope;
  decision.emit(CompensationEnabled{key, activity.element, scope, std::move(variables)});
}

bool waits_for_compensation(const EventTriggers& event) {
  return std::ranges::any_of(event.definitions, [](const EventDefinition& definition) {
    const auto* compensation = std::get_if<CompensationDefinition>(&definition);
    return compensation != nullptr && compensation->waits;
  });
}

void compensation_ended(Decision& decision, ActivityInstanceKey handler) {
  const auto thrower = decision.activity(handler).thrower;
  if (!thrower) return;
  const auto found = decision.state().compensations.find(*thrower);
  if (found == decision.state().compensations.end() || !found->second.current) return;
  const auto done = move(ActivityState::compensating, ActivityEvent::compensation_done);
  decision.emit(CompensationDone{*found->second.current, *done, *thrower});
  decision.then(ContinueCompensation{*thrower});
}

void cancel_transaction(Decision& decision, ActivityInstanceKey end_event) {
  const ActivityInstanceKey transaction = transaction_around(decision, end_event);
  Compensate all{end_event, {}, {}};
  for (ActivityInstanceKey at = end_event; at != transaction;) {
    const ScopeKey scope = decision.activity(at).scope;
    terminate_inside(decision, scope, "the transaction is canceled", at);
    at = ActivityInstanceKey{scope.value};
    stop_awaiting(decision, at);
    all.scopes.push_back(scope);
  }
  decision.then(std::move(all));
}

void decide(Decision& decision, const Compensate& follow_up) {
  const InstanceState& state = decision.state();
  // Thrown in an event subprocess, it is for the scope around as well.
  std::vector<ScopeKey> scopes = follow_up.scopes;
  const auto around = state.activities.find(ActivityInstanceKey{scopes.front().value});
  if (around != state.activities.end() &&
      decision.element(around->second.element).type == ElementType::event_sub_process)
    scopes.push_back(around->second.scope);
  std::vector<std::pair<std::uint64_t, ActivityInstanceKey>> chosen;
  for (const auto& [key, compensable] : state.compensables) {
    if (std::ranges::find(scopes, compensable.scope) == scopes.end()) continue;
    if (!follow_up.only.empty() &&
        std::ranges::find(follow_up.only, compensable.element) == follow_up.only.end())
      continue;
    chosen.emplace_back(compensable.order, key);
  }
  std::ranges::sort(chosen);
  for (const auto& [order, key] : chosen)
    decision.emit(CompensationRequested{key, follow_up.thrower});
  if (!chosen.empty())
    decision.then(ContinueCompensation{follow_up.thrower});
  else if (waits(decision, follow_up.thrower))
    resume_thrower(decision, follow_up.thrower);
}

void decide(Decision& decision, const ContinueCompensation& follow_up) {
  const InstanceState& state = decision.state();
  const auto found = state.compensations.find(follow_up.thrower);
  if (found == state.compensations.end() || found->second.current) return;
  const auto next = std::ranges::find_if(
      found->second.pending.rbegin(), found->second.pending.rend(), [&](ActivityInstanceKey key) {
        const auto compensable = state.compensables.find(key);
        return compensable != state.compensables.end() && is_open(state, compensable->second.scope);
      });
  if (next != found->second.pending.rend()) return begin(decision, follow_up.thrower, *next);
  decision.emit(CompensationEnded{follow_up.thrower});
  if (waits(decision, follow_up.thrower)) resume_thrower(decision, follow_up.thrower);
}

}  // namespace cauce
