// Call activities and the processes that they call (BPMN 2.0.2, 10.3.6 and 13.3.6).
#pragma once

#include "engine/execution/commands.h"
#include "engine/execution/decision.h"

namespace cauce {

// Starts the process that the call activity names; the element instance waits for its end.
Attempt<Done> call_process(Decision& decision, ActivityInstanceKey key);

// The called process instance is over, or throws something: its caller hears of it.
void tell_caller_of_completion(Decision& decision);
void tell_caller_of_cancellation(Decision& decision, const std::string& reason);

Verdict decide(Decision& decision, const ReturnToCaller& command);
Verdict decide(Decision& decision, const ThrowToCaller& command);

// Which deployed process a reference means, seen from the instance's own definition.
Attempt<DefinitionKey> resolve(const Decision& decision, const Reference& reference,
                               ScopeKey scope);

}  // namespace cauce
