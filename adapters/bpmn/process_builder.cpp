#include "adapters/bpmn/process_builder.h"

#include <algorithm>
#include <unordered_map>
#include <unordered_set>

#include "adapters/bpmn/lanes.h"
#include "adapters/bpmn/parts.h"
#include "adapters/bpmn/vocabulary.h"
#include "adapters/xml/characters.h"

namespace cauce::bpmn {

namespace {

// What processes do not have, but flows may lead to; the vocabulary refuses it.
bool stands_as_task(const xml::Element& element) {
  if (element_rule(element.local) == nullptr) return !element.id().empty();
  return element.is("implicitThrowEvent") || element.is("choreographyTask") ||
         element.is("subChoreography") || element.is("callChoreography");
}

std::optional<ElementType> type_of(const xml::Element& element) {
  if (element.is("subProcess") && is_true(element.value("triggeredByEvent")))
    return ElementType::event_sub_process;
  return element_type_of(element.local);
}

ElementType type_of_global_task(std::string_view tag) {
  if (tag == "globalUserTask") return ElementType::user_task;
  if (tag == "globalManualTask") return ElementType::manual_task;
  if (tag == "globalScriptTask") return ElementType::script_task;
  if (tag == "globalBusinessRuleTask") return ElementType::business_rule_task;
  return ElementType::task;
}

class Builder {
 public:
  Builder(const Reading& reading, const xml::Element& root)
      : reading_(reading), lanes_(reading, root) {}

  Process run(const xml::Element& element) {
    process_.id = element.id();
    process_.name = element.value("name");
    process_.version_tag = element.value("versionTag", Namespace::camunda);
    if (process_.id.empty())
      reading_.error(element, "id-missing", "expected an id, by which the process is started");
    const ElementIndex root = add(element, ElementType::process, root_element, {});
    read_data(reading_, element, at(root));
    add_scope(element, root);
    add_called_data(element, root);
    add_drawn_outside();
    for (std::size_t i = 0; i < flows_.size(); ++i) add_flow(*flows_[i]);
    for (const auto& [node, index] : nodes_) link(*node, index);
    for (const xml::Element* association : associations_) link_handler(*association);
    process_.index();
    return std::move(process_);
  }

  Process run_global_task(const xml::Element& task) {
    process_.id = task.id();
    process_.name = task.value("name");
    if (process_.id.empty())
      reading_.error(task, "id-missing", "expected an id, by which the task is called");
    const ElementIndex root = add(task, ElementType::process, root_element, {});
    add_called_data(task, root);
    const ElementIndex index = add(task, type_of_global_task(task.local), root, {});
    Element element = std::move(at(index));
    read_activity(reading_, task, element);
    do element.id += "_task";
    while (reading_.references.find(task, element.id) != nullptr);
    at(index) = std::move(element);
    process_.index();
    return std::move(process_);
  }

 private:
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
      else if (child.local == "association")
        associations_.push_back(&child);
      else if (child.local == "dataStoreReference")
        add_store(child);
      else
        add_node(child, index);
    }
  }

  // Some tools draw all associations in the collaboration.
  void add_drawn_outside() {
    for (const xml::Element& outside : reading_.document.root().children())
      if (outside.is("collaboration"))
        for (const xml::Element& child : outside.children())
          if (child.is("association")) associations_.push_back(&child);
  }

  void add_store(const xml::Element& reference) {
    auto store = reading_.data.store(reference);
    if (!store_ids_.insert(store.id).second) return;
    process_.data_stores.push_back(std::move(store));
  }

  // BPMN 2.0.2, 10.4.2.1: what is called has the inputs and outputs as its own data.
  void add_called_data(const xml::Element& callable, ElementIndex root) {
    const auto* io = callable.child("ioSpecification");
    if (io == nullptr) return;
    for (const xml::Element& child : io->children())
      if (child.is("dataInput") || child.is("dataOutput"))
        at(root).declared.push_back({reading_.data.variable(child)});
  }

  void add_node(const xml::Element& node, ElementIndex parent) {
    const auto type = type_of(node);
    if (!type && !stands_as_task(node)) return;
    const std::string around = at(parent).lane;
    const ElementIndex index =
        add(node, type.value_or(ElementType::task), parent, lanes_.of(node).value_or(around));
    if (!type) return;
    if (*type == ElementType::event_sub_process) at(parent).event_sub_processes.push_back(index);
    Element element = std::move(at(index));
    switch (family_of(*type)) {
      case ElementFamily::event: read_event(reading_, node, element); break;
      case ElementFamily::activity: read_activity(reading_, node, element); break;
      case ElementFamily::gateway: read_gateway(node, element); break;
      case ElementFamily::process: break;
    }
    at(index) = std::move(element);
    if (is_scope(*type)) add_scope(node, index);
  }

  void read_gateway(const xml::Element& node, Element& element) {
    element.instantiates = is_true(node.value("instantiate"));
    element.waits_for_all = xml::trim(node.value("eventGatewayType")) == "Parallel";
    if (const auto* condition = node.child("activationCondition"))
      element.activation_condition = compile_body(reading_, *condition);
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

  // BPMN 2.0.2, 8.4.13 and 13.4.2: what the node lists as outgoing is looked at in that order.
  void put_in_order(const xml::Element& node, cauce::Element& element) {
    std::unordered_map<FlowIndex, std::size_t> ranks;
    for (const xml::Element& child : node.children()) {
      if (!child.is("outgoing")) continue;
      const auto found = flow_indexes_.find(reading_.references.find(child, child.text));
      if (found != flow_indexes_.end()) ranks.emplace(found->second, ranks.size());
    }
    const auto rank = [&](FlowIndex flow) {
      const auto found = ranks.find(flow);
      return found == ranks.end() ? ranks.size() : found->second;  // What is not listed comes last.
    };
    std::ranges::stable_sort(element.outgoing, {}, rank);
  }

  // What refers to flows and nodes, now that all are there.
  void link(const xml::Element& node, ElementIndex index) {
    cauce::Element& element = at(index);
    if (element.outgoing.size() > 1) put_in_order(node, element);
    if (const auto* flow = reading_.references.by_attribute(node, "default")) {
      const auto found = flow_indexes_.find(flow);
      if (found != flow_indexes_.end()) element.default_flow = found->second;
    }
    link_compensations(node, element);
    if (family_of(element.type) == ElementFamily::gateway) check_direction(node, element);
    if (element.type != ElementType::boundary_event) return;
    if (node.find("attachedToRef") == nullptr)
      return reading_.error(node, "boundary-detached",
                            "expected attachedToRef on the boundary event");
    const auto* activity = reading_.references.by_attribute(node, "attachedToRef");
    const auto found = activity == nullptr ? indexes_.end() : indexes_.find(activity);
    if (found == indexes_.end()) return;
    element.attached_to = found->second;
    at(found->second).boundary.push_back(index);
    if (!lanes_.of(node)) element.lane = at(found->second).lane;
  }

  // Both are in document order, and reading such a definition never fails.
  void link_compensations(const xml::Element& node, Element& element) {
    const auto drawn = definitions_of(reading_, node);
    auto next = drawn.begin();
    for (EventDefinition& definition : element.event.definitions) {
      auto* compensation = std::get_if<CompensationDefinition>(&definition);
      if (compensation == nullptr) continue;
      while (next != drawn.end() && (*next)->local != "compensateEventDefinition") ++next;
      if (next == drawn.end()) return;
      const auto* activity = reading_.references.by_attribute(**next++, "activityRef");
      if (activity == nullptr) continue;  // All of the scope, or found by the references.
      const auto found = indexes_.find(activity);
      if (found != indexes_.end())
        compensation->activity = found->second;
      else
        reading_.error(node, "compensation-activity",
                       described(*activity) + " is not in the process of " + described(node));
    }
  }

  // BPMN 2.0.2, 10.5.6: the association of a boundary event leads to what undoes its activity.
  void link_handler(const xml::Element& association) {
    const auto index_of = [&](std::string_view attribute) -> std::optional<ElementIndex> {
      const auto found = indexes_.find(reading_.references.by_attribute(association, attribute));
      if (found == indexes_.end()) return std::nullopt;
      return found->second;
    };
    auto event = index_of("sourceRef"), handler = index_of("targetRef");
    if (!event || !handler) return;
    if (at(*handler).type == ElementType::boundary_event) std::swap(event, handler);
    if (at(*event).type != ElementType::boundary_event || !at(*event).attached_to ||
        at(*event).event.find<CompensationDefinition>() == nullptr)
      return;
    auto& linked = at(*at(*event).attached_to).compensation_handler;
    if (linked && *linked != *handler)
      reading_.error(association, "compensation-handler",
                     "'" + at(*at(*event).attached_to).id + "' is already compensated by '" +
                         at(*linked).id + "'",
                     "put all that is to be done into one subprocess");
    linked = handler;
  }

  // BPMN 2.0.2, 10.6.1: the direction repeats what the flows say; the flows count.
  void check_direction(const xml::Element& node, const Element& gateway) {
    const auto said = xml::trim(node.value("gatewayDirection"));
    const bool joins = gateway.incoming.size() > 1, splits = gateway.outgoing.size() > 1;
    if ((said == "Converging" && splits) || (said == "Diverging" && joins))
      reading_.warn(node, "gateway-direction",
                    described(node) + " is said to be " + std::string(said) +
                        ", but its sequence flows say otherwise",
                    "what the sequence flows say is executed");
  }

  cauce::Element& at(ElementIndex index) {
    return process_.elements[static_cast<std::size_t>(index)];
  }

  const Reading& reading_;
  const Lanes lanes_;
  Process process_;
  std::vector<const xml::Element*> flows_, associations_;
  std::vector<std::pair<const xml::Element*, ElementIndex>> nodes_;
  std::unordered_map<const xml::Element*, ElementIndex> indexes_;
  std::unordered_map<const xml::Element*, FlowIndex> flow_indexes_;
  std::unordered_set<std::string> store_ids_;
};

}  // namespace

Process build_process(const Reading& reading, const xml::Element& element) {
  return Builder(reading, element).run(element);
}

Process build_global_task(const Reading& reading, const xml::Element& element) {
  return Builder(reading, element).run_global_task(element);
}

}  // namespace cauce::bpmn
