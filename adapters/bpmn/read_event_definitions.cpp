// One event definition each (BPMN 2.0.2, 10.5.5).
#include "adapters/bpmn/parts.h"
#include "adapters/xml/characters.h"

namespace cauce::bpmn {

namespace {

std::optional<EventDefinition> read_timer(const Reading& reading, const xml::Element& definition) {
  std::optional<EventDefinition> timer;
  const xml::Element* first = nullptr;
  for (const xml::Element& child : definition.children()) {
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

std::optional<EventDefinition> read_signal(const Reading& reading, const xml::Element& event,
                                           const xml::Element& definition) {
  const auto* signal = reading.references.by_attribute(definition, "signalRef");
  if (definition.find("signalRef") == nullptr)
    reading.findings.error(definition.offset, "signal-missing",
                           "expected a signalRef, but there is none", "say which signal is meant",
                           std::string(event.id()));
  if (signal == nullptr || !signal->is("signal")) return std::nullopt;
  const auto* name = signal->find("name");
  if (name == nullptr || xml::is_blank(name->value))
    return SignalDefinition{literal_expression(signal->id())};
  auto compiled = compile_value(reading, *signal, *name, feel::Otherwise::literal_string);
  if (!compiled) return std::nullopt;
  return SignalDefinition{std::move(*compiled)};
}

// The code of an <error> or <escalation>. Caught without a code, all are meant; thrown, there must
// be something to know it by.
std::optional<std::string> code_of(const xml::Element& what, std::string_view attribute,
                                   Direction direction) {
  auto code = xml::trim(what.value(attribute));
  if (code.empty() && direction == Direction::caught) return std::nullopt;
  if (code.empty()) code = xml::trim(what.value("name"));
  return std::string(code.empty() ? what.id() : code);
}

// What the definition refers to; null, with a finding, when a thrown one says nothing.
const xml::Element* thrown_or_caught(const Reading& reading, const xml::Element& event,
                                     const xml::Element& definition, std::string_view attribute,
                                     Direction direction) {
  const auto* what = reading.references.by_attribute(definition, attribute);
  if (definition.find(attribute) == nullptr && direction == Direction::thrown)
    reading.findings.error(definition.offset, "event-code-missing",
                           "expected " + std::string(attribute) + " in what " + described(event) +
                               " throws, but there is none",
                           "only who catches may leave it out, to catch all",
                           std::string(event.id()));
  return what;
}

std::optional<EventDefinition> read_error(const Reading& reading, const xml::Element& event,
                                          const xml::Element& definition, Direction direction) {
  ErrorDefinition result;
  if (const auto* error = thrown_or_caught(reading, event, definition, "errorRef", direction)) {
    result.code = code_of(*error, "errorCode", direction);
    const auto* message = error->find("errorMessage", Namespace::camunda);
    if (message != nullptr && direction == Direction::thrown && !xml::is_blank(message->value))
      result.message = compile_value(reading, *error, *message, feel::Otherwise::literal_string);
  }
  result.code_variable = xml::trim(definition.value("errorCodeVariable", Namespace::camunda));
  result.message_variable = xml::trim(definition.value("errorMessageVariable", Namespace::camunda));
  return result;
}

std::optional<EventDefinition> read_escalation(const Reading& reading, const xml::Element& event,
                                               const xml::Element& definition,
                                               Direction direction) {
  EscalationDefinition result;
  if (const auto* escalation =
          thrown_or_caught(reading, event, definition, "escalationRef", direction))
    result.code = code_of(*escalation, "escalationCode", direction);
  result.code_variable = xml::trim(definition.value("escalationCodeVariable", Namespace::camunda));
  return result;
}

std::optional<EventDefinition> read_conditional(const Reading& reading, const xml::Element& event,
                                                const xml::Element& definition) {
  const auto* condition = definition.child("condition");
  if (condition == nullptr) {
    reading.findings.error(definition.offset, "condition-missing",
                           "expected a <condition> in the conditional event, but there is none", {},
                           std::string(event.id()));
    return std::nullopt;
  }
  auto compiled = compile_body(reading, *condition);
  if (!compiled) return std::nullopt;
  return ConditionalDefinition{std::move(*compiled)};
}

std::optional<EventDefinition> read_link(const Reading& reading, const xml::Element& event,
                                         const xml::Element& definition) {
  const auto name = xml::trim(definition.value("name"));
  if (!name.empty()) return LinkDefinition{std::string(name)};
  reading.findings.error(definition.offset, "link-name-missing",
                         "expected a name on the link, but there is none",
                         "links of one name belong together", std::string(event.id()));
  return std::nullopt;
}

}  // namespace

std::optional<EventDefinition> read_definition(const Reading& reading, const xml::Element& event,
                                               const xml::Element& definition,
                                               Direction direction) {
  const auto kind = definition.local;
  if (kind == "messageEventDefinition") {
    auto message = read_message(reading, event, definition, direction);
    return message ? std::optional<EventDefinition>(std::move(*message)) : std::nullopt;
  }
  if (kind == "timerEventDefinition") return read_timer(reading, definition);
  if (kind == "signalEventDefinition") return read_signal(reading, event, definition);
  if (kind == "errorEventDefinition") return read_error(reading, event, definition, direction);
  if (kind == "escalationEventDefinition")
    return read_escalation(reading, event, definition, direction);
  if (kind == "conditionalEventDefinition") return read_conditional(reading, event, definition);
  if (kind == "linkEventDefinition") return read_link(reading, event, definition);
  if (kind == "compensateEventDefinition")
    return CompensationDefinition{.waits = !is_false(definition.value("waitForCompletion"))};
  if (kind == "cancelEventDefinition") return CancelDefinition{};
  if (kind == "terminateEventDefinition") return TerminateDefinition{};
  return std::nullopt;  // BPMN has no such definition: the vocabulary's finding.
}

}  // namespace cauce::bpmn
