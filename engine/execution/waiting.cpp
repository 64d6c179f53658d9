#include "engine/execution/waiting.h"

#include <algorithm>
#include <set>

#include "engine/base/invariant.h"
#include "engine/execution/conversation.h"
#include "engine/execution/data_flow.h"
#include "engine/execution/evaluation.h"
#include "engine/execution/event_sub_process.h"
#include "engine/execution/flow.h"
#include "engine/execution/incidents.h"
#include "engine/execution/telling.h"
#include "engine/execution/termination.h"
#include "engine/execution/variables.h"

namespace cauce {
namespace {

// What opens the waiting of one event element: one overload a kind of definition.
struct Opening {
  Decision& decision;
  ActivityInstanceKey owner;
  ElementIndex element;
  ScopeKey scope;
  std::optional<std::int64_t> ordinal;

  Attempt<Done> operator()(const TimerDefinition& timer) const {
    auto value = evaluate(timer.value, scope, decision);
    if (!value.ok()) return Failure{value.error()};
    auto schedule = schedule_timer(timer.kind, *value, decision.time(), decision.zone());
    if (!schedule.ok())
      return Failure{Trouble{"timer-not-schedulable",
                             "timer of '" + decision.element(element).id +
                                 "': " + schedule.error() + "; '" + timer.value.source() + "' is " +
                                 told_value(*value, timer.value, ScopeVariables(decision, scope))}};
    decision.emit(TimerScheduled{owner, decision.state().definition, element, ordinal,
                                 std::move(*schedule), decision.new_key<TimerKey>()});
    return Done{};
  }

  Attempt<Done> operator()(const MessageDefinition& message) const {
    std::optional<Committed> correlation_key;
    if (message.correlation_key) {
      auto value = evaluate(*message.correlation_key, scope, decision);
      if (!value.ok()) return Failure{value.error()};
      if (value->is_null())
        return Failure{unfit("correlation-key-null",
                             "the correlation key of message '" + message.name + "'", "a value",
                             *value, *message.correlation_key, ScopeVariables(decision, scope))};
      correlation_key = decision.commit(std::move(*value));
    } else if (!message.keys.empty()) {
      auto keys = expected_keys(decision, message, scope);
      if (!keys.ok()) return Failure{keys.error()};
      if (*keys) correlation_key = decision.commit(std::move(**keys));
    }
    return subscribe(EventTrigger::message, message.name, std::move(correlation_key));
  }

  Attempt<Done> operator()(const SignalDefinition& signal) const {
    auto name = evaluate_text(signal.name, scope, decision);
    if (!name.ok()) return Failure{name.error()};
    return subscribe(EventTrigger::signal, std::move(*name), std::nullopt);
  }

  Attempt<Done> operator()(const ConditionalDefinition&) const {
    return subscribe(EventTrigger::conditional, {}, std::nullopt);
  }

  Attempt<Done> operator()(const auto&) const { return Done{}; }

 private:
  Attempt<Done> subscribe(EventTrigger trigger, std::string name,
                          std::optional<Committed> correlation_key) const {
    decision.emit(EventSubscribed{owner, std::move(correlation_key), decision.state().definition,
                                  element, std::move(name), ordinal,
                                  decision.new_key<SubscriptionKey>(), trigger});
    return Done{};
  }
};

// What this decision has closed already.
class Closed {
 public:
  explicit Closed(const Decision& decision) {
    for (const Event& event : decision.events) {
      if (const auto* fired = std::get_if<TimerFired>(&event); fired && !fired->next)
        timers_.insert(fired->timer);
      else if (const auto* canceled = std::get_if<TimerCanceled>(&event))
        timers_.insert(canceled->timer);
      else if (const auto* closed = std::get_if<EventUnsubscribed>(&event))
        subscriptions_.insert(closed->subscription);
    }
  }
  bool contains(TimerKey timer) const { return timers_.contains(timer); }
  bool contains(SubscriptionKey open) const { return subscriptions_.contains(open); }

 private:
  std::set<TimerKey> timers_;
  std::set<SubscriptionKey> subscriptions_;
};

// `is_meant` takes a ScheduledTimer or an EventSubscription. What waits is looked through once.
template <class IsMeant>
void close_waits(Decision& decision, const IsMeant& is_meant) {
  const InstanceState& state = decision.state();
  if (state.timers.empty() && state.subscriptions.empty()) return;
  const Closed closed(decision);
  for (const auto& [timer, scheduled] : state.timers)
    if (is_meant(scheduled) && !closed.contains(timer)) decision.emit(TimerCanceled{timer});
  for (const auto& [subscription, open] : state.subscriptions) {
    if (!is_meant(open)) continue;
    if (!closed.contains(subscription)) decision.emit(EventUnsubscribed{subscription});
    cancel_condition_report(decision, open.activity, open.element);
  }
}

// Parallel multiple: what happened is not awaited again; it all happened when nothing is.
bool is_last_of_all(Decision& decision, const Occurrence& occurrence) {
  const Closed before(decision);
  if (occurrence.by && !before.contains(*occurrence.by))
    decision.emit(EventUnsubscribed{*occurrence.by});
  if (occurrence.timer && !before.contains(*occurrence.timer))
    decision.emit(TimerCanceled{*occurrence.timer});
  const Closed closed(decision);
  const InstanceState& state = decision.state();
  const auto awaits = [&](const auto& entry) {
    return entry.second.activity == occurrence.owner &&
           entry.second.element == occurrence.element && !closed.contains(entry.first);
  };
  return std::ranges::none_of(state.timers, awaits) &&
         std::ranges::none_of(state.subscriptions, awaits);
}

// And then all of it is awaited anew. A timer may refuse what it took before: then it stays closed.
void reopen(Decision& decision, const Occurrence& occurrence, ScopeKey scope) {
  const std::size_t before = decision.events.size();
  if (!await_event(decision, occurrence.owner, occurrence.element, scope).ok())
    decision.events.resize(before);
}

// The gateway's token goes on through the event that happened first; the others are forgotten
// (BPMN 2.0.2, 13.4.4).
void leave_gateway(Decision& decision, ActivityInstanceKey gateway, ElementIndex event_element,
                   const Context& data) {
  const ActivityInstance& waiting = decision.activity(gateway);
  stop_awaiting(decision, gateway);
  complete_element(decision, gateway);
  for (const FlowIndex flow : decision.element(waiting.element).outgoing) {
    if (decision.process().at(flow).target != event_element) continue;
    decision.emit(SequenceFlowTaken{flow, waiting.token});
    const ActivityInstanceKey passed =
        enter(decision, waiting.token, event_element, waiting.scope, ActivityRole::single);
    adopt(decision, scope_of(passed), data);
    decision.then(Complete{passed});
    return;
  }
}

// Whether the event itself waits, not another for it.
bool waits_itself(const Decision& decision, const Occurrence& occurrence) {
  const auto found = decision.state().activities.find(occurrence.owner);
  return found != decision.state().activities.end() && found->second.element == occurrence.element;
}

// What came with the event goes to its data outputs; without any, each entry to the nearest scope
// from where it was caught. A boundary event, and what follows an event-based gateway, stand beside
// what waits for them. Gives what is for the event, or for the event subprocess, that is entered
// only now. A parallel multiple event is entered later still, so that it finds its data around.
Context keep_payload(Decision& decision, const Occurrence& occurrence, bool all_together) {
  const Element& event = decision.element(occurrence.element);
  Context data = caught_data(event, occurrence.ordinal, occurrence.payload);
  const bool has_outputs = !event.data_outputs.empty();
  const bool starts = event.type == ElementType::start_event;
  ScopeKey scope = scope_of(occurrence.owner);
  if (waits_itself(decision, occurrence)) {
    if (has_outputs) {
      adopt(decision, scope, data);
      return {};
    }
  } else {
    if ((has_outputs || starts) && !all_together) return data;
    if (!starts) scope = decision.activity(occurrence.owner).scope;
  }
  const auto kept = set_all_nearest(decision, scope, data);
  invariant(kept.ok(), "a payload that was taken can be kept");
  return {};
}

// A catch event with a cycle: each firing but the last sends a token of its own on.
// Deviation: the specification lets its token go on at the first event (13.5.2), which would leave
// nothing of the cycle that was drawn.
void send_token_on(Decision& decision, ActivityInstanceKey key) {
  const ActivityInstance& waiting = decision.activity(key);
  for (const FlowIndex flow : decision.element(waiting.element).outgoing) {
    const TokenKey token = create_token(decision, waiting.element, waiting.scope);
    decision.emit(SequenceFlowTaken{flow, token});
    decision.then(Arrive{token});
  }
}

}  // namespace

Attempt<Done> await_event(Decision& decision, ActivityInstanceKey owner, ElementIndex event_element,
                          ScopeKey scope, std::optional<std::size_t> but) {
  const EventTriggers& event = decision.element(event_element).event;
  for (std::size_t i = 0; i < event.definitions.size(); ++i) {
    if (i == but) continue;
    std::optional<std::int64_t> ordinal;
    if (i > 0) ordinal = static_cast<std::int64_t>(i);
    const Opening opening{decision, owner, event_element, scope, ordinal};
    if (auto done = std::visit(opening, event.definitions[i]); !done.ok()) return done;
  }
  return Done{};
}

Attempt<Done> await_boundary_events(Decision& decision, ActivityInstanceKey key) {
  const ActivityInstance& activity = decision.activity(key);
  const InstanceState& state = decision.state();
  // What is tried again after an incident may wait already.
  const bool may_wait = !state.incidents_of(key).empty();
  for (const ElementIndex boundary : decision.element(activity.element).boundary) {
    const auto is_it = [&](const auto& entry) {
      return entry.second.activity == key && entry.second.element == boundary;
    };
    if (may_wait && (std::ranges::any_of(state.timers, is_it) ||
                     std::ranges::any_of(state.subscriptions, is_it)))
      continue;
    if (auto done = await_event(decision, key, boundary, scope_of(key)); !done.ok()) return done;
  }
  return Done{};
}

void stop_awaiting(Decision& decision, ActivityInstanceKey owner, std::optional<ElementType> only) {
  close_waits(decision, [&](const auto& waiting) {
    return waiting.activity == owner && (!only || decision.element(waiting.element).type == only);
  });
}

void stop_awaiting(Decision& decision, const std::set<ActivityInstanceKey>& owners) {
  close_waits(decision, [&](const auto& waiting) { return owners.contains(waiting.activity); });
}

void take_boundary_path(Decision& decision, ElementIndex boundary, ScopeKey scope,
                        const Context& data) {
  const TokenKey token = create_token(decision, boundary, scope);
  const ActivityInstanceKey key = enter(decision, token, boundary, scope, ActivityRole::single);
  adopt(decision, scope_of(key), data);
  decision.then(Complete{key});
}

ActivityInstanceKey boundary_owner(const Decision& decision, ActivityInstanceKey key) {
  const ActivityInstance& activity = decision.activity(key);
  return activity.role == ActivityRole::inner ? ActivityInstanceKey{activity.scope.value} : key;
}

bool event_happened(Decision& decision, const Occurrence& occurrence) {
  const ElementIndex event_element = occurrence.element;
  const Element& event = decision.element(event_element);
  const bool all_together = event.event.trigger() == EventTrigger::parallel_multiple;
  const Context data = keep_payload(decision, occurrence, all_together);
  if (all_together && !is_last_of_all(decision, occurrence)) return false;
  const bool goes_on = event.event.interrupting == Interrupting::no;

  if (event.type == ElementType::start_event && !waits_itself(decision, occurrence)) {
    const ScopeKey scope{occurrence.owner.value};
    start_event_sub_process(decision, scope, event_element, data);
    if (all_together && goes_on) reopen(decision, occurrence, scope);
    return true;
  }
  const ActivityInstanceKey key = occurrence.owner;
  const ActivityInstance& waiting = decision.activity(key);
  if (waiting.element == event_element) {
    if (occurrence.timer_repeats)
      send_token_on(decision, key);
    else
      decision.then(Complete{key});
    return true;
  }
  if (event.type == ElementType::boundary_event) {
    const ScopeKey scope = waiting.scope;
    if (goes_on) {
      if (all_together) reopen(decision, occurrence, scope_of(key));
    } else {
      terminate(decision, key, "interrupted by '" + event.id + "'");
    }
    take_boundary_path(decision, event_element, scope, data);
    return true;
  }
  leave_gateway(decision, key, event_element, data);
  return true;
}

}  // namespace cauce
