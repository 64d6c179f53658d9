// Messages between processes: operations, receivers, correlation.
#include "tests/adapters/bpmn/drawing.h"

namespace cauce::bpmn {
namespace {

constexpr std::string_view service =
    "<message id='m' name='order'/><message id='n' name='other'/><interface id='i' name='i'>"
    "<operation id='op' name='place'><inMessageRef>m</inMessageRef></operation></interface>";

constexpr std::string_view receiver =
    "<process id='q' isExecutable='true'><startEvent id='qs'><messageEventDefinition "
    "messageRef='m'/></startEvent></process>";

std::string pools(std::string_view flows_between) {
  return "<collaboration id='c'><participant id='pp' processRef='p'/><participant id='pq' "
         "processRef='q'/><participant id='outside'/>" +
         std::string(flows_between) + "</collaboration>";
}

std::string message_flow(std::string_view id, std::string_view from, std::string_view to) {
  return "<messageFlow id='" + std::string(id) + "' sourceRef='" + std::string(from) +
         "' targetRef='" + std::string(to) + "'/>";
}

ReadResult read_sending(std::string_view between, std::string_view more = {}) {
  return read(
      drawing(around("<sendTask id='a' messageRef='m'/>"),
              std::string(service) + std::string(receiver) + pools(between) + std::string(more)),
      "x.bpmn");
}

std::optional<std::string> receiver_of(std::string_view between) {
  const auto result = read_sending(between);
  INFO(all_of(result.diagnostics));
  REQUIRE(result.processes.size() == 2);
  return element_of(*result.processes[0], "a").event.find<MessageDefinition>()->receiver;
}

}  // namespace

TEST_CASE("a message may be that of an operation") {
  const auto name = [](std::string_view node) {
    const auto process = process_in(drawing(around(node), service));
    return element_of(*process, "a").event.find<MessageDefinition>()->name;
  };
  CHECK(name("<sendTask id='a' operationRef='op'/>") == "order");
  CHECK(name("<receiveTask id='a' operationRef='op'/>") == "order");
  CHECK(name("<sendTask id='a' operationRef='op' messageRef='n'/>") == "other");
  CHECK(name("<intermediateThrowEvent id='a'><messageEventDefinition><operationRef>op"
             "</operationRef></messageEventDefinition></intermediateThrowEvent>") == "order");
  CHECK(found_in(drawing(around("<sendTask id='a'/>"), service)) == "message-missing");
}

TEST_CASE("a message goes to the process that its message flow leads to") {
  CHECK(receiver_of("") == std::nullopt);
  CHECK(receiver_of(message_flow("f", "a", "qs")) == "q");
  CHECK(receiver_of(message_flow("f", "a", "pq")) == "q");
  CHECK(receiver_of(message_flow("f", "pp", "pq")) == "q");
  CHECK(receiver_of(message_flow("f", "a", "outside")) == std::nullopt);
  CHECK(receiver_of(message_flow("f", "a", "outside") + message_flow("g", "pp", "pq")) ==
        std::nullopt);
}

TEST_CASE("a message that leads to a pool that is not executed leaves, which is a warning") {
  const auto leaves = [](std::string_view between) {
    const auto result = read_sending(between, "<process id='r' isExecutable='false'/>");
    REQUIRE(result.processes.size() == 2);
    const bool left = element_of(*result.processes[0], "a").event.find<MessageDefinition>()->leaves;
    CHECK(left == (told(result.diagnostics) == "message-leaves?"));
    return left;
  };
  const std::string closed = "<participant id='pr' processRef='r'/>";
  CHECK_FALSE(leaves(""));
  CHECK_FALSE(leaves(message_flow("f", "a", "qs")));
  CHECK(leaves(message_flow("f", "a", "outside")));
  CHECK(leaves(message_flow("f", "a", "pr") + closed));
  CHECK_FALSE(leaves(message_flow("f", "pp", "outside")));
}

TEST_CASE("message flows that say too much or nothing are found") {
  CHECK(told(read_sending(message_flow("f", "a", "s")).diagnostics) == "message-flow-inside");
  const auto two =
      read_sending(message_flow("f", "a", "pq") + message_flow("g", "a", "pr") +
                       "<participant id='pr' processRef='r'/>",
                   "<process id='r' isExecutable='true'><startEvent id='rs'/></process>");
  CHECK(told(two.diagnostics) == "message-flow-ambiguous?");
}

TEST_CASE("a message flow leads from what can send to what can receive") {
  const auto found = [](std::string_view from, std::string_view to) {
    return told(read_sending(message_flow("f", from, to),
                             "<process id='r' isExecutable='false'><startEvent id='rs'/>"
                             "<exclusiveGateway id='rg'/><endEvent id='re'/></process>")
                    .diagnostics);
  };
  CHECK(found("rs", "pq") == "reference-type");
  CHECK(found("rg", "pq") == "reference-type");
  CHECK(found("a", "re") == "message-leaves? reference-type");
  CHECK(found("a", "rg") == "message-leaves? reference-type");
}

TEST_CASE("a message flow between two different messages is a warning") {
  const auto found = found_in(
      drawing(around("<sendTask id='a' messageRef='n'/>"),
              std::string(service) + std::string(receiver) + pools(message_flow("f", "a", "qs"))));
  CHECK(found == "message-flow-mismatch?");
}

TEST_CASE("correlation keys are read from the message, and bound by the process") {
  const std::string keys =
      "<collaboration id='c'><participant id='pp' processRef='p'/><correlationKey id='k' "
      "name='byOrder'><correlationPropertyRef>cp</correlationPropertyRef></correlationKey>"
      "</collaboration><correlationProperty id='cp' name='orderId'>"
      "<correlationPropertyRetrievalExpression messageRef='m'><messagePath>order.id</messagePath>"
      "</correlationPropertyRetrievalExpression></correlationProperty>";
  const std::string subscription =
      "<correlationSubscription id='cs' correlationKeyRef='k'><correlationPropertyBinding "
      "correlationPropertyRef='cp'><dataPath>mine</dataPath></correlationPropertyBinding>"
      "</correlationSubscription>";
  const auto process = process_in(drawing(
      subscription + around("<receiveTask id='a' messageRef='m'/>"), std::string(service) + keys));
  const auto* message = element_of(*process, "a").event.find<MessageDefinition>();
  REQUIRE(message->keys.size() == 1);
  CHECK(message->keys[0].name == "byOrder");
  REQUIRE(message->keys[0].properties.size() == 1);
  CHECK(message->keys[0].properties[0].name == "orderId");
  CHECK(text_of(message->keys[0].properties[0].retrieval) == "=order.id");
  CHECK(text_of(message->keys[0].properties[0].binding) == "=mine");

  const auto other = process_in(
      drawing(around("<receiveTask id='a' messageRef='n'/>"), std::string(service) + keys));
  CHECK(element_of(*other, "a").event.find<MessageDefinition>()->keys.empty());
}

TEST_CASE("a key that is only partly in the message is a warning") {
  const std::string keys =
      "<collaboration id='c'><correlationKey id='k'><correlationPropertyRef>cp"
      "</correlationPropertyRef><correlationPropertyRef>cq</correlationPropertyRef>"
      "</correlationKey></collaboration><correlationProperty id='cp'>"
      "<correlationPropertyRetrievalExpression messageRef='m'><messagePath>a</messagePath>"
      "</correlationPropertyRetrievalExpression></correlationProperty>"
      "<correlationProperty id='cq'/>";
  CHECK(found_in(drawing(around("<receiveTask id='a' messageRef='m'/>"),
                         std::string(service) + keys)) == "correlation-key-partial?");
}

TEST_CASE("more correlation keys than anybody needs are refused") {
  std::string keys;
  for (int i = 0; i < 101; ++i) keys += "<correlationKey id='k" + std::to_string(i) + "'/>";
  CHECK(found_in(drawing(around("<task id='a'/>"),
                         "<collaboration id='c'>" + keys + "</collaboration>")) ==
        "correlation-too-many");
}

}  // namespace cauce::bpmn
