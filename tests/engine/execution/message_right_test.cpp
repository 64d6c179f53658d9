// Messages to one subscription: who may send them; and why commands are asked for.
#include "engine/execution/message_right.h"

#include <algorithm>

#include <catch2/catch.hpp>

#include "engine/execution/engine.h"
#include "engine/journal/codec.h"
#include "tests/adapters/cases/read_resource.h"

namespace cauce {
namespace {

// Two events wait for the same message, in two lanes.
constexpr std::string_view two_lanes = R"(
<definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL"
    xmlns:camunda="http://camunda.org/schema/1.0/bpmn" targetNamespace="urn:t">
<message id="m" name="asked"/>
<process id="p" isExecutable="true">
<laneSet id="lanes">
<lane id="l1" name="Front"><flowNodeRef>a</flowNodeRef><flowNodeRef>t</flowNodeRef></lane>
<lane id="l2" name="Back"><flowNodeRef>b</flowNodeRef></lane></laneSet>
<startEvent id="s"/><parallelGateway id="g"/>
<intermediateCatchEvent id="a"><messageEventDefinition messageRef="m"/></intermediateCatchEvent>
<intermediateCatchEvent id="b"><messageEventDefinition messageRef="m"/></intermediateCatchEvent>
<userTask id="t" camunda:candidateGroups="staff"/>
<sequenceFlow id="s_g" sourceRef="s" targetRef="g"/>
<sequenceFlow id="g_a" sourceRef="g" targetRef="a"/>
<sequenceFlow id="g_b" sourceRef="g" targetRef="b"/>
<sequenceFlow id="g_t" sourceRef="g" targetRef="t"/></process></definitions>)";

Actor with_role(std::string user, std::string role) {
  return {std::move(user), {std::move(role)}, Authority::person};
}
Actor nobody_in_particular() { return {"", {}, Authority::operator_}; }

class OneCase {
 public:
  OneCase()
      : engine(PartitionState{}, Zone::utc(),
               {[](ProcessInstanceKey) { return std::unique_ptr<InstanceState>(); },
                [](std::uint64_t) { return std::optional<ProcessInstanceKey>(); }}) {
    auto resource = cases::read_resource("two.bpmn", std::string(two_lanes));
    REQUIRE(resource.ok());
    REQUIRE(run(Deploy{"test", "test", {*resource}, false}).ok());
    StartProcessInstance start;
    start.process_id = "p";
    const auto started = run(start);
    REQUIRE(started.ok());
    instance = *started->reply.instance;
  }

  Result<Outcome, Rejection> run(Request request, Actor actor = nobody_in_particular(),
                                 std::string reason = {}) {
    Command command{std::move(request), Instant{1'000}, std::move(actor), {++counter}};
    command.reason = std::move(reason);
    return engine.execute(command);
  }
  SubscriptionKey waiting_at(std::string_view id) {
    const InstanceState& state = *engine.find(instance);
    for (const auto& [key, open] : state.subscriptions)
      if (state.drawing.process->at(open.element).id == id) return key;
    FAIL("nobody waits there");
    return {};
  }
  // "done", or why not.
  std::string send(SubscriptionKey to, Actor actor, std::optional<ProcessInstanceKey> of = {}) {
    CorrelateMessage message;
    message.name = "asked";
    message.instance = of ? *of : instance;
    message.subscription = to;
    const auto outcome = run(message, std::move(actor));
    if (outcome.ok()) return "done";
    return outcome.error().kind == RejectionKind::forbidden   ? "forbidden"
           : outcome.error().kind == RejectionKind::not_found ? "not found"
                                                              : outcome.error().message;
  }

  Engine engine;
  ProcessInstanceKey instance{};
  std::uint8_t counter = 0;
};

}  // namespace

TEST_CASE("who does the tasks of a lane may send the messages that are waited for in it") {
  OneCase one;
  const SubscriptionKey front = one.waiting_at("a"), back = one.waiting_at("b");
  CHECK(one.send(back, with_role("ana", "staff")) == "forbidden");
  CHECK(one.send(front, with_role("eve", "others")) == "forbidden");
  CHECK(one.send(front, with_role("ana", "staff"), ProcessInstanceKey{7}) == "not found");
  CHECK(one.send(front, with_role("ana", "staff")) == "done");
  CHECK(one.send(front, with_role("ana", "staff")) == "not found");
  CHECK(one.send(back, with_role("eve", "Back")) == "done");
}

TEST_CASE("operators may send every message") {
  OneCase one;
  CHECK(one.send(one.waiting_at("b"), nobody_in_particular()) == "done");
}

TEST_CASE("the record of a command says why it was asked for") {
  OneCase one;
  const auto outcome =
      one.run(SuspendProcessInstance{one.instance}, nobody_in_particular(), "it \"waits\"");
  REQUIRE(outcome.ok());
  REQUIRE(outcome->records.size() == 1);
  CHECK(outcome->records.front().reason == "it \"waits\"");
  const std::string json = encode(outcome->records.front()).json;
  CHECK(json.find(R"("reason":"it \"waits\"","subject")") != std::string::npos);
}

}  // namespace cauce
