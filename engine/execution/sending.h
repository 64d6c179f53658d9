// Messages and signals between element instances, in one process instance or across them
// (BPMN 2.0.2, 10.5.1 and 8.4.2).
#pragma once

#include "engine/execution/commands.h"
#include "engine/execution/decision.h"

namespace cauce {

// The message or signal reaches the subscription of this instance, which is open.
Verdict receive(Decision& decision, SubscriptionKey subscription, const Context& payload);

}  // namespace cauce
