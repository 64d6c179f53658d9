// Gateways that wait for tokens which may still be on their way (BPMN 2.0.2, 13.4.3 and 13.4.5).
// They are looked at when nothing else moves in the instance.
#pragma once

#include "engine/execution/decision.h"

namespace cauce {

// A token has come to a complex gateway: it goes on when those that are there suffice.
void start_if_enough(Decision& decision, ScopeKey scope, ElementIndex gateway);

// Lets one inclusive or complex gateway that need not wait any longer go on. False: there is none.
bool join_one(Decision& decision);

}  // namespace cauce
