// Taking away what runs: an element instance with all that is inside it.
#pragma once

#include <string_view>

#include "engine/execution/decision.h"

namespace cauce {

// Ends `key` and all inside it, innermost first: tasks exit, timers and subscriptions close,
// incidents are canceled, tokens are consumed.
void terminate(Decision& decision, ActivityInstanceKey key, std::string_view reason);

// Ends all that is inside the scope, but not the scope itself, nor the element instance `but`.
void terminate_inside(Decision& decision, ScopeKey scope, std::string_view reason,
                      std::optional<ActivityInstanceKey> but = {});

}  // namespace cauce
