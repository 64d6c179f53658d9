#include "engine/execution/binding.h"

#include "engine/execution/evaluation.h"

namespace cauce {

bool Wanted::is(DeploymentKey deployment, std::int64_t number, const std::string& tag) const {
  switch (binding) {
    case Binding::latest: return true;
    case Binding::deployment: return deployment == own;
    case Binding::version: return std::to_string(number) == version;
    case Binding::version_tag: return tag == version;
  }
  return false;
}

std::string Wanted::missing(const std::string& what) const {
  std::string which;
  if (binding == Binding::deployment) which = "in the same deployment ";
  if (binding == Binding::version) which = "version " + version + " of ";
  if (binding == Binding::version_tag) which = "a version tagged '" + version + "' of ";
  return "expected " + which + what + " '" + id + "' to be deployed, but it is not";
}

Attempt<Wanted> wanted(const Decision& decision, const Reference& reference, ScopeKey scope) {
  auto id = evaluate_text(reference.id, scope, decision);
  if (!id.ok()) return Failure{id.error()};
  Wanted result{std::move(*id), reference.binding, {}, {}};
  result.own = decision.partition().definitions.at(decision.state().definition).deployment;
  if (reference.version) {
    auto text = evaluate_text(*reference.version, scope, decision);
    if (!text.ok()) return Failure{text.error()};
    result.version = std::move(*text);
  }
  return result;
}

}  // namespace cauce
