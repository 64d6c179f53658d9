#include "adapters/cases/stage.h"

#include <algorithm>

#include "engine/execution/evaluation.h"

namespace cauce::cases {
namespace {

// FEEL needs to know only names that are not plain words.
bool is_plain(std::string_view name) {
  return std::ranges::all_of(name, [](char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_' ||
           (static_cast<unsigned char>(c) & 0x80U) != 0;
  });
}

Checked<Value> evaluated(const std::string& source, const std::vector<std::string>& names,
                         const feel::Variables& variables, Instant now, const Zone& zone) {
  const auto expression = feel::compile_feel(source, names);
  if (!expression.ok())
    return Failure{Mismatch{
        "expected FEEL, found '" + source + "': " + expression.error().front().message, {}, false}};
  const feel::Environment environment{now, &zone, 1'000'000};
  auto value = expression->evaluate(variables, environment);
  if (!value.ok())
    return Failure{Mismatch{"'" + source + "': " + value.error().message, {}, false}};
  return std::move(*value);
}

}  // namespace

Actor Stage::actor(const User& user) const {
  Actor actor;
  if (!user) {
    actor.authority = Authority::operator_;
    return actor;
  }
  actor.user = *user;
  actor.groups = story.people.at(*user);
  return actor;
}

Checked<const InstanceState*> Stage::instance(const InstanceName& name) const {
  const auto& begun = world.instances();
  if (begun.empty())
    return Failure{Mismatch{"expected an instance, but none has begun", {}, false}};
  auto found = begun.begin();
  if (!name.empty()) {
    found = std::ranges::find(begun, name, &World::Begun::name);
    const auto number = parse_key(name);
    if (found == begun.end() && number && *number >= 1 && *number <= begun.size())
      found = begun.begin() + static_cast<std::ptrdiff_t>(*number - 1);
    if (found == begun.end())
      return Failure{
          Mismatch{"expected an instance named '" + name + "', but there is none", {}, false}};
  }
  return world.engine().find(found->key);
}

std::vector<TaskKey> Stage::open_tasks(const InstanceState& state, const std::string& element) {
  std::vector<TaskKey> open;
  for (const auto& [key, task] : state.tasks)
    if (state.process().at(task.element).id == element) open.push_back(key);
  return open;
}

Checked<Value> Stage::evaluate(const InstanceState& state, ScopeKey scope,
                               const std::string& source) const {
  std::vector<std::string> names;
  for (std::optional<ScopeKey> at = scope; at; at = state.enclosing(*at))
    if (const auto found = state.scopes.find(*at); found != state.scopes.end())
      for (const auto& [name, value] : found->second.variables)
        if (!is_plain(name)) names.push_back(name);
  const Circumstances circumstances{world.now(), {}, &world.zone(), nullptr};
  const Decision decision(world.engine().partition(), &state, circumstances);
  return evaluated(source, names, ScopeVariables(decision, scope), world.now(), world.zone());
}

Checked<Value> Stage::evaluate(const Context& variables, const std::string& source) const {
  return evaluated(source, {}, feel::ContextVariables(variables), world.now(), world.zone());
}

}  // namespace cauce::cases
