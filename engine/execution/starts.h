// Events that start process instances: a definition waits for them while it is the latest version.
#pragma once

#include "engine/base/rejection.h"
#include "engine/execution/decision.h"

namespace cauce {

// Opens what the start events, and the elements that instantiate, wait for. Refused when an
// expression has no value, or when a message would start two processes.
Result<Done, Rejection> await_starts(Decision& decision, DefinitionKey definition,
                                     const Process& process);

// Whether the condition of a start event holds over what is given, for whom it is meant.
bool condition_holds(const PartitionState& partition, const WaitingEvent& waiting,
                     const EvaluateConditions& request, const feel::Environment& environment);

// The older version's start events no longer start anything; running instances go on.
// A parallel multiple start event: whether an instance that the others of its definitions began
// waits for this one too, so that no other is begun.
bool waits_in_start(const PartitionState& partition, const WaitingEvent& happened);
bool waits_in_start(const PartitionState& partition, const WaitingTimer& happened);

void stop_awaiting_starts(Decision& decision, DefinitionKey definition);

}  // namespace cauce
