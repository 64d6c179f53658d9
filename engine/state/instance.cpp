#include "engine/state/instance.h"

namespace cauce {

std::optional<ScopeKey> InstanceState::enclosing(ScopeKey scope) const {
  if (scope == scope_of(key)) return std::nullopt;
  const auto found = activities.find(ActivityInstanceKey{scope.value});
  if (found == activities.end()) return scope_of(key);
  return found->second.scope;
}

const Committed* InstanceState::find_variable(ScopeKey scope, std::string_view name) const {
  for (std::optional<ScopeKey> at = scope; at; at = enclosing(*at)) {
    const auto found = scopes.find(*at);
    if (found == scopes.end()) continue;
    const auto variable = found->second.variables.find(name);
    if (variable != found->second.variables.end()) return &variable->second;
  }
  return nullptr;
}

}  // namespace cauce
