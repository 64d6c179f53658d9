#include "engine/model/process.h"

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
}

}  // namespace cauce
