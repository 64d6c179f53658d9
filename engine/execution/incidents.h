// Incidents: what fails keeps its token under one until it is tried again with success; a condition
// that somebody waits for has one as long as it cannot be told, and is waited for all the same.
#pragma once

#include "engine/execution/decision.h"

namespace cauce {

// Takes back what was decided and keeps the token where it is, under an incident.
void raise_incident(Decision& decision, ActivityInstanceKey key, const Trouble& trouble,
                    RetryPoint retry);

// Raises an incident for what failed; what succeeded resolves the one that was there.
void settle(Decision& decision, ActivityInstanceKey key, const Attempt<Done>& attempt,
            RetryPoint retry);

// The condition of `element` cannot be told: an incident of the element instance or scope that
// waits for it, `owner`, unless there is one. A process instance's own key stands for its scope.
// False: there is one.
bool report_condition(Decision& decision, ActivityInstanceKey owner, ElementIndex element,
                      const Trouble& trouble);

// It can be told now, or nobody waits for it any longer: its incident ends. False: there is none.
bool resolve_condition_report(Decision& decision, ActivityInstanceKey owner, ElementIndex element);
bool cancel_condition_report(Decision& decision, ActivityInstanceKey owner, ElementIndex element);

// What somebody outside reported of the element instance; it ends well.
void resolve_reports_of(Decision& decision, ActivityInstanceKey key);

// All there is of the element instance or scope, but for what ended just now.
void cancel_incidents_of(Decision& decision, ActivityInstanceKey key);

}  // namespace cauce
