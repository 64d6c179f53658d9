#include "adapters/bpmn/parts.h"
#include "adapters/bpmn/vocabulary.h"
#include "adapters/xml/characters.h"

namespace cauce::bpmn {

namespace {

using xml::Element;

// The definitions of an event, those it only refers to included (BPMN 2.0.2, 10.5.5).
std::vector<const Element*> definitions_of(const Reading& reading, const Element& event) {
  std::vector<const Element*> found;
  for (const Element& child : event.children()) {
    if (child.space != Namespace::model) continue;
    if (child.local.ends_with("EventDefinition")) found.push_back(&child);
    if (child.local != "eventDefinitionRef") continue;
    const Element* target = reading.references.find(child, child.text);
    if (target == nullptr) continue;  // Found by the references.
    if (!target->local.ends_with("EventDefinition")) {
      reading.error(child, "reference-type",
                    "<" + std::string(child.name) + "> must refer to an event definition, but '" +
                        std::string(xml::trim(child.text)) + "' is " + described(*target));
      continue;
    }
    found.push_back(target);
    const ElementRule* rule = element_rule(target->local);
    if (rule == nullptr || rule->treatment == Treatment::refuse)
      reading.error(child, "element-unsupported",
                    "<" + std::string(target->name) + "> is not supported yet");
  }
  return found;
}

std::optional<TimerDefinition> read_timer(const Reading& reading, const Element& definition) {
  std::optional<TimerDefinition> timer;
  const Element* first = nullptr;
  for (const Element& child : definition.children()) {
    if (child.space != Namespace::model) continue;
    TimerKind kind;
    if (child.local == "timeDate")
      kind = TimerKind::date;
    else if (child.local == "timeDuration")
      kind = TimerKind::duration;
    else if (child.local == "timeCycle")
      kind = TimerKind::cycle;
    else
      continue;
    if (first != nullptr) {
      reading.error(
          child, "timer-definition",
          "a timer has one of timeDate, timeDuration and timeCycle, but here is a second");
      continue;
    }
    first = &child;
    if (auto value = compile_body(reading, child, feel::Otherwise::literal_string))
      timer = TimerDefinition{kind, std::move(*value)};
  }
  if (first == nullptr)
    reading.error(definition, "timer-definition",
                  "expected a timeDate, timeDuration or timeCycle in the timer, but there is none");
  return timer;
}

const xml::Attribute* correlation_attribute(const Element& event, const Element* definition) {
  if (const auto* own = event.find("correlationKey", Namespace::cauce)) return own;
  return definition == nullptr ? nullptr : definition->find("correlationKey", Namespace::cauce);
}

std::optional<feel::Expression> read_correlation(const Reading& reading, const Element& event,
                                                 const Element* definition,
                                                 const Element* message) {
  if (const auto* own = correlation_attribute(event, definition))
    return compile_value(reading, event, *own, feel::Otherwise::feel);
  if (message == nullptr) return std::nullopt;
  const Element* extensions = message->child("extensionElements");
  if (extensions == nullptr) return std::nullopt;
  for (const Element& child : extensions->children())
    if (child.space == Namespace::zeebe && child.local == "subscription")
      if (const auto* key = child.find("correlationKey"))
        return compile_value(reading, *message, *key, feel::Otherwise::feel);
  return std::nullopt;
}

// `refers` has the messageRef.
std::optional<MessageDefinition> read_message(const Reading& reading, const Element& event,
                                              const Element* definition) {
  const Element& refers = definition == nullptr ? event : *definition;
  if (refers.find("messageRef") == nullptr) {
    reading.error(refers, "message-missing", "expected a messageRef, but there is none",
                  "say which message is waited for");
    return std::nullopt;
  }
  const Element* message = reading.references.by_attribute(refers, "messageRef");
  if (message == nullptr || !message->is("message")) return std::nullopt;  // Found already.
  MessageDefinition result;
  result.name = xml::trim(message->value("name"));
  if (is_expression(result.name))
    reading.error(
        refers, "message-name",
        "the name of a message is a plain text, but '" + result.name + "' is an expression",
        "use a correlation key to tell messages of one name apart");
  result.correlation_key = read_correlation(reading, event, definition, message);
  return result;
}

std::string_view unsupported_here(EventTrigger trigger, ElementType type) {
  const bool catches = type == ElementType::start_event || type == ElementType::boundary_event ||
                       type == ElementType::intermediate_catch_event;
  if (trigger == EventTrigger::terminate)
    return type == ElementType::end_event ? "" : "only end events terminate";
  return catches ? "" : "throwing it is not supported yet";
}

void read_definition(const Reading& reading, const Element& event, const Element& definition,
                     ElementType type, EventDefinition& result) {
  if (definition.local == "timerEventDefinition") {
    result.trigger = EventTrigger::timer;
  } else if (definition.local == "messageEventDefinition") {
    result.trigger = EventTrigger::message;
  } else if (definition.local == "terminateEventDefinition") {
    result.trigger = EventTrigger::terminate;
  } else {
    return;  // The vocabulary refuses it.
  }
  if (const auto why = unsupported_here(result.trigger, type); !why.empty()) {
    reading.findings.error(
        definition.offset, "element-unsupported",
        "<" + std::string(definition.name) + "> in " + described(event) + ": " + std::string(why),
        {}, std::string(event.id()));
    return;
  }
  if (result.trigger == EventTrigger::timer) {
    result.timer = read_timer(reading, definition);
  } else if (result.trigger == EventTrigger::message) {
    result.message = read_message(reading, event, &definition);
  }
}

}  // namespace

EventDefinition read_event(const Reading& reading, const Element& event, ElementType type) {
  EventDefinition result;
  const auto definitions = definitions_of(reading, event);
  if (definitions.size() > 1)
    reading.error(*definitions[1], "element-unsupported",
                  described(event) +
                      " has more than one event definition, which is not "
                      "supported yet");
  if (!definitions.empty()) read_definition(reading, event, *definitions.front(), type, result);
  if (is_false(event.value("cancelActivity"))) result.interrupting = Interrupting::no;
  for (const Element& child : event.children())
    if (child.is("property") || child.is("dataInputAssociation") ||
        child.is("dataOutputAssociation"))
      reading.error(child, "element-unsupported",
                    "<" + std::string(child.name) + "> of an event is not supported yet",
                    "variables of a message are stored as they come");
  return result;
}

EventDefinition read_receive_task(const Reading& reading, const Element& task) {
  EventDefinition result;
  result.trigger = EventTrigger::message;
  result.message = read_message(reading, task, nullptr);
  return result;
}

}  // namespace cauce::bpmn
