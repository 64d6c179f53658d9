// Waiting for time and messages: opening, closing, and what happens when it comes.
#pragma once

#include "engine/execution/decision.h"

namespace cauce {

// Schedules the timer or opens the subscription of `event_element` for the element instance `key`.
// Expressions are evaluated in `scope`.
Attempt<Done> await_event(Decision& decision, ActivityInstanceKey key, ElementIndex event_element,
                          ScopeKey scope);

// Those of the boundary events of the element, for the instance `key` of it.
Attempt<Done> await_boundary_events(Decision& decision, ActivityInstanceKey key);

// Cancels every timer and closes every subscription of the element instance.
void stop_awaiting(Decision& decision, ActivityInstanceKey key);

// The awaited event of `event_element` happened: the element instance `key` was waiting for it, as
// the event itself, as the activity it is attached to, or as the gateway before it.
void event_happened(Decision& decision, ActivityInstanceKey key, ElementIndex event_element);

}  // namespace cauce
