// Where tokens begin: in a scope that a token enters, and where no flow leads (BPMN 2.0.2, 10.3.5,
// 13.2).
#include <algorithm>

#include "engine/model/rules/rules.h"

namespace cauce::rules {

namespace {

// What no flow leads to although it takes part in the normal flow.
bool may_begin(const Element& element) {
  switch (element.type) {
    case ElementType::process:
    case ElementType::start_event:
    case ElementType::boundary_event:
    case ElementType::event_sub_process: return false;
    case ElementType::intermediate_catch_event:
      return element.event.trigger() != EventTrigger::link;
    default: return !element.for_compensation;
  }
}

// With a start event, or what else creates instances, nothing begins unsaid.
bool says_its_start(const Process& process, const Element& scope) {
  return std::ranges::any_of(scope.children, [&](ElementIndex child) {
    return process.at(child).type == ElementType::start_event || process.at(child).instantiates;
  });
}

}  // namespace

bool begins(const Process& process, const Element& element) {
  if (element.type == ElementType::start_event || element.instantiates) return true;
  if (!element.incoming.empty() || !may_begin(element)) return false;
  const Element& scope = process.at(element.parent);
  return scope.type == ElementType::ad_hoc_sub_process ||
         (scope.type != ElementType::event_sub_process && !says_its_start(process, scope));
}

std::vector<ElementIndex> link_targets(const Process& process, const Element& thrower) {
  std::vector<ElementIndex> targets;
  const LinkDefinition* link = thrower.event.find<LinkDefinition>();
  if (link == nullptr || thrower.type != ElementType::intermediate_throw_event) return targets;
  for (const ElementIndex index : process.at(thrower.parent).children) {
    const Element& other = process.at(index);
    const LinkDefinition* caught = other.event.find<LinkDefinition>();
    if (other.type == ElementType::intermediate_catch_event && caught != nullptr &&
        caught->name == link->name)
      targets.push_back(index);
  }
  return targets;
}

}  // namespace cauce::rules
