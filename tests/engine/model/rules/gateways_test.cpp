// Inclusive and complex gateways, event-based ones, and what starts a process.
#include "tests/engine/model/rules/drawn.h"

namespace cauce::rules {
namespace {

std::string flow(std::string_view from, std::string_view to, std::string_view condition) {
  const std::string text = flows(std::string(from) + " " + std::string(to));
  return text.substr(0, text.size() - 2) + "><conditionExpression>" + std::string(condition) +
         "</conditionExpression></sequenceFlow>";
}

// From the start a gateway of the tag, to two ends.
std::string split(std::string_view tag, std::string_view first, std::string_view second) {
  return "<startEvent id='s'/><endEvent id='e'/><endEvent id='f'/>" + node(tag, "g") +
         flows("s g") + (first.empty() ? flows("g e") : flow("g", "e", first)) +
         (second.empty() ? flows("g f") : flow("g", "f", second));
}

// A split, then a gateway of the tag that joins.
std::string join(std::string_view tag, std::string_view inner) {
  return "<startEvent id='s'/><endEvent id='e'/><parallelGateway id='pg'/><task id='t'/>" +
         node(tag, "g", inner) + flows("s pg g e") + flows("pg t g");
}

std::string instantiating(std::string_view rest, std::string_view attributes = {}) {
  return node("eventBasedGateway", "v", "", "instantiate='true' " + std::string(attributes)) +
         node("receiveTask", "r", "", "messageRef='m'") +
         node("receiveTask", "q", "", "messageRef='n'") + "<endEvent id='e'/>" + flows("v r e") +
         flows("v q e") + std::string(rest);
}

}  // namespace

TEST_CASE("inclusive and complex gateways decide by conditions") {
  check_found({
      {"inclusive with a condition that always holds", split("inclusiveGateway", "a", "true"), ""},
      {"inclusive without a default", split("inclusiveGateway", "a", "b"), "default-flow-missing?"},
      {"inclusive with a flow without a condition", split("inclusiveGateway", "a", ""), ""},
      {"complex without a default", split("complexGateway", "a", "b"), "default-flow-missing?"},
      {"a complex join",
       join("complexGateway",
            "<activationCondition>activationCount >= 1"
            "</activationCondition>"),
       ""},
      {"a complex join without a condition", join("complexGateway", ""),
       "activation-condition-missing"},
      {"a gateway that does nothing",
       "<startEvent id='s'/><inclusiveGateway id='g'/><endEvent id='e'/>" + flows("s g e"),
       "gateway-idle?"},
      {"a direction that the flows deny",
       "<startEvent id='s'/><endEvent id='e'/><endEvent id='f'/>" +
           node("parallelGateway", "g", "", "gatewayDirection='Converging'") + flows("s g e") +
           flows("g f"),
       "gateway-direction?"},
  });
}

TEST_CASE("event-based gateways wait for single events") {
  const auto after = [](const std::string& inner, std::string_view attributes = {}) {
    return "<startEvent id='s'/><eventBasedGateway id='v'/><endEvent id='e'/>" +
           node("intermediateCatchEvent", "c", definition("timer")) +
           node("intermediateCatchEvent", "d", inner, attributes) + flows("s v c e") +
           flows("v d e");
  };
  check_found({
      {"a condition", after(definition("conditional")), ""},
      {"one of several", after(definition("signal") + definition("message")), ""},
      {"all of several",
       after(definition("signal") + definition("message"), "parallelMultiple='true'"),
       "event-gateway-target"},
      {"waiting for all without starting the process",
       "<startEvent id='s'/>" + node("eventBasedGateway", "v", "", "eventGatewayType='Parallel'") +
           "<endEvent id='e'/>" + node("intermediateCatchEvent", "c", definition("timer")) +
           node("intermediateCatchEvent", "d", definition("signal")) + flows("s v c e") +
           flows("v d e"),
       "event-gateway-parallel"},
  });
}

TEST_CASE("what starts a process comes first in it") {
  const std::string receive = "<receiveTask id='r' instantiate='true' messageRef='m'/>";
  check_found({
      {"a gateway", instantiating(""), ""},
      {"a gateway that waits for all", instantiating("", "eventGatewayType='Parallel'"), ""},
      {"a gateway after a start event", instantiating("<startEvent id='s'/>" + flows("s v")), ""},
      {"a gateway that is come back to", instantiating(flows("r v")), "instantiate-incoming"},
      {"a receive task", receive, ""},
      {"a receive task after another",
       "<startEvent id='s'/><task id='t'/>" + receive + flows("s t r"), "instantiate-incoming"},
      {"a receive task in a subprocess", path(node("subProcess", "a", receive)),
       "instantiate-scope"},
      {"two by one message", receive + "<receiveTask id='q' instantiate='true' messageRef='m'/>",
       "start-multiple"},
      {"a receive task that loops",
       node("receiveTask", "r",
            "<multiInstanceLoopCharacteristics><loopCardinality>3</loopCardinality>"
            "</multiInstanceLoopCharacteristics>",
            "instantiate='true' messageRef='m'"),
       "instantiate-loop"},
  });
}

TEST_CASE("a join of an activity with what interrupts it waits for ever") {
  const auto joined = [](std::string_view attributes, std::string_view from) {
    return "<startEvent id='s'/><manualTask id='a'/><parallelGateway id='pg'/><endEvent id='e'/>" +
           boundary("b", "a", definition("timer"), attributes) + flows("s a pg e") + flows(from);
  };
  check_found({
      {"an interrupting boundary event", joined("", "b pg"), "join-stuck?"},
      {"some way behind it", joined("", "b t pg") + "<task id='t'/>", "join-stuck?"},
      {"one that does not interrupt", joined("cancelActivity='false'", "b pg"), ""},
      {"two flows out of the activity",
       joined("", "b t") + "<task id='t'/><task id='u'/>" + flows("t e") + flows("a u pg"), ""},
  });
}

TEST_CASE("a join of two starts waits for ever") {
  check_found({
      {"two starts",
       node("startEvent", "s", definition("message")) +
           node("startEvent", "t", definition("signal")) +
           "<parallelGateway id='pg'/><endEvent id='e'/>" + flows("s pg e") + flows("t pg"),
       "join-stuck?"},
      {"one start that forks",
       "<startEvent id='s'/><task id='t'/><task id='u'/><parallelGateway id='pg'/>"
       "<endEvent id='e'/>" +
           flows("s t pg e") + flows("s u pg"),
       ""},
  });
}

}  // namespace cauce::rules
