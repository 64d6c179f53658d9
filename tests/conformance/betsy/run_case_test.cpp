// Cases on small drawings: each way in which one can pass or fail.
#include "tests/conformance/betsy/run_case.h"

#include <catch2/catch.hpp>

namespace cauce::betsy {
namespace {

using Trace = std::vector<std::string>;

std::string drawing(const std::string& inside) {
  return "<definitions xmlns=\"http://www.omg.org/spec/BPMN/20100524/MODEL\""
         " targetNamespace=\"urn:t\"><process id=\"p\" isExecutable=\"true\">"
         "<startEvent id=\"s\"/>" +
         inside + "</process></definitions>";
}

std::string flow(const std::string& from, const std::string& to,
                 const std::string& condition = {}) {
  return "<sequenceFlow id=\"" + from + "_" + to + "\" sourceRef=\"" + from + "\" targetRef=\"" +
         to + "\">" +
         (condition.empty() ? "" : "<conditionExpression>" + condition + "</conditionExpression>") +
         "</sequenceFlow>";
}

std::string script(const std::string& id, const std::string& token) {
  return "<scriptTask id=\"" + id + "\"><script>" + token + "</script></scriptTask>";
}

// A script task with the token between start and end.
std::string only(const std::string& token) {
  return drawing(script("t", token) + "<endEvent id=\"e\"/>" + flow("s", "t") + flow("t", "e"));
}

Case expecting(Trace expected, Context variables = {}, std::int64_t delay_ms = 0) {
  return {1, std::move(variables), {}, delay_ms, std::move(expected)};
}

Ran run(const std::string& xml, const Case& each) {
  return run_case({"group/p", "p.bpmn", "p", {}}, each, xml);
}

const std::string gateway = drawing("<exclusiveGateway id=\"g\"/>" + script("t", "SCRIPT_task1") +
                                    flow("s", "g") + flow("g", "t", "test.contains(\"a\")"));

const std::string timer = drawing(
    script("t", "SCRIPT_task1") +
    "<intermediateCatchEvent id=\"w\"><timerEventDefinition><timeDuration>PT2S</timeDuration>"
    "</timerEventDefinition></intermediateCatchEvent>" +
    flow("s", "w") + flow("w", "t"));

}  // namespace

TEST_CASE("a trace is compared in any order, each entry as often as it is there") {
  Ran ran;
  ran.trace = {"SCRIPT_task2", "SCRIPT_task1", "SCRIPT_task2"};
  CHECK(is_expected(ran, expecting({"SCRIPT_task1", "SCRIPT_task2", "SCRIPT_task2"})));
  CHECK_FALSE(is_expected(ran, expecting({"SCRIPT_task1", "SCRIPT_task2"})));
  CHECK_FALSE(is_expected(ran, expecting({"SCRIPT_task1", "SCRIPT_task1", "SCRIPT_task2"})));
  ran.faults.emplace_back("the journal differs");
  CHECK_FALSE(is_expected(ran, expecting({"SCRIPT_task1", "SCRIPT_task2", "SCRIPT_task2"})));
}

TEST_CASE("an error stands for one at deployment or at run time, and for no other") {
  for (const std::string error : {"ERROR_deployment", "ERROR_runtime"}) {
    Ran ran;
    ran.trace = {error};
    CHECK(is_expected(ran, expecting({"ERROR"})));
    CHECK(is_expected(ran, expecting({error})));
    CHECK_FALSE(is_expected(ran, expecting({})));
  }
  Ran thrown;
  thrown.trace = {"ERROR_thrownErrorEvent"};
  CHECK_FALSE(is_expected(thrown, expecting({"ERROR"})));
}

TEST_CASE("what script tasks log is the trace, in multi-instance too") {
  CHECK(run(only("SCRIPT_task1"), expecting({})).trace == Trace{"SCRIPT_task1"});
  CHECK(run(only("CREATE_LOG_FILE"), expecting({})).trace.empty());
  const std::string thrice = drawing(
      "<scriptTask id=\"t\"><multiInstanceLoopCharacteristics><loopCardinality>3"
      "</loopCardinality></multiInstanceLoopCharacteristics><script>SCRIPT_task1</script>"
      "</scriptTask>" +
      flow("s", "t"));
  CHECK(run(thrice, expecting({})).trace == Trace(3, "SCRIPT_task1"));
}

TEST_CASE("the marker is told only where it is expected") {
  CHECK(run(only("CREATE_MARKER_FILE"), expecting({"MARKER_exists"})).trace ==
        Trace{"MARKER_exists"});
  CHECK(run(only("CREATE_MARKER_FILE"), expecting({})).trace.empty());
  CHECK(run(only("CREATE_LOG_FILE"), expecting({"MARKER_exists"})).trace.empty());
}

TEST_CASE("scripts read and write the variables of the case") {
  const Context four{{"integerVariable", Value(4)}};
  const Ran ran = run(only("INCREMENT_INTEGER_VARIABLE_AND_LOG"), expecting({}, four));
  CHECK(ran.trace == Trace{"INCREMENT_correct"});
  CHECK(run(only("LOG_DATA"), expecting({}, {{"data", Value("String")}})).trace ==
        Trace{"DATA_correct"});
  CHECK(run(only("LOG_DATA"), expecting({}, {{"data", Value("text")}})).trace.empty());
}

TEST_CASE("timers fire within the delay of the case, and no later ones") {
  CHECK(run(timer, expecting({}, {}, 2000)).trace == Trace{"SCRIPT_task1"});
  CHECK(run(timer, expecting({}, {}, 1999)).trace.empty());
}

TEST_CASE("what waits ten seconds lets others go on beside it") {
  const std::string waits = drawing(script("w", "WAIT_TEN_SECONDS") + script("t", "SCRIPT_task1") +
                                    flow("s", "w") + flow("w", "t"));
  CHECK(run(waits, expecting({}, {}, 10'000)).trace == Trace{"SCRIPT_task1"});
  CHECK(run(waits, expecting({}, {}, 9'999)).trace.empty());

  const std::string both = script("a", "CREATE_TIMESTAMP_LOG_1") +
                           script("b", "CREATE_TIMESTAMP_LOG_2") + flow("s", "a");
  const std::string beside = drawing(both + flow("s", "b"));
  CHECK(run(beside, expecting({}, {}, 20'000)).trace == Trace{"EXECUTION_parallel"});
  CHECK(run(beside, expecting({}, {}, 9'999)).trace.empty());
  const std::string after = drawing(both + flow("a", "b"));
  CHECK(run(after, expecting({}, {}, 20'000)).trace.empty());
}

TEST_CASE("an incident is an error at run time, told with its reason") {
  CHECK(run(gateway, expecting({}, {{"test", Value("ab")}})).trace == Trace{"SCRIPT_task1"});
  const Ran ran = run(gateway, expecting({"ERROR_runtime"}, {{"test", Value("b")}}));
  CHECK(ran.trace == Trace{"ERROR_runtime"});
  CHECK(ran.reasons.size() == 1);
  CHECK(is_expected(ran, expecting({"ERROR_runtime"})));
}

TEST_CASE("an error that nobody catches is told, and one that is caught is none") {
  const Ran uncaught = run(only("THROW_ERROR"), expecting({}));
  CHECK(uncaught.trace == Trace{"ERROR_thrownErrorEvent"});
  CHECK(uncaught.faults.empty());

  std::string caught = drawing(
      script("t", "THROW_ERROR") + script("handled", "SCRIPT_task1") +
      "<boundaryEvent id=\"b\" attachedToRef=\"t\"><errorEventDefinition errorRef=\"error\"/>"
      "</boundaryEvent>" +
      flow("s", "t") + flow("b", "handled"));
  caught.insert(caught.find("<process"), "<error id=\"error\" errorCode=\"ERR_CODE\"/>");
  CHECK(run(caught, expecting({})).trace == Trace{"SCRIPT_task1"});
}

TEST_CASE("a process that is not there is an error at run time") {
  Case each = expecting({"ERROR_runtime", "SCRIPT_task1"});
  each.also_start = "q";
  const Ran ran = run(only("SCRIPT_task1"), each);
  CHECK(is_expected(ran, each));
}

TEST_CASE("a refused drawing is an error at deployment") {
  const Ran ran = run(drawing(flow("s", "nowhere")), expecting({"ERROR_deployment"}));
  CHECK(ran.trace == Trace{"ERROR_deployment"});
  CHECK(is_expected(ran, expecting({"ERROR"})));
}

TEST_CASE("what is not supported is no error that a case expects") {
  std::string xml = only("SCRIPT_task1");
  xml.insert(xml.find(" isExecutable"),
             " xmlns:camunda=\"http://camunda.org/schema/1.0/bpmn\" camunda:unheardOf=\"x\"");
  const Ran ran = run(xml, expecting({"ERROR"}));
  CHECK(ran.trace == Trace{"ERROR_deployment"});
  CHECK_FALSE(is_expected(ran, expecting({"ERROR"})));
}

TEST_CASE("a token that cannot be mapped passes no case") {
  const Ran ran = run(only("DANCE"), expecting({}));
  CHECK_FALSE(is_expected(ran, expecting({})));
  CHECK(ran.faults.size() == 1);
}

}  // namespace cauce::betsy
