// Conditional events (BPMN 2.0.2, 10.5.5): they happen when their condition becomes true.
#pragma once

#include "engine/execution/decision.h"

namespace cauce {

// Looks at the conditions that somebody waits for and lets the first that became true happen.
// False: none changed.
bool condition_changed(Decision& decision);

}  // namespace cauce
