// Multi-instance activities (BPMN 2.0.2, 13.3.7): a body that holds the inner instances.
#pragma once

#include "engine/execution/decision.h"

namespace cauce {

// The body's work begins: how many inner instances there are, and the first of them.
Attempt<Done> start_body(Decision& decision, ActivityInstanceKey body);

// An inner instance ended, or the first are to be started: start more, or end the body.
Attempt<Done> continue_body(Decision& decision, ActivityInstanceKey body);

// BPMN 2.0.2, 10.3.8: an inner instance completed, and the activity's `behavior` may have that
// thrown as an event, for a boundary event of the activity. True: the condition of a complex
// behavior held, which ends the other instances and the activity.
Attempt<bool> throw_behavior_event(Decision& decision, ActivityInstanceKey body);

// One inner instance begins, with its item of the collection when there is one.
Attempt<ActivityInstanceKey> start_inner_instance(Decision& decision, ActivityInstanceKey body,
                                                  std::int64_t counter);

// What a completed inner instance leaves in the body's output collection.
void keep_output(Decision& decision, ActivityInstanceKey inner);

// The output collection goes to the variable that the drawing names.
Attempt<Done> give_collection(Decision& decision, ActivityInstanceKey body);

}  // namespace cauce
