// What is drawn between pools: whether anything goes along it (BPMN 2.0.2, 9.3).
#include "adapters/bpmn/parts.h"

namespace cauce::bpmn {

namespace {

bool throws_message(const xml::Element& node) {
  return node.is("sendTask") || node.is("intermediateThrowEvent") || node.is("endEvent") ||
         node.is("serviceTask") || node.is("businessRuleTask");
}

// The message that a node sends or waits for; null when it says none, or several.
const xml::Element* message_at(const Reading& reading, const xml::Element& node) {
  const auto definitions = definitions_of(reading, node);
  if (definitions.size() > 1) return nullptr;
  const xml::Element& refers = definitions.empty() ? node : *definitions.front();
  return reading.references.by_attribute(refers, "messageRef");
}

// Between executable processes, what is not sent by an element is not sent at all.
void check_message_flow(const Reading& reading, const MessageFlow& flow) {
  if (flow.sender == flow.receiver)
    return reading.error(*flow.drawn, "message-flow-inside",
                         "a message flow must lead to another pool, but this one stays in its own",
                         "use a sequence flow inside of a process");
  if (!is_executable(*flow.sender) || !is_executable(*flow.receiver) ||
      flow.source->is("participant"))
    return;
  if (!throws_message(*flow.source))
    return reading.warn(
        *flow.drawn, "message-flow-not-executed",
        "the message flow is drawn, but " + described(*flow.source) + " sends nothing",
        "use a send task, or an event that throws the message");
  const auto* sent = message_at(reading, *flow.source);
  const auto* awaited = message_at(reading, *flow.target);
  if (sent != nullptr && awaited != nullptr && sent->value("name") != awaited->value("name"))
    reading.warn(*flow.drawn, "message-flow-mismatch",
                 described(*flow.source) + " sends the message '" +
                     std::string(sent->value("name")) + "', but " + described(*flow.target) +
                     " waits for '" + std::string(awaited->value("name")) + "'",
                 "let both refer to the same message");
}

}  // namespace

void check_message_flows(const Reading& reading) {
  for (const MessageFlow& flow : reading.collaboration.flows())
    if (flow.sender != nullptr && flow.receiver != nullptr) check_message_flow(reading, flow);
}

}  // namespace cauce::bpmn
