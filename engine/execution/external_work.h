// Work that programs outside do: they ask for it by topic and say what came of it.
#pragma once

#include "engine/execution/decision.h"

namespace cauce {

// The element instance waits for somebody to do it. Requires: the element names its topic.
Attempt<Done> begin_external_work(Decision& decision, ActivityInstanceKey key);

// Nobody needs to do it any more.
void end_external_work(Decision& decision, ActivityInstanceKey key);

}  // namespace cauce
