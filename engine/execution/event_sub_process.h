// Event subprocesses (BPMN 2.0.2, 13.5.4): the scope waits for their start events while it runs.
#pragma once

#include "engine/execution/decision.h"

namespace cauce {

// The scope of `around` begins: its event subprocesses wait.
Attempt<Done> await_event_sub_processes(Decision& decision, ScopeKey scope, ElementIndex around);

// Its start event happened in `scope`. An interrupting one ends all else in the scope first, and
// nothing in it waits for a start any more. Entries of the payload, which can be
// kept, are variables of the subprocess.
void start_event_sub_process(Decision& decision, ScopeKey scope, ElementIndex start_event,
                             const Context& payload);

}  // namespace cauce
