// Events: their definitions and the data that come or go with them (BPMN 2.0.2, 10.5).
#include "adapters/bpmn/parts.h"
#include "adapters/xml/characters.h"

namespace cauce::bpmn {

namespace {

bool catches(ElementType type) {
  return type == ElementType::start_event || type == ElementType::boundary_event ||
         type == ElementType::intermediate_catch_event;
}

// What a thrown signal carries in the camunda dialect.
void read_signal_payload(const Reading& reading, const xml::Element& definition, Element& element) {
  for (CallMapping& mapping : read_mappings(reading, definition, "in")) {
    if (mapping.all)
      reading.error(definition, "signal-payload",
                    "a signal cannot carry all variables, only those that are named",
                    "name each in a camunda:in of its own");
    else if (!mapping.target.empty())
      element.input_parameters.push_back({mapping.target, {std::move(mapping.source)}});
  }
}

void read_thrown_message(const Reading& reading, const xml::Element& event,
                         const xml::Element& definition, Element& element) {
  element.external = read_external_work(reading, event, definition);
  const bool says =
      definition.find("messageRef") != nullptr || definition.child("operationRef") != nullptr;
  if (element.external && !says)
    element.event.definitions.push_back(MessageDefinition{});
  else if (auto message = read_message(reading, event, definition, Direction::thrown))
    element.event.definitions.push_back(std::move(*message));
}

}  // namespace

std::vector<const xml::Element*> definitions_of(const Reading& reading, const xml::Element& event) {
  std::vector<const xml::Element*> found;
  for (const xml::Element& child : event.children()) {
    if (child.space != Namespace::model) continue;
    if (child.local.ends_with("EventDefinition")) found.push_back(&child);
    if (child.local != "eventDefinitionRef") continue;
    const xml::Element* target = reading.references.find(child, child.text);
    if (target != nullptr && target->local.ends_with("EventDefinition")) found.push_back(target);
  }
  return found;
}

void read_event(const Reading& reading, const xml::Element& event, Element& element) {
  const Direction direction = catches(element.type) ? Direction::caught : Direction::thrown;
  for (const xml::Element* definition : definitions_of(reading, event)) {
    if (direction == Direction::thrown && definition->local == "messageEventDefinition") {
      read_thrown_message(reading, event, *definition, element);
      continue;
    }
    if (auto one = read_definition(reading, event, *definition, direction))
      element.event.definitions.push_back(std::move(*one));
    if (definition->local == "signalEventDefinition")
      read_signal_payload(reading, *definition, element);
  }
  element.event.all_together = is_true(event.value("parallelMultiple"));
  if (is_false(event.value("cancelActivity")) || is_false(event.value("isInterrupting")))
    element.event.interrupting = Interrupting::no;
  element.declared = read_declared(reading, event);
  read_data(reading, event, element);
  read_parameters(reading, event, element);
  if (element.type == ElementType::start_event) {
    element.form = read_form_reference(reading, event);
    element.event.initiator = xml::trim(event.value("initiator", Namespace::camunda));
  }
}

}  // namespace cauce::bpmn
