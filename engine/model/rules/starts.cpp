// Where tokens begin without a sequence flow (BPMN 2.0.2, 10.3.5, 10.5.2, 13.2).
#include "engine/model/rules/rules.h"

namespace cauce::rules {

std::vector<bool> beginning_elements(const Process& process) {
  std::vector<bool> beginning(process.elements.size(), false);
  for (std::size_t i = 0; i < process.elements.size(); ++i) {
    const Element& scope = process.elements[i];
    bool says = scope.type == ElementType::event_sub_process;
    for (const ElementIndex index : scope.children) {
      const Element& child = process.at(index);
      const bool starts = child.type == ElementType::start_event || child.instantiates;
      beginning[static_cast<std::size_t>(index)] = starts;
      says = says || (starts && scope.type != ElementType::ad_hoc_sub_process);
    }
    // With a start event, or what else creates instances, nothing begins unsaid.
    if (says) continue;
    for (const ElementIndex index :
         implicit_starts(process, ElementIndex{static_cast<std::uint32_t>(i)}))
      beginning[static_cast<std::size_t>(index)] = true;
  }
  return beginning;
}

Links::Links(const Process& process) {
  for (std::size_t i = 0; i < process.elements.size(); ++i) {
    const Element& element = process.elements[i];
    const LinkDefinition* link = element.event.find<LinkDefinition>();
    if (link == nullptr) continue;
    Ends& ends = ends_[{element.parent, link->name}];
    const ElementIndex index{static_cast<std::uint32_t>(i)};
    if (element.type == ElementType::intermediate_throw_event) ends.throwers.push_back(index);
    if (element.type == ElementType::intermediate_catch_event) ends.catchers.push_back(index);
  }
}

const std::vector<ElementIndex>& Links::catchers(const Element& thrower) const {
  const Ends* ends = ends_of(thrower, ElementType::intermediate_throw_event);
  return ends == nullptr ? none_ : ends->catchers;
}

const std::vector<ElementIndex>& Links::throwers(const Element& catcher) const {
  const Ends* ends = ends_of(catcher, ElementType::intermediate_catch_event);
  return ends == nullptr ? none_ : ends->throwers;
}

const Links::Ends* Links::ends_of(const Element& event, ElementType type) const {
  const LinkDefinition* link = event.event.find<LinkDefinition>();
  if (link == nullptr || event.type != type) return nullptr;
  const auto found = ends_.find({event.parent, link->name});
  return found == ends_.end() ? nullptr : &found->second;
}

}  // namespace cauce::rules
