// The follow-ups of a command, each one decision.
#pragma once

#include "engine/execution/decision.h"

namespace cauce {

void decide(Decision& decision, const Arrive& follow_up);
void decide(Decision& decision, const Activate& follow_up);
void decide(Decision& decision, const Complete& follow_up);
void decide(Decision& decision, const ContinueBody& follow_up);
void decide(Decision& decision, const EndScope& follow_up);
void decide(Decision& decision, const Send& follow_up);
void decide(Decision& decision, const Receive& follow_up);
void decide(Decision& decision, const Begin& follow_up);
void decide(Decision& decision, const Compensate& follow_up);
void decide(Decision& decision, const ContinueCompensation& follow_up);
void decide(Decision& decision, const ThrowNext& follow_up);
void decide(Decision& decision, const ThrowError& follow_up);

// Why the command may ask nothing more of other instances; none: it may.
std::optional<Trouble> beyond_budget(const Decision& decision);

}  // namespace cauce
