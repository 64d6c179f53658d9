// Timers and messages.
#include "tests/adapters/bpmn/drawing.h"

namespace cauce::bpmn {
namespace {

std::string catching(std::string_view parts, std::string_view attributes = {}) {
  return around("<intermediateCatchEvent id='a' " + std::string(attributes) + ">" +
                std::string(parts) + "</intermediateCatchEvent>");
}

std::string timer(std::string_view parts) {
  return "<timerEventDefinition>" + std::string(parts) + "</timerEventDefinition>";
}

constexpr std::string_view message =
    "<message id='m' name='answer'/><message id='z' name='keyed'><extensionElements>"
    "<zeebe:subscription correlationKey='=order.id'/></extensionElements></message>"
    "<message id='n'/><message id='x' name='${a}'/>";

auto event_of(std::string_view body) {
  const auto process = process_in(drawing(body, message));
  return element_of(*process, "a").event;
}

}  // namespace

TEST_CASE("timers are literal texts or expressions") {
  const auto definition = [](std::string_view parts) {
    return *event_of(catching(timer(parts))).find<TimerDefinition>();
  };
  const auto date = definition("<timeDate> 2030-12-31T09:00:00[America/Santiago] </timeDate>");
  CHECK(date.kind == TimerKind::date);
  CHECK(text_of(date.value) == "2030-12-31T09:00:00[America/Santiago]");
  CHECK(definition("<timeDuration>PT5M</timeDuration>").kind == TimerKind::duration);
  CHECK(text_of(definition("<timeDuration>=wait</timeDuration>").value) == "=wait");
  CHECK(definition("<timeDuration>${wait}</timeDuration>").value.language() ==
        feel::Language::juel);
  CHECK(definition("<timeDate language='feel'>=due</timeDate>").kind == TimerKind::date);
}

TEST_CASE("a timer definition may stand in the definitions") {
  const auto process = process_in(drawing(
      catching("<eventDefinitionRef>t:td</eventDefinitionRef>"),
      "<timerEventDefinition id='td'><timeDuration>PT1M</timeDuration></timerEventDefinition>"));
  CHECK(element_of(*process, "a").event.trigger() == EventTrigger::timer);
}

TEST_CASE("timers that say nothing or two things are refused") {
  const auto found = [](std::string_view parts) { return found_in(drawing(catching(parts))); };
  CHECK(found(timer("")) == "timer-definition");
  CHECK(found(timer("<timeDuration/>")) == "expression-empty");
  CHECK(found(timer("<timeDuration>PT1M</timeDuration><timeDate>2030-01-01</timeDate>")) ==
        "timer-definition");
  CHECK(found(timer("<timeDuration>five minutes</timeDuration>")) == "timer-text");
  CHECK(found(timer("<timeDuration language='http://groovy'>=x</timeDuration>")) ==
        "expression-language");
  CHECK(found(timer("<timeDuration>=1 +</timeDuration>")).starts_with("feel-"));
}

TEST_CASE("message events wait for a message by name") {
  const auto event = event_of(catching("<messageEventDefinition messageRef='m'/>"));
  CHECK(event.trigger() == EventTrigger::message);
  CHECK(event.find<MessageDefinition>()->name == "answer");
  CHECK_FALSE(event.find<MessageDefinition>()->correlation_key.has_value());
  const auto task = event_of(around("<receiveTask id='a' messageRef='t:m'/>"));
  CHECK(task.find<MessageDefinition>()->name == "answer");
}

TEST_CASE("correlation keys come from the event or from the message") {
  const auto key = [](std::string_view body) {
    return text_of(event_of(body).find<MessageDefinition>()->correlation_key);
  };
  CHECK(key(catching("<messageEventDefinition messageRef='m'/>", "cauce:correlationKey='=a.id'")) ==
        "=a.id");
  CHECK(key(catching("<messageEventDefinition messageRef='z'/>")) == "=order.id");
  CHECK(key(catching("<messageEventDefinition messageRef='z'/>", "cauce:correlationKey='=b'")) ==
        "=b");
  CHECK(key(around("<receiveTask id='a' messageRef='m' cauce:correlationKey='=c'/>")) == "=c");
}

TEST_CASE("messages that nobody could send are refused") {
  const auto found = [](std::string_view body) { return found_in(drawing(body, message)); };
  CHECK(found(catching("<messageEventDefinition/>")) == "message-missing");
  CHECK(found(catching("<messageEventDefinition messageRef='n'/>")) == "message-name-missing");
  CHECK(found(catching("<messageEventDefinition messageRef='x'/>")) == "message-name");
  CHECK(found(catching("<messageEventDefinition messageRef='q'/>")) == "reference-dangling");
  CHECK(found(catching("<messageEventDefinition messageRef='s'/>")) == "reference-type");
  CHECK(found(around("<receiveTask id='a'/>")) == "message-missing");
}

}  // namespace cauce::bpmn
