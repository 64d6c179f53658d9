// Work that programs outside do: they ask for it by topic and say what came of it.
#pragma once

#include "engine/base/rejection.h"
#include "engine/execution/decision.h"

namespace cauce {

// The element instance waits for somebody to do it. Requires: the element names its topic.
Attempt<Done> begin_external_work(Decision& decision, ActivityInstanceKey key);

// Nobody needs to do it any more.
void end_external_work(Decision& decision, ActivityInstanceKey key);

// What held the work back is over, if there was anything.
void resolve_work_incident(Decision& decision, ActivityInstanceKey key);

// None: it names a worker; it is a time for which a task can be kept.
std::optional<Rejection> refused_worker(const std::string& worker);
std::optional<Rejection> refused_duration(std::int64_t ms);

}  // namespace cauce
