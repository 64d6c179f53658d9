#include "engine/execution/variables.h"

#include "engine/base/invariant.h"
#include "engine/value/stored.h"

namespace cauce {
namespace {

bool is_in(const Decision& decision, ScopeKey scope, const std::string& name) {
  if (decision.said(scope, name) != nullptr) return true;
  const auto found = decision.state().scopes.find(scope);
  return found != decision.state().scopes.end() && found->second.variables.contains(name);
}

}  // namespace

Attempt<Done> set_local(Decision& decision, ScopeKey scope, const std::string& name, Value value) {
  if (!is_storable(value))
    return Failure{Trouble{"value-not-storable", "expected variable '" + name +
                                                     "' to get data of at most 64 levels, "
                                                     "but it is a function or nested deeper"}};
  decision.emit(VariableSet{name, scope, decision.commit(std::move(value))});
  return Done{};
}

Attempt<Done> set_nearest(Decision& decision, ScopeKey from, const std::string& name, Value value) {
  ScopeKey target = scope_of(decision.state().key);
  for (std::optional<ScopeKey> at = from; at; at = decision.state().enclosing(*at))
    if (is_in(decision, *at, name)) {
      target = *at;
      break;
    }
  return set_local(decision, target, name, std::move(value));
}

Attempt<Done> set_all_nearest(Decision& decision, ScopeKey from, const Context& values) {
  for (const auto& [name, value] : values.entries())
    if (auto done = set_nearest(decision, from, name, value); !done.ok()) return done;
  return Done{};
}

Attempt<Done> set_all_local(Decision& decision, ScopeKey scope, const Context& values) {
  for (const auto& [name, value] : values.entries())
    if (auto done = set_local(decision, scope, name, value); !done.ok()) return done;
  return Done{};
}

void adopt(Decision& decision, ScopeKey scope, const Context& values) {
  const auto done = set_all_local(decision, scope, values);
  invariant(done.ok(), "what was a variable can be one again");
}

Context visible_variables(const Decision& decision, ScopeKey scope) {
  Context visible;
  for (std::optional<ScopeKey> at = scope; at; at = decision.state().enclosing(*at)) {
    const Context local = local_variables(decision, *at);
    for (const auto& [name, value] : local.entries())
      if (visible.find(name) == nullptr) visible.put(name, value);
  }
  return visible;
}

Context local_variables(const Decision& decision, ScopeKey scope) {
  Context local;
  const auto found = decision.state().scopes.find(scope);
  if (found != decision.state().scopes.end())
    for (const auto& [name, value] : found->second.variables) local.put(name, value.value);
  for (const Event& event : decision.events)
    if (const auto* set = std::get_if<VariableSet>(&event))
      if (set->scope == scope) local.put(set->name, set->value.value);
  return local;
}

void declare(Decision& decision, ScopeKey scope, const std::vector<Variable>& declared) {
  for (const Variable& variable : declared)
    if (!is_in(decision, scope, variable.name))
      decision.emit(VariableSet{variable.name, scope, decision.commit(Value())});
}

}  // namespace cauce
