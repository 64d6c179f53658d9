#include "engine/model/process.h"

#include <algorithm>

namespace cauce {

std::optional<ElementIndex> Process::find_element(std::string_view element_id) const {
  const auto found = element_ids_.find(element_id);
  if (found == element_ids_.end()) return std::nullopt;
  return found->second;
}

std::optional<FlowIndex> Process::find_flow(std::string_view flow_id) const {
  const auto found = flow_ids_.find(flow_id);
  if (found == flow_ids_.end()) return std::nullopt;
  return found->second;
}

void Process::index() {
  for (std::size_t i = 0; i < elements.size(); ++i)
    element_ids_.emplace(elements[i].id, static_cast<ElementIndex>(i));
  for (std::size_t i = 0; i < flows.size(); ++i)
    flow_ids_.emplace(flows[i].id, static_cast<FlowIndex>(i));
  has_conditions_ = std::ranges::any_of(elements, [](const Element& element) {
    return element.event.find<ConditionalDefinition>() != nullptr;
  });
  has_late_joins_ = std::ranges::any_of(elements, [](const Element& element) {
    return element.incoming.size() > 1 && (element.type == ElementType::inclusive_gateway ||
                                           element.type == ElementType::complex_gateway);
  });
}

std::optional<ElementIndex> start_event_of(const Process& process, ElementIndex sub_process) {
  for (const ElementIndex child : process.at(sub_process).children)
    if (process.at(child).type == ElementType::start_event) return child;
  return std::nullopt;
}

std::vector<ElementIndex> implicit_starts(const Process& process, ElementIndex scope) {
  std::vector<ElementIndex> starts;
  for (const ElementIndex child : process.at(scope).children) {
    const Element& element = process.at(child);
    const bool is_event = family_of(element.type) == ElementFamily::event;
    const bool is_link = element.event.find<LinkDefinition>() != nullptr &&
                         element.type == ElementType::intermediate_catch_event;
    if (element.incoming.empty() && !element.for_compensation && !element.instantiates &&
        element.type != ElementType::event_sub_process &&
        element.type != ElementType::boundary_event && !(is_event && is_link))
      starts.push_back(child);
  }
  return starts;
}

std::optional<ElementIndex> plain_start(const Process& process) {
  bool has_other = false;
  for (const ElementIndex child : process.at(root_element).children) {
    const Element& element = process.at(child);
    has_other = has_other || element.type == ElementType::start_event || element.instantiates;
    if (element.type == ElementType::start_event && element.event.definitions.empty()) return child;
  }
  if (has_other || implicit_starts(process, root_element).empty()) return std::nullopt;
  return root_element;
}

}  // namespace cauce
