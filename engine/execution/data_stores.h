// Data stores (BPMN 2.0.2, 10.4.1): registers of records that outlive the instances.
#pragma once

#include "engine/execution/decision.h"

namespace cauce {

// The latest records as a list, each with its id.
Value records_of(const Decision& decision, const std::string& store);

// Writes one record or, from a list, many. What the content does not name stays as it was.
Attempt<Done> write_records(Decision& decision, const std::string& store, const Value& content,
                            std::optional<ActivityInstanceKey> activity,
                            std::optional<ElementIndex> element);

}  // namespace cauce
