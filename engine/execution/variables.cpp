#include "engine/execution/variables.h"

#include "engine/value/stored.h"

namespace cauce {
namespace {

bool is_in(const Decision& decision, ScopeKey scope, const std::string& name) {
  for (const Event& event : decision.events)
    if (const auto* set = std::get_if<VariableSet>(&event))
      if (set->scope == scope && set->name == name) return true;
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

void declare(Decision& decision, ScopeKey scope, const std::vector<Variable>& declared) {
  for (const Variable& variable : declared)
    if (!is_in(decision, scope, variable.name))
      decision.emit(VariableSet{variable.name, scope, decision.commit(Value())});
}

}  // namespace cauce
