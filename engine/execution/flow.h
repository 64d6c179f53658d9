// Tokens entering and leaving (BPMN 2.0.2, 13.2).
#pragma once

#include "engine/execution/behavior.h"

namespace cauce {

// The token leaves its completed element: over each of `flows` goes one token, the first of them
// the one that came. With no flow it is consumed, and its scope may end.
void leave(Decision& decision, TokenKey token, ScopeKey scope, const Flows& flows);

// A new token before `element`, which it may enter next.
TokenKey create_token(Decision& decision, ElementIndex element, ScopeKey scope);

// The element instance of a token that enters. The state is what the lifecycle's first moves give.
ActivityInstanceKey enter(Decision& decision, TokenKey token, ElementIndex element, ScopeKey scope,
                          ActivityRole role, std::optional<std::int64_t> loop_counter = {},
                          std::optional<ActivityInstanceKey> thrower = {});

// The element instance has done its work, and with it ends what was reported of it.
void complete_element(Decision& decision, ActivityInstanceKey key);

// BPMN 2.0.2, 13.4.5: flows of a complex gateway that are looked at when it is reset.
bool asks_for_phase(const SequenceFlow& flow);
bool resets_with_flows(const Process& process, const Element& gateway);

// Deviation: the specification throws when no flow can be taken (13.4.2, 13.4.3, 13.4.5). Here an
// incident is raised: the token stays in the element, so that the variables can be corrected and
// the element retried.
Trouble no_flow_taken(const Element& element);

// All outgoing flows, whatever their conditions: of parallel gateways and of events.
Attempt<Flows> leave_by_all(const Decision& decision, ActivityInstanceKey key);

// BPMN 2.0.2, 13.3.1 and table 10.3: every flow without a condition and every one whose condition
// holds; the default flow when no condition holds.
Attempt<Flows> leave_by_conditions(const Decision& decision, ActivityInstanceKey key);

}  // namespace cauce
