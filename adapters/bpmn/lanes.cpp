#include "adapters/bpmn/lanes.h"

#include "adapters/xml/characters.h"

namespace cauce::bpmn {

bool is_inside(const xml::Element& inner, const xml::Element& outer) {
  for (const xml::Element* at = inner.parent; at != nullptr; at = at->parent)
    if (at == &outer) return true;
  return false;
}

Lanes::Lanes(const Reading& reading, const xml::Element& process) : reading_(reading) {
  read_scope(process);
}

std::optional<std::string_view> Lanes::of(const xml::Element& node) const {
  const auto found = lanes_.find(&node);
  if (found == lanes_.end()) return std::nullopt;
  return found->second.name;
}

void Lanes::read_scope(const xml::Element& scope) {
  for (const xml::Element& child : scope.children()) {
    if (child.is("laneSet") || child.is("childLaneSet"))
      for (const xml::Element& lane : child.children())
        if (lane.is("lane")) read_lane(lane, {});
    if (child.is("subProcess") || child.is("transaction") || child.is("adHocSubProcess"))
      read_scope(child);
  }
}

void Lanes::read_lane(const xml::Element& lane, std::string_view outer) {
  const auto own = xml::trim(lane.value("name"));
  const auto name = own.empty() ? outer : own;
  for (const xml::Element& child : lane.children()) {
    if (child.is("flowNodeRef")) {
      const auto* node = reading_.references.find(child, child.text);
      if (node != nullptr) put(*node, lane, name);
    } else if (child.is("childLaneSet")) {
      for (const xml::Element& inner : child.children())
        if (inner.is("lane")) read_lane(inner, name);
    }
  }
}

// Tools name a node in its lane and in those around it, in any order.
void Lanes::put(const xml::Element& node, const xml::Element& lane, std::string_view name) {
  const auto [found, fresh] = lanes_.try_emplace(&node, Lane{&lane, name});
  if (fresh) return;
  const xml::Element* before = found->second.element;
  if (before == &lane || is_inside(*before, lane)) return;
  if (!is_inside(lane, *before) && lane.parent == before->parent)
    reading_.warn(node, "lane-ambiguous",
                  described(node) + " stands in " + described(*before) + " and " + described(lane),
                  "the last one counts");
  found->second = {&lane, name};
}

}  // namespace cauce::bpmn
