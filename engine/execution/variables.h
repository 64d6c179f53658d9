// Writing variables: to a scope itself, or to the nearest that has the name.
#pragma once

#include "engine/execution/decision.h"

namespace cauce {

// Refuses what cannot be kept: functions, and values nested too deep.
Attempt<Done> set_local(Decision& decision, ScopeKey scope, const std::string& name, Value value);

// To the nearest scope from `from` outwards that has the name, else to the process instance.
Attempt<Done> set_nearest(Decision& decision, ScopeKey from, const std::string& name, Value value);

// Each entry by itself, to the nearest scope.
Attempt<Done> set_all_nearest(Decision& decision, ScopeKey from, const Context& values);

// Each entry by itself, to the scope.
Attempt<Done> set_all_local(Decision& decision, ScopeKey scope, const Context& values);

// Requires: the values can be kept, as those of other variables can.
void adopt(Decision& decision, ScopeKey scope, const Context& values);

// What is seen from the scope: its own, and those around that it does not hide.
Context visible_variables(const Decision& decision, ScopeKey scope);

// What the scope itself has.
Context local_variables(const Decision& decision, ScopeKey scope);

// Declared variables begin as null, unless they were given a value already.
void declare(Decision& decision, ScopeKey scope, const std::vector<Variable>& declared);

}  // namespace cauce
