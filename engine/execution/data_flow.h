// Data associations and parameters (BPMN 2.0.2, 10.4): before the work into the activity or event,
// after it out again.
#pragma once

#include "engine/execution/decision.h"

namespace cauce {

// Of the body of a multi-instance activity: only what it runs over.
Attempt<Done> take_inputs(Decision& decision, ActivityInstanceKey key);

// Of the body: only what was collected.
Attempt<Done> give_outputs(Decision& decision, ActivityInstanceKey key);

// Whether an association leads from that data output.
bool has_output(const Element& element, std::string_view name);

// What the catching event has of the payload: each entry by its name, and for a data output that no
// entry is named as, the whole. Of several, each is for the definition in its place (10.5.5).
Context caught_data(const Element& event, std::int64_t ordinal, const Context& payload);

// BPMN 2.0.2, 10.4.2.3: which of the inputs of a called process are not there; none: all are.
std::optional<Trouble> lacks_inputs(const Process& called, const Context& given);
std::optional<Trouble> lacks_outputs(const Process& called, const Context& results);

}  // namespace cauce
