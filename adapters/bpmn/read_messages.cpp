// Messages: their name, how they are correlated, whom they are for (BPMN 2.0.2, 8.4.2, 10.5.5).
#include <algorithm>

#include "adapters/bpmn/parts.h"
#include "adapters/xml/characters.h"

namespace cauce::bpmn {

namespace {

const xml::Element* operation_message(const Reading& reading, const xml::Element& refers) {
  const auto* operation = refers.find("operationRef") != nullptr
                              ? reading.references.by_attribute(refers, "operationRef")
                              : reading.references.by_child(refers, "operationRef");
  if (operation == nullptr || !operation->is("operation")) return nullptr;
  return reading.references.by_child(*operation, "inMessageRef");
}

// By messageRef, else by the operation; a thrown one also by the message flow along which it goes.
const xml::Element* message_of(const Reading& reading, const xml::Element& event,
                               const xml::Element& refers, Direction direction) {
  if (refers.find("messageRef") != nullptr)
    return reading.references.by_attribute(refers, "messageRef");
  if (const auto* message = operation_message(reading, refers)) return message;
  if (direction == Direction::thrown)
    for (const MessageFlow* flow : reading.collaboration.flows_from(event))
      if (flow->source == &event && flow->message != nullptr) return flow->message;
  return nullptr;
}

std::optional<feel::Expression> read_correlation_key(const Reading& reading,
                                                     const xml::Element& event,
                                                     const xml::Element& refers,
                                                     const xml::Element& message) {
  for (const xml::Element* at : {&event, &refers})
    if (const auto* own = at->find("correlationKey", Namespace::cauce))
      return compile_value(reading, event, *own, feel::Otherwise::feel);
  const auto* subscription = extension(message, Namespace::zeebe, "subscription");
  const auto* key = subscription == nullptr ? nullptr : subscription->find("correlationKey");
  if (key == nullptr) return std::nullopt;
  return compile_value(reading, message, *key, feel::Otherwise::feel);
}

// What the process of the event expects the property of the key to be.
std::optional<feel::Expression> read_binding(const Reading& reading, const xml::Element& event,
                                             const xml::Element& key,
                                             const xml::Element& property) {
  const auto* process = process_around(&event);
  if (process == nullptr) return std::nullopt;
  for (const xml::Element& subscription : process->children()) {
    if (!subscription.is("correlationSubscription") ||
        reading.references.by_attribute(subscription, "correlationKeyRef") != &key)
      continue;
    for (const xml::Element& binding : subscription.children()) {
      if (!binding.is("correlationPropertyBinding") ||
          reading.references.by_attribute(binding, "correlationPropertyRef") != &property)
        continue;
      if (const auto* path = binding.child("dataPath")) return compile_body(reading, *path);
    }
  }
  return std::nullopt;
}

// How the property is read from the message; null when it is not.
const xml::Element* retrieval_of(const Reading& reading, const xml::Element& property,
                                 const xml::Element& message) {
  for (const xml::Element& child : property.children())
    if (child.is("correlationPropertyRetrievalExpression") &&
        reading.references.by_attribute(child, "messageRef") == &message)
      return child.child("messagePath");
  return nullptr;
}

// BPMN 2.0.2, 8.4.2: the key is that of the message when all its properties can be read from it.
std::optional<CorrelationKey> read_key(const Reading& reading, const xml::Element& event,
                                       const xml::Element& message, const xml::Element& key) {
  const auto named = [](const xml::Element& element) {
    const auto name = xml::trim(element.value("name"));
    return std::string(name.empty() ? element.id() : name);
  };
  CorrelationKey result{named(key), {}};
  bool whole = true;
  for (const xml::Element& child : key.children()) {
    if (!child.is("correlationPropertyRef")) continue;
    const auto* property = reading.references.find(child, child.text);
    if (property == nullptr || !property->is("correlationProperty")) return std::nullopt;
    const auto* path = retrieval_of(reading, *property, message);
    auto retrieval = path == nullptr ? std::nullopt : compile_body(reading, *path);
    whole = whole && retrieval.has_value();
    if (!retrieval) continue;
    result.properties.push_back(
        {named(*property), std::move(*retrieval), read_binding(reading, event, key, *property)});
  }
  if (result.properties.empty()) return std::nullopt;
  if (whole) return result;
  reading.warn(key, "correlation-key-partial",
               "not all properties of " + described(key) + " can be read from the message '" +
                   named(message) + "', so that the key does not correlate it",
               "add a correlationPropertyRetrievalExpression for the message to each");
  return std::nullopt;
}

// Whether message flows lead from the event itself, and all of them to pools that are drawn for the
// reader alone.
bool leaves(const Reading& reading, const xml::Element& event) {
  const auto flows = reading.collaboration.flows_from(event);
  return !flows.empty() && std::ranges::all_of(flows, [&](const MessageFlow* flow) {
    return flow->source == &event && (flow->receiver == nullptr || !is_executable(*flow->receiver));
  });
}

// The process that the message flow from the event, or from its pool, leads to.
std::optional<std::string> read_receiver(const Reading& reading, const xml::Element& event,
                                         const xml::Element& message) {
  const xml::Element* receiver = nullptr;
  for (const MessageFlow* flow : reading.collaboration.flows_from(event)) {
    if (flow->receiver == nullptr || (flow->message != nullptr && flow->message != &message))
      continue;
    if (receiver != nullptr && receiver != flow->receiver) {
      reading.warn(event, "message-flow-ambiguous",
                   "message flows lead from " + described(event) +
                       " to more than one process; its message goes to whoever waits for it",
                   "use an event of its own for each receiver");
      return std::nullopt;
    }
    receiver = flow->receiver;
  }
  if (receiver == nullptr) return std::nullopt;
  return std::string(receiver->id());
}

}  // namespace

std::optional<MessageDefinition> read_message(const Reading& reading, const xml::Element& event,
                                              const xml::Element& refers, Direction direction) {
  const auto* message = message_of(reading, event, refers, direction);
  if (message == nullptr && refers.find("messageRef") == nullptr)
    reading.findings.error(
        refers.offset, "message-missing", "expected a messageRef, but there is none",
        direction == Direction::caught ? "say which message is waited for"
                                       : "say which message is sent, or who does it: camunda:topic",
        std::string(event.id()));
  if (message == nullptr || !message->is("message")) return std::nullopt;
  MessageDefinition result;
  result.name = xml::trim(message->value("name"));
  if (is_expression(result.name))
    reading.findings.error(
        refers.offset, "message-name",
        "the name of a message is a plain text, but '" + result.name + "' is an expression",
        "use a correlation key to tell messages of one name apart", std::string(event.id()));
  result.correlation_key = read_correlation_key(reading, event, refers, *message);
  for (const auto* key : reading.collaboration.correlation_keys())
    if (auto one = read_key(reading, event, *message, *key)) result.keys.push_back(std::move(*one));
  if (direction == Direction::thrown) {
    result.leaves = leaves(reading, event);
    if (!result.leaves) result.receiver = read_receiver(reading, event, *message);
  }
  return result;
}

}  // namespace cauce::bpmn
