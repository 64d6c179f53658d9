// Data associations (BPMN 2.0.2, 10.4.2): before the work into the activity, after it out again.
#pragma once

#include "engine/execution/decision.h"

namespace cauce {

Attempt<Done> take_inputs(Decision& decision, ActivityInstanceKey key);
Attempt<Done> give_outputs(Decision& decision, ActivityInstanceKey key);

// Writes one record or, from a list, many. What the content does not name stays as it was.
Attempt<Done> write_records(Decision& decision, const std::string& store, const Value& content,
                            std::optional<ActivityInstanceKey> activity,
                            std::optional<ElementIndex> element);

}  // namespace cauce
