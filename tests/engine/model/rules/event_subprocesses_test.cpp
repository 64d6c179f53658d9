// Event subprocesses: one start, an event that starts it, no flow (BPMN 2.0.2, 10.3.5).
#include "tests/engine/model/rules/drawn.h"

namespace cauce::rules {
namespace {

std::string beside(std::string_view inner, std::string_view rest = {}) {
  return path("<task id='a'/>") + node("subProcess", "x", inner, "triggeredByEvent='true'") +
         std::string(rest);
}

std::string started(std::string_view kind, std::string_view attributes = {}) {
  return node("startEvent", "s2", definition(kind), attributes);
}

}  // namespace

TEST_CASE("an event subprocess has one start event, with a trigger") {
  check_found({
      {"a message", beside(started("message")), ""},
      {"a message that does not interrupt", beside(started("message", "isInterrupting='false'")),
       ""},
      {"nothing inside", beside(""), "scope-empty"},
      {"no start", beside("<task id='t'/>"), "event-subprocess-start element-unreachable?"},
      {"two starts", beside(started("message") + node("startEvent", "s3", definition("signal"))),
       "event-subprocess-start"},
      {"a start without a trigger", beside("<startEvent id='s2'/>"), "event-subprocess-trigger"},
      {"one that names who started the instance",
       beside(started("message",
                      "xmlns:camunda='http://camunda.org/schema/1.0/bpmn' "
                      "camunda:initiator='who'")),
       "initiator-scope?"},
      {"an error that does not interrupt", beside(started("error", "isInterrupting='false'")),
       "event-interrupting"},
      {"a compensation that does not interrupt",
       beside(started("compensate", "isInterrupting='false'")),
       "compensation-unused? event-interrupting"},
  });
}

TEST_CASE("an event subprocess stands outside of the flow") {
  const std::string loop =
      "<standardLoopCharacteristics loopMaximum='2'><loopCondition>b</loopCondition>"
      "</standardLoopCharacteristics>";
  check_found({
      {"a flow to it", beside(started("message"), flows("a x")), "event-subprocess-flow"},
      {"a flow from it", beside(started("message"), flows("x e")), "event-subprocess-flow"},
      {"an event on its border",
       beside(started("message"), boundary("b", "x", definition("timer")) + flows("b e")),
       "event-subprocess-boundary"},
      {"a loop", beside(started("message") + loop), "event-subprocess-loop"},
  });
}

}  // namespace cauce::rules
