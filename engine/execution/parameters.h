// Parameters as the dialects have them: `camunda:inputOutput` and `zeebe:ioMapping`. A command can
// skip them.
#pragma once

#include "engine/execution/decision.h"

namespace cauce {

// Each input becomes a local variable, in order, so that a later one sees those before it.
Attempt<Done> take_parameters(Decision& decision, ActivityInstanceKey key);

// Each output, evaluated inside, goes to the nearest scope around that has the variable.
Attempt<Done> give_parameters(Decision& decision, ActivityInstanceKey key);

}  // namespace cauce
