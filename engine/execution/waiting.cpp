#include "engine/execution/waiting.h"

#include "engine/execution/evaluation.h"
#include "engine/execution/flow.h"
#include "engine/execution/termination.h"

namespace cauce {
namespace {

Attempt<Done> await_timer(Decision& decision, ActivityInstanceKey key, ElementIndex event_element,
                          ScopeKey scope) {
  const TimerDefinition& timer = *decision.element(event_element).event.timer;
  auto value = evaluate(timer.value, scope, decision);
  if (!value.ok()) return Failure{value.error()};
  auto schedule = schedule_timer(timer.kind, *value, decision.time(), decision.zone());
  if (!schedule.ok())
    return Failure{
        Trouble{"timer-not-schedulable",
                "timer of '" + decision.element(event_element).id + "': " + schedule.error()}};
  decision.emit(TimerScheduled{key, decision.state().definition, event_element,
                               std::move(*schedule), decision.new_key<TimerKey>()});
  return Done{};
}

Attempt<Done> await_message(Decision& decision, ActivityInstanceKey key, ElementIndex event_element,
                            ScopeKey scope) {
  const MessageDefinition& message = *decision.element(event_element).event.message;
  std::optional<Committed> correlation_key;
  if (message.correlation_key) {
    auto value = evaluate(*message.correlation_key, scope, decision);
    if (!value.ok()) return Failure{value.error()};
    if (value->is_null())
      return Failure{Trouble{"correlation-key-null",
                             "expected the correlation key '" + message.correlation_key->source() +
                                 "' of message '" + message.name + "' to have a value"}};
    correlation_key = decision.commit(std::move(*value));
  }
  decision.emit(MessageSubscribed{key, std::move(correlation_key), decision.state().definition,
                                  event_element, message.name,
                                  decision.new_key<SubscriptionKey>()});
  return Done{};
}

// A token of its own goes through the boundary event and on (BPMN 2.0.2, 13.5.3).
void take_boundary_path(Decision& decision, ElementIndex boundary, ScopeKey scope) {
  const TokenKey token = create_token(decision, boundary, scope);
  const ActivityInstanceKey key = enter(decision, token, boundary, scope, ActivityRole::single);
  decision.then(Complete{key});
}

}  // namespace

Attempt<Done> await_event(Decision& decision, ActivityInstanceKey key, ElementIndex event_element,
                          ScopeKey scope) {
  switch (decision.element(event_element).event.trigger()) {
    case EventTrigger::timer: return await_timer(decision, key, event_element, scope);
    case EventTrigger::message: return await_message(decision, key, event_element, scope);
    case EventTrigger::none:
    case EventTrigger::terminate: break;
  }
  return Done{};
}

Attempt<Done> await_boundary_events(Decision& decision, ActivityInstanceKey key) {
  const ActivityInstance& activity = decision.activity(key);
  for (const ElementIndex boundary : decision.element(activity.element).boundary)
    if (auto done = await_event(decision, key, boundary, scope_of(key)); !done.ok()) return done;
  return Done{};
}

void stop_awaiting(Decision& decision, ActivityInstanceKey key) {
  for (const auto& [timer, scheduled] : decision.state().timers)
    if (scheduled.activity == key) decision.emit(TimerCanceled{timer});
  for (const auto& [subscription, open] : decision.state().subscriptions)
    if (open.activity == key) decision.emit(MessageUnsubscribed{subscription});
}

void event_happened(Decision& decision, ActivityInstanceKey key, ElementIndex event_element) {
  const ActivityInstance& waiting = decision.activity(key);
  const Element& event = decision.element(event_element);
  if (waiting.element == event_element) {
    decision.then(Complete{key});
    return;
  }
  if (event.type == ElementType::boundary_event) {
    const ScopeKey scope = waiting.scope;
    if (event.event.interrupting == Interrupting::yes)
      terminate(decision, key, "interrupted by '" + event.id + "'");
    take_boundary_path(decision, event_element, scope);
    return;
  }
  // The gateway's token goes on through the event that happened first; the others are forgotten
  // (BPMN 2.0.2, 13.4.4).
  stop_awaiting(decision, key);
  decision.emit(ElementCompleted{key, completed_state(waiting.state)});
  for (const FlowIndex flow : decision.element(waiting.element).outgoing) {
    if (decision.process().at(flow).target != event_element) continue;
    decision.emit(SequenceFlowTaken{flow, waiting.token});
    const ActivityInstanceKey passed =
        enter(decision, waiting.token, event_element, waiting.scope, ActivityRole::single);
    decision.then(Complete{passed});
    return;
  }
}

}  // namespace cauce
