// The follow-ups of a command, each one decision.
#pragma once

#include "engine/execution/decision.h"

namespace cauce {

void decide(Decision& decision, const Arrive& follow_up);
void decide(Decision& decision, const Activate& follow_up);
void decide(Decision& decision, const Complete& follow_up);
void decide(Decision& decision, const ContinueBody& follow_up);
void decide(Decision& decision, const EndScope& follow_up);

// Takes back what was decided and keeps the token where it is, under an incident.
void raise_incident(Decision& decision, ActivityInstanceKey key, const Trouble& trouble,
                    RetryPoint retry);

}  // namespace cauce
