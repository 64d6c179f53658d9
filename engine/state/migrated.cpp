#include "engine/state/migrated.h"

#include "engine/base/invariant.h"

namespace cauce {
namespace {

using Becomes = std::vector<std::optional<ElementIndex>>;

Becomes becomes_of(const Process& from, const Process& to, const ProcessInstanceMigrated& event) {
  Becomes becomes(from.elements.size());
  becomes[0] = root_element;
  for (std::size_t i = 0; i < event.sources.size(); ++i) {
    const auto source = from.find_element(event.sources[i]);
    invariant(source.has_value(), "a migration names elements of its drawings");
    becomes[static_cast<std::size_t>(*source)] = to.find_element(event.targets[i]);
  }
  return becomes;
}

}  // namespace

std::optional<FlowIndex> migrated_flow(const Process& from, const Process& to, FlowIndex flow,
                                       ElementIndex target) {
  const auto same = to.find_flow(from.at(flow).id);
  if (!same || to.at(*same).target != target) return std::nullopt;
  return same;
}

void migrate(InstanceState& state, Drawing to, const ProcessInstanceMigrated& event) {
  const Drawing from = state.drawing.process;
  const Becomes becomes = becomes_of(*from, *to, event);
  const auto take = [&](ElementIndex& element) {
    const auto target = becomes[static_cast<std::size_t>(element)];
    invariant(target.has_value(), "what runs is mapped when it migrates");
    element = *target;
  };
  for (auto& [key, token] : state.tokens) {
    take(token.element);
    if (token.flow) token.flow = migrated_flow(*from, *to, *token.flow, token.element);
  }
  for (auto& [key, activity] : state.activities) take(activity.element);
  for (auto& [key, task] : state.tasks) take(task.element);
  for (auto& [key, task] : state.external_tasks) take(task.element);
  for (auto& [key, timer] : state.timers) take(timer.element);
  for (auto& [key, open] : state.subscriptions) take(open.element);
  for (auto& [key, incident] : state.incidents) take(incident.element);
  for (auto& [key, compensable] : state.compensables) take(compensable.element);
  for (auto& [key, scope] : state.scopes) {
    boost::container::flat_set<ElementIndex> begun;
    for (const ElementIndex element : scope.begun)
      if (const auto target = becomes[static_cast<std::size_t>(element)]) begun.insert(*target);
    scope.begun = std::move(begun);
  }
  auto gateways = std::move(state.gateways);
  state.gateways.clear();
  for (auto& [where, flows] : gateways) {
    ElementIndex element = where.second;
    take(element);
    auto& counted = state.gateways[{where.first, element}];
    for (const FlowIndex flow : flows)
      if (const auto same = migrated_flow(*from, *to, flow, element)) counted.insert(*same);
  }
  state.definition = event.to;
  state.drawing.process = std::move(to);
}

}  // namespace cauce
