// Event subprocesses (BPMN 2.0.2, 13.5.4): the scope waits for their start events while it runs.
#pragma once

#include "engine/execution/decision.h"

namespace cauce {

// The scope of `around` begins: its event subprocesses wait.
Attempt<Done> await_event_sub_processes(Decision& decision, ScopeKey scope, ElementIndex around);

// Nothing in the scope starts an event subprocess any more. Boundary events go on waiting.
void stop_awaiting_event_sub_processes(Decision& decision, ScopeKey scope);

// Whether an event subprocess may still begin in the scope: not once one that interrupts has, nor
// when the scope only waits for event subprocesses to complete, or is being undone.
bool takes_event_sub_processes(const InstanceState& state, ScopeKey scope);

// Its start event happened in `scope`. An interrupting one ends all else in the scope first, and
// nothing in it waits for a start any more. Entries of the payload, which can be
// kept, are variables of the subprocess.
void start_event_sub_process(Decision& decision, ScopeKey scope, ElementIndex start_event,
                             const Context& payload);

}  // namespace cauce
