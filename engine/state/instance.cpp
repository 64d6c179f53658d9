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

std::span<const IncidentKey> InstanceState::incidents_of(ActivityInstanceKey activity) const {
  const auto found = incidents_by_activity.find(activity);
  return found == incidents_by_activity.end() ? std::span<const IncidentKey>() : found->second;
}

}  // namespace cauce
