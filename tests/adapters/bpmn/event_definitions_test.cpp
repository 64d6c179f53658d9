// What events wait for and throw: one definition each, and several.
#include "tests/adapters/bpmn/drawing.h"

namespace cauce::bpmn {
namespace {

constexpr std::string_view events_around =
    "<message id='m' name='answer'/><signal id='sg' name='Alarm'/><signal id='sx' "
    "name='${prefix}-alarm'/><signal id='bare'/><error id='er' name='Broken' errorCode='E1' "
    "camunda:errorMessage='it broke'/><error id='named' name='Broken'/><error id='idle'/>"
    "<escalation id='es' name='Late' escalationCode='L1'/><escalation id='en' name='Late'/>"
    "<signalEventDefinition id='sd' signalRef='sg'/>";

auto event_with(std::string_view tag, std::string_view inner, std::string_view attributes = {}) {
  const std::string start = "<startEvent id='s'/><endEvent id='z'/>";
  const std::string own = "<" + std::string(tag) + " id='a' " + std::string(attributes) + ">" +
                          std::string(inner) + "</" + std::string(tag) + ">";
  const std::string joined = tag == "endEvent" ? flows("s a") + flows("s z") : flows("s a z");
  const auto process = process_in(drawing(start + own + joined, events_around));
  return element_of(*process, "a");
}

auto caught_on_border(std::string_view inner) {
  const auto process =
      process_in(drawing(around("<task id='a'/><boundaryEvent id='b' attachedToRef='a'>" +
                                std::string(inner) + "</boundaryEvent>" + flows("b e")),
                         events_around));
  return element_of(*process, "b").event;
}

std::string found_on(std::string_view tag, std::string_view inner) {
  return found_in(drawing(around("<" + std::string(tag) + " id='a'>" + std::string(inner) + "</" +
                                 std::string(tag) + ">"),
                          events_around));
}

}  // namespace

TEST_CASE("signals have a name, an expression or their id") {
  const auto name = [](std::string_view reference) {
    return text_of(event_with("intermediateThrowEvent",
                              "<signalEventDefinition signalRef='" + std::string(reference) + "'/>")
                       .event.find<SignalDefinition>()
                       ->name);
  };
  CHECK(name("sg") == "Alarm");
  CHECK(name("sx") == "=${prefix}-alarm");
  CHECK(name("bare") == "bare");
  CHECK(found_on("intermediateThrowEvent", "<signalEventDefinition/>") == "signal-missing");
}

TEST_CASE("a thrown signal carries what camunda:in names") {
  const auto event =
      event_with("intermediateThrowEvent",
                 "<signalEventDefinition signalRef='sg'><extensionElements><camunda:in source='x' "
                 "target='y'/></extensionElements></signalEventDefinition>");
  REQUIRE(event.input_parameters.size() == 1);
  CHECK(event.input_parameters[0].name == "y");
  CHECK(found_on("intermediateThrowEvent",
                 "<signalEventDefinition signalRef='sg'><extensionElements><camunda:in "
                 "variables='all'/></extensionElements></signalEventDefinition>") ==
        "signal-payload");
}

TEST_CASE("errors are thrown by code, name or id, and caught by code or all") {
  const auto thrown = [](std::string_view reference) {
    return *event_with("endEvent",
                       "<errorEventDefinition errorRef='" + std::string(reference) + "'/>")
                .event.find<ErrorDefinition>();
  };
  CHECK(thrown("er").code == "E1");
  CHECK(text_of(thrown("er").message) == "it broke");
  CHECK(thrown("named").code == "Broken");
  CHECK(thrown("idle").code == "idle");
  const auto caught = *caught_on_border(
                           "<errorEventDefinition errorRef='er' camunda:errorCodeVariable='code' "
                           "camunda:errorMessageVariable='text'/>")
                           .find<ErrorDefinition>();
  CHECK(caught.code == "E1");
  CHECK((caught.code_variable == "code" && caught.message_variable == "text"));
  CHECK_FALSE(caught_on_border("<errorEventDefinition/>").find<ErrorDefinition>()->code);
  CHECK_FALSE(
      caught_on_border("<errorEventDefinition errorRef='named'/>").find<ErrorDefinition>()->code);
  CHECK(found_in(drawing("<startEvent id='s'/><endEvent id='a'><errorEventDefinition/></endEvent>" +
                         flows("s a"))) == "event-code-missing");
}

TEST_CASE("escalations are thrown by code, name or id, and caught by code or all") {
  const auto thrown = [](std::string_view reference) {
    return event_with("intermediateThrowEvent",
                      "<escalationEventDefinition escalationRef='" + std::string(reference) + "'/>")
        .event.find<EscalationDefinition>()
        ->code;
  };
  CHECK(thrown("es") == "L1");
  CHECK(thrown("en") == "Late");
  const auto caught =
      *caught_on_border("<escalationEventDefinition camunda:escalationCodeVariable='code'/>")
           .find<EscalationDefinition>();
  CHECK_FALSE(caught.code);
  CHECK(caught.code_variable == "code");
}

TEST_CASE("conditions, links, compensation, cancel and terminate are read") {
  const auto condition = event_with("intermediateCatchEvent",
                                    "<conditionalEventDefinition><condition>n &gt; 1</condition>"
                                    "</conditionalEventDefinition>");
  CHECK(text_of(condition.event.find<ConditionalDefinition>()->condition) == "=n > 1");
  CHECK(found_on("intermediateCatchEvent", "<conditionalEventDefinition/>") == "condition-missing");
  CHECK(found_on("intermediateThrowEvent", "<linkEventDefinition/>") == "link-name-missing");
  CHECK(event_with("endEvent", "<terminateEventDefinition/>").event.trigger() ==
        EventTrigger::terminate);
  const auto process = process_in(drawing(
      around("<task id='a'/><boundaryEvent id='b' attachedToRef='a'><compensateEventDefinition/>"
             "</boundaryEvent><task id='h' isForCompensation='true'/><association id='x' "
             "sourceRef='b' targetRef='h'/><intermediateThrowEvent id='t'>"
             "<compensateEventDefinition activityRef='a' waitForCompletion='false'/>"
             "</intermediateThrowEvent>") +
      flows("a t e")));
  const Element& task = element_of(*process, "a");
  REQUIRE(task.compensation_handler.has_value());
  CHECK(process->at(*task.compensation_handler).id == "h");
  CHECK(element_of(*process, "h").for_compensation);
  const auto* thrown = element_of(*process, "t").event.find<CompensationDefinition>();
  REQUIRE(thrown->activity.has_value());
  CHECK(process->at(*thrown->activity).id == "a");
  CHECK_FALSE(thrown->waits);
}

TEST_CASE("several definitions keep the order of the file, those referred to among them") {
  const auto event =
      event_with(
          "intermediateCatchEvent",
          "<timerEventDefinition><timeDuration>PT1H</timeDuration></timerEventDefinition>"
          "<eventDefinitionRef>sd</eventDefinitionRef><messageEventDefinition messageRef='m'/>",
          "parallelMultiple='true'")
          .event;
  REQUIRE(event.definitions.size() == 3);
  CHECK(trigger_of(event.definitions[0]) == EventTrigger::timer);
  CHECK(trigger_of(event.definitions[1]) == EventTrigger::signal);
  CHECK(trigger_of(event.definitions[2]) == EventTrigger::message);
  CHECK(event.trigger() == EventTrigger::parallel_multiple);
}

TEST_CASE("event subprocesses know their scope, their start event whether it interrupts") {
  const auto process = process_in(
      drawing(around("<task id='a'/><subProcess id='x' triggeredByEvent='true'><startEvent id='xs' "
                     "isInterrupting='false'><signalEventDefinition signalRef='sg'/></startEvent>"
                     "</subProcess>"),
              events_around));
  CHECK(element_of(*process, "x").type == ElementType::event_sub_process);
  CHECK(process->at(root_element).event_sub_processes.size() == 1);
  CHECK(element_of(*process, "xs").event.interrupting == Interrupting::no);
}

}  // namespace cauce::bpmn
