// What one command may take, with all that follows from it.
#include <catch2/catch.hpp>

#include "engine/execution/engine.h"
#include "tests/adapters/cases/read_resource.h"

namespace cauce {
namespace {

std::string drawing_of(const std::string& flow) {
  return R"(
<definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL" targetNamespace="urn:t">
<process id="p" isExecutable="true"><startEvent id="s"/>)" +
         flow + "</process></definitions>";
}

std::string arrow(const std::string& from, const std::string& to) {
  return "<sequenceFlow id=\"" + from + "_" + to + "\" sourceRef=\"" + from + "\" targetRef=\"" +
         to + "\"/>";
}

std::string script(const std::string& text, const std::string& more = {}) {
  return "<scriptTask id=\"t\" scriptFormat=\"feel\">" + more + "<script>" + text +
         "</script></scriptTask>";
}

std::string in_a_row(const std::string& task) {
  return task + R"(<endEvent id="e"/>)" + arrow("s", "t") + arrow("t", "e");
}

// An engine whose commands may take few steps.
class Thrifty {
 public:
  Thrifty(const std::string& flow, std::uint64_t steps_max)
      : engine(PartitionState{}, Zone::utc(),
               {[](ProcessInstanceKey) { return std::unique_ptr<InstanceState>(); },
                [](std::uint64_t) { return std::optional<ProcessInstanceKey>(); }},
               steps_max) {
    auto resource = cases::read_resource("p.bpmn", drawing_of(flow));
    REQUIRE(resource.ok());
    run(Deploy{"test", "test", {*resource}, false});
  }

  Outcome run(Request request) {
    Command command{std::move(request), Instant{1'000}, {"", {}, Authority::operator_}, {}, {}};
    command.entropy[0] = ++counter;
    auto outcome = engine.execute(command);
    INFO((outcome.ok() ? "" : outcome.error().message));
    REQUIRE(outcome.ok());
    return *outcome;
  }
  const InstanceState& start() {
    StartProcessInstance request;
    request.process_id = "p";
    last = run(request);
    return *engine.find(*last.reply.instance);
  }
  // Of incidents, in the last record.
  std::vector<std::string> told() const {
    std::vector<std::string> messages;
    for (const Event& event : last.records.front().events)
      if (const auto* raised = std::get_if<IncidentRaised>(&event))
        messages.push_back(raised->kind + ": " + *raised->message.value.string());
    return messages;
  }

  Engine engine;
  Outcome last{};
  std::uint8_t counter = 0;
};

constexpr auto counts_to_thousand = "{n: count(for i in 1..1000 return i)}";

}  // namespace

TEST_CASE("the expressions of one command share its steps") {
  const std::string many =
      "<multiInstanceLoopCharacteristics><loopCardinality>10</loopCardinality>"
      "</multiInstanceLoopCharacteristics>";
  Thrifty enough(in_a_row(script(counts_to_thousand, many)), 100'000);
  CHECK(is_final(enough.start().state));

  Thrifty few(in_a_row(script(counts_to_thousand, many)), 10'000);
  const InstanceState& state = few.start();
  CHECK_FALSE(is_final(state.state));
  REQUIRE_FALSE(few.told().empty());
  CHECK_THAT(few.told().front(), Catch::Contains("what was evaluated before took them"));
  // Each retry is a command of its own.
  for (int i = 0; i < 20 && !state.incidents.empty(); ++i)
    few.run(RetryIncident{state.key, state.incidents.begin()->first});
  CHECK(is_final(state.state));
}

TEST_CASE("loops one in the other end with the steps of their command") {
  std::string inner = script("{n: 1}",
                             "<multiInstanceLoopCharacteristics isSequential=\"true\">"
                             "<loopCardinality>900</loopCardinality>"
                             "</multiInstanceLoopCharacteristics>");
  const std::string outer =
      "<subProcess id=\"o\"><multiInstanceLoopCharacteristics isSequential=\"true\">"
      "<loopCardinality>900</loopCardinality></multiInstanceLoopCharacteristics>" +
      inner + "</subProcess><endEvent id=\"e\"/>" + arrow("s", "o") + arrow("o", "e");
  Thrifty engine(outer, 200'000);
  engine.start();
  REQUIRE(engine.told().size() == 1);
  CHECK_THAT(engine.told().front(), Catch::StartsWith("step-limit: "));
  CHECK(engine.last.records.front().events.size() < 20'000);
}

TEST_CASE("data that grow in a loop end it") {
  const std::string loop =
      R"(<exclusiveGateway id="g"/>)" +
      script("{x: string join(for i in 1..200 return \"0123456789\") + string(count(x))}") +
      arrow("s", "g") + arrow("g", "t") + arrow("t", "g");
  Thrifty engine(loop, 100'000);
  const InstanceState& state = engine.start();
  CHECK(engine.told().size() == 1);
  CHECK(engine.last.records.front().events.size() < 3'000);
  CHECK(state.scopes.begin()->second.variables.size() == 1);
}

TEST_CASE("a condition that takes too long is an incident, and is looked at again on retry") {
  const std::string waits =
      R"(<intermediateCatchEvent id="t"><conditionalEventDefinition><condition>)"
      "limit != null and count(for i in 1..limit return i) > 5"
      R"(</condition></conditionalEventDefinition></intermediateCatchEvent>)";
  Thrifty engine(in_a_row(waits), 10'000);
  const InstanceState& state = engine.start();
  CHECK(state.incidents.empty());
  const ScopeKey root = scope_of(state.key);
  engine.last = engine.run(SetVariables{root, Context{{"limit", 100'000}}, {}, Local::no});
  REQUIRE(state.incidents.size() == 1);
  CHECK_THAT(engine.told().front(), Catch::StartsWith("expression-failed: expression 'limit"));
  CHECK_THAT(engine.told().front(), Catch::Contains("it was given {\"limit\":100000}"));
  // Said once.
  engine.run(SetVariables{root, Context{{"limit", 200'000}}, {}, Local::no});
  CHECK(state.incidents.size() == 1);
  engine.run(RetryIncident{state.key, state.incidents.begin()->first});
  CHECK(state.incidents.size() == 1);
  engine.run(SetVariables{root, Context{{"limit", 10}}, {}, Local::no});
  CHECK(is_final(state.state));
  CHECK(state.incidents.empty());
}

TEST_CASE("a condition that takes too long is told even if it needs what has no value yet") {
  const std::string waits =
      R"(<intermediateCatchEvent id="t"><conditionalEventDefinition><condition>)"
      "count(for i in 1..100000 return i) > 5 and missing"
      R"(</condition></conditionalEventDefinition></intermediateCatchEvent>)";
  Thrifty engine(in_a_row(waits), 10'000);
  engine.start();
  CHECK(engine.told().size() == 1);
}

TEST_CASE("thousands of variables and records are made in one command") {
  const std::string many =
      script("context(for i in 1..5000 return {key: \"k\" + string(i), value: i})");
  Thrifty engine(in_a_row(many), command_steps_max);
  CHECK(is_final(engine.start().state));
  std::size_t set = 0;
  for (const Event& event : engine.last.records.front().events)
    if (std::get_if<VariableSet>(&event) != nullptr) ++set;
  CHECK(set == 5'000);
}

}  // namespace cauce
