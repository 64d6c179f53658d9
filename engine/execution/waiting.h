// Waiting for events: opening, closing, and what happens when one comes.
#pragma once

#include <set>

#include "engine/execution/decision.h"

namespace cauce {

// Schedules the timers and opens the subscriptions of `event_element` for `owner`: the element
// instance that waits, or the scope whose event subprocess begins with it. Expressions are
// evaluated in `scope`. What is thrown inside (errors, escalations, compensation) needs no opening,
// nor does the definition `but`, which has happened.
Attempt<Done> await_event(Decision& decision, ActivityInstanceKey owner, ElementIndex event_element,
                          ScopeKey scope, std::optional<std::size_t> but = {});

// Those of the boundary events of the element, for the instance `key` of it.
Attempt<Done> await_boundary_events(Decision& decision, ActivityInstanceKey key);

// Cancels every timer and closes every subscription of the owner, or only those of its elements of
// one type.
void stop_awaiting(Decision& decision, ActivityInstanceKey owner,
                   std::optional<ElementType> only = {});
void stop_awaiting(Decision& decision, const std::set<ActivityInstanceKey>& owners);

// One definition of the event happened, awaited under `by` or thrown inside.
struct Occurrence {
  ActivityInstanceKey owner{};
  ElementIndex element{};
  std::optional<SubscriptionKey> by{};
  std::optional<TimerKey> timer{};
  bool timer_repeats = false;
  Context payload{};
  std::int64_t ordinal = 0;  // Which of the element's definitions.
};
// The owner waited for it as the event itself, as the activity it is attached to, as the gateway
// before it, or as the scope of an event subprocess. False: a parallel multiple event waits on.
// Requires: the payload can be kept.
bool event_happened(Decision& decision, const Occurrence& occurrence);

// A token of its own goes through the boundary event and on (BPMN 2.0.2, 13.5.3), with the data
// that the event has for itself.
void take_boundary_path(Decision& decision, ElementIndex boundary, ScopeKey scope,
                        const Context& data = {});

// Whether what carries boundary events for `key` is another: the body of an inner instance.
ActivityInstanceKey boundary_owner(const Decision& decision, ActivityInstanceKey key);

}  // namespace cauce
