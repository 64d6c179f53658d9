#include "adapters/bpmn/process_builder.h"

#include <algorithm>
#include <unordered_map>
#include <unordered_set>

#include "adapters/bpmn/parts.h"
#include "adapters/bpmn/vocabulary.h"
#include "adapters/xml/characters.h"

namespace cauce::bpmn {

namespace {

// Flow nodes that are not executed yet, and names that BPMN does not have but flows may lead to.
bool stands_as_task(const xml::Element& element) {
  static const std::unordered_set<std::string_view> tags{
      "sendTask",        "serviceTask",        "businessRuleTask", "callActivity",  "transaction",
      "adHocSubProcess", "implicitThrowEvent", "inclusiveGateway", "complexGateway"};
  if (element_rule(element.local) == nullptr) return !element.id().empty();
  return tags.contains(element.local);
}

class Builder {
 public:
  explicit Builder(const Reading& reading) : reading_(reading) {}

  Process run(const xml::Element& element) {
    process_.id = element.id();
    process_.name = element.value("name");
    process_.version_tag = element.value("versionTag", Namespace::camunda);
    if (process_.id.empty())
      reading_.error(element, "id-missing", "expected an id, by which the process is started");
    read_lanes(element);
    const ElementIndex root = add(element, ElementType::process, root_element, {});
    add_scope(element, root);
    for (std::size_t i = 0; i < flows_.size(); ++i) add_flow(*flows_[i]);
    for (const auto& [node, index] : nodes_) link(*node, index);
    process_.index();
    return std::move(process_);
  }

 private:
  // BPMN 2.0.2, 10.8: lanes may be nested; the innermost one with a name counts.
  void read_lanes(const xml::Element& scope) {
    for (const xml::Element& child : scope.children()) {
      if (child.is("laneSet") || child.is("childLaneSet"))
        for (const xml::Element& lane : child.children())
          if (lane.is("lane")) read_lane(lane, {});
      if (child.is("subProcess")) read_lanes(child);
    }
  }

  void read_lane(const xml::Element& lane, std::string_view outer) {
    const auto own = xml::trim(lane.value("name"));
    const auto name = own.empty() ? outer : own;
    for (const xml::Element& child : lane.children()) {
      if (child.is("flowNodeRef")) {
        const auto* node = reading_.references.find(child, child.text);
        if (node != nullptr) put_into_lane(*node, lane, name);
      } else if (child.is("childLaneSet")) {
        for (const xml::Element& inner : child.children())
          if (inner.is("lane")) read_lane(inner, name);
      }
    }
  }

  // Tools name a node in its lane and in those around it, in any order.
  void put_into_lane(const xml::Element& node, const xml::Element& lane, std::string_view name) {
    const auto [found, fresh] = lanes_.try_emplace(&node, Lane{&lane, name});
    if (fresh) return;
    const xml::Element* before = found->second.element;
    if (before == &lane || is_inside(*before, lane)) return;
    if (!is_inside(lane, *before) && lane.parent == before->parent)
      reading_.warn(node, "lane-ambiguous",
                    described(node) + " stands in the lanes '" +
                        std::string(before->value("name")) + "' and '" +
                        std::string(lane.value("name")) + "'",
                    "the last one counts");
    found->second = {&lane, name};
  }

  static bool is_inside(const xml::Element& inner, const xml::Element& outer) {
    for (const xml::Element* at = inner.parent; at != nullptr; at = at->parent)
      if (at == &outer) return true;
    return false;
  }

  ElementIndex add(const xml::Element& source, ElementType type, ElementIndex parent,
                   std::string_view lane) {
    const ElementIndex index{static_cast<std::uint32_t>(process_.elements.size())};
    cauce::Element& element = process_.elements.emplace_back();
    element.id = source.id();
    element.name = source.value("name");
    element.type = type;
    element.parent = parent;
    element.place = reading_.findings.place(source.offset);
    element.lane = lane;
    element.documentation = read_documentation(source);
    if (type != ElementType::process) {
      process_.elements[static_cast<std::size_t>(parent)].children.push_back(index);
      if (element.id.empty())
        reading_.error(source, "id-missing",
                       "expected an id on <" + std::string(source.name) + ">");
    }
    nodes_.emplace_back(&source, index);
    indexes_.emplace(&source, index);
    return index;
  }

  void add_scope(const xml::Element& scope, ElementIndex index) {
    at(index).declared = read_declared(reading_, scope);
    for (const xml::Element& child : scope.children()) {
      if (child.space != Namespace::model) continue;
      if (child.local == "sequenceFlow")
        flows_.push_back(&child);
      else if (child.local == "dataStoreReference")
        add_store(child);
      else
        add_node(child, index);
    }
  }

  void add_store(const xml::Element& reference) {
    auto store = reading_.data.store(reference);
    if (!store_ids_.insert(store.id).second) return;
    process_.data_stores.push_back(std::move(store));
  }

  void add_node(const xml::Element& node, ElementIndex parent) {
    const auto type = element_type_of(node.local);
    if (!type && !stands_as_task(node)) return;
    // An event subprocess has no flow; the vocabulary refuses it.
    if (node.local == "subProcess" && is_true(node.value("triggeredByEvent"))) return;
    const auto lane = lanes_.find(&node);
    const std::string around = at(parent).lane;
    const ElementIndex index =
        add(node, type.value_or(ElementType::task), parent,
            lane == lanes_.end() ? std::string_view(around) : lane->second.name);
    if (!type) return;
    cauce::Element element = std::move(at(index));
    read_parts(node, element);
    at(index) = std::move(element);
    if (*type == ElementType::sub_process) add_scope(node, index);
  }

  void read_parts(const xml::Element& node, cauce::Element& element) {
    const ElementFamily family = family_of(element.type);
    if (family == ElementFamily::event) element.event = read_event(reading_, node, element.type);
    if (element.type == ElementType::start_event)
      element.form = read_form_reference(reading_, node);
    if (family != ElementFamily::activity) return;
    element.multi_instance = read_multi_instance(reading_, node);
    read_data(reading_, node, element);
    if (element.type != ElementType::sub_process) element.declared = read_declared(reading_, node);
    if (element.type == ElementType::user_task) {
      element.human_task = read_human_task(reading_, node, element.lane);
      element.form = read_form_reference(reading_, node);
    } else if (element.type == ElementType::script_task) {
      read_script(reading_, node, element);
    } else if (element.type == ElementType::receive_task) {
      element.event = read_receive_task(reading_, node);
    }
  }

  // None when it is no part of this process that is executed.
  std::optional<ElementIndex> end_of(const xml::Element& flow, std::string_view attribute) {
    if (flow.find(attribute) == nullptr) {
      reading_.error(flow, "flow-end-missing",
                     "expected " + std::string(attribute) + " on the sequence flow");
      return std::nullopt;
    }
    const auto* node = reading_.references.by_attribute(flow, attribute);
    if (node == nullptr) return std::nullopt;  // Found by the references.
    const auto found = indexes_.find(node);
    if (found != indexes_.end() && found->second != root_element) return found->second;
    const xml::Element* process = nodes_.front().first;
    if (!is_inside(*node, *process))
      reading_.error(flow, "flow-leaves-process",
                     "a sequence flow must stay inside its process, but " + std::string(attribute) +
                         " is " + described(*node),
                     "use a message flow between processes");
    return std::nullopt;
  }

  void add_flow(const xml::Element& source) {
    SequenceFlow flow;
    flow.id = source.id();
    flow.name = source.value("name");
    flow.place = reading_.findings.place(source.offset);
    if (flow.id.empty())
      reading_.error(source, "id-missing", "expected an id on the sequence flow");
    if (const auto* condition = source.child("conditionExpression"))
      flow.condition = compile_body(reading_, *condition);
    const auto from = end_of(source, "sourceRef");
    const auto to = end_of(source, "targetRef");
    if (!from || !to) return;
    flow.source = *from;
    flow.target = *to;
    const FlowIndex index{static_cast<std::uint32_t>(process_.flows.size())};
    at(*from).outgoing.push_back(index);
    at(*to).incoming.push_back(index);
    flow_indexes_.emplace(&source, index);
    process_.flows.push_back(std::move(flow));
  }

  // What refers to flows and nodes, now that all are there.
  void link(const xml::Element& node, ElementIndex index) {
    cauce::Element& element = at(index);
    if (const auto* flow = reading_.references.by_attribute(node, "default")) {
      const auto found = flow_indexes_.find(flow);
      if (found != flow_indexes_.end()) element.default_flow = found->second;
    }
    if (element.type != ElementType::boundary_event) return;
    if (node.find("attachedToRef") == nullptr)
      return reading_.error(node, "boundary-detached",
                            "expected attachedToRef on the boundary event");
    const auto* activity = reading_.references.by_attribute(node, "attachedToRef");
    const auto found = activity == nullptr ? indexes_.end() : indexes_.find(activity);
    if (found == indexes_.end()) return;
    element.attached_to = found->second;
    at(found->second).boundary.push_back(index);
    if (!lanes_.contains(&node)) element.lane = at(found->second).lane;
  }

  cauce::Element& at(ElementIndex index) {
    return process_.elements[static_cast<std::size_t>(index)];
  }

  struct Lane {
    const xml::Element* element;
    std::string_view name;
  };

  const Reading& reading_;
  Process process_;
  std::vector<const xml::Element*> flows_;
  std::vector<std::pair<const xml::Element*, ElementIndex>> nodes_;
  std::unordered_map<const xml::Element*, ElementIndex> indexes_;
  std::unordered_map<const xml::Element*, FlowIndex> flow_indexes_;
  std::unordered_map<const xml::Element*, Lane> lanes_;
  std::unordered_set<std::string> store_ids_;
};

}  // namespace

Process build_process(const Reading& reading, const xml::Element& element) {
  return Builder(reading).run(element);
}

}  // namespace cauce::bpmn
