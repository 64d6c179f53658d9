#include "adapters/bpmn/collaboration.h"

#include "adapters/bpmn/reading.h"

namespace cauce::bpmn {

namespace {

// The process that one end of a message flow belongs to: of the node, or the participant's.
const xml::Element* process_of(const References& references, const xml::Element* end) {
  if (end == nullptr || !end->is("participant")) return process_around(end);
  const auto* process = references.by_attribute(*end, "processRef");
  return process != nullptr && process->is("process") ? process : nullptr;
}

}  // namespace

Collaboration::Collaboration(const xml::Document& document, const References& references) {
  for (const xml::Element& element : document.elements()) {
    if (element.is("correlationKey")) keys_.push_back(&element);
    if (!element.is("messageFlow")) continue;
    MessageFlow flow;
    flow.drawn = &element;
    flow.source = references.by_attribute(element, "sourceRef");
    flow.target = references.by_attribute(element, "targetRef");
    flow.sender = process_of(references, flow.source);
    flow.receiver = process_of(references, flow.target);
    flow.message = references.by_attribute(element, "messageRef");
    if (flow.source != nullptr && flow.target != nullptr) flows_.push_back(flow);
  }
}

std::vector<const MessageFlow*> Collaboration::flows_from(const xml::Element& node) const {
  std::vector<const MessageFlow*> own, of_pool;
  const xml::Element* process = process_around(&node);
  for (const MessageFlow& flow : flows_) {
    if (flow.source == &node) own.push_back(&flow);
    if (flow.source->is("participant") && flow.sender != nullptr && flow.sender == process)
      of_pool.push_back(&flow);
  }
  return own.empty() ? of_pool : own;
}

const xml::Element* process_around(const xml::Element* element) {
  while (element != nullptr && !element->is("process")) element = element->parent;
  return element;
}

bool is_global_task(const xml::Element& element) {
  return element.space == Namespace::model && element.local.starts_with("global") &&
         element.local.ends_with("Task") && element.local != "globalChoreographyTask";
}

bool is_executable(const xml::Element& process) { return !is_false(process.value("isExecutable")); }

}  // namespace cauce::bpmn
