// Undoing completed work (BPMN 2.0.2, 10.7 and 13.5.5), last completed first.
#pragma once

#include "engine/execution/decision.h"

namespace cauce {

// A completing activity instance that something may undo is noted.
void enable_compensation(Decision& decision, ActivityInstanceKey key);

// Whether who throws the event goes on only after the compensation.
bool waits_for_compensation(const EventTriggers& event);

// A handler, or a subprocess that was entered again to be undone, has ended.
void compensation_ended(Decision& decision, ActivityInstanceKey handler);

// A cancel end event ends all else in its transaction, has it undone, and then leaves by the cancel
// boundary event.
void cancel_transaction(Decision& decision, ActivityInstanceKey end_event);

}  // namespace cauce
