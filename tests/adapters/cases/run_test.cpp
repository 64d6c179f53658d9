// That a case fails when it should, and what it tells then.
#include <catch2/catch.hpp>

#include "adapters/cases/suite.h"
#include "engine/value/json.h"
#include "tests/adapters/cases/read_resource.h"

namespace cauce::cases {
namespace {

constexpr std::string_view drawing = R"(
<definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL"
    xmlns:camunda="http://camunda.org/schema/1.0/bpmn" targetNamespace="urn:t">
<dataStore id="d" name="D"/>
<message id="m" name="news"/>
<process id="p" isExecutable="true">
<dataStoreReference id="dr" dataStoreRef="d"/>
<startEvent id="s"/><endEvent id="e"/><endEvent id="late_end"/>
<userTask id="t" camunda:candidateGroups="staff"/>
<exclusiveGateway id="g" default="g_e"/>
<receiveTask id="r" messageRef="m"/>
<boundaryEvent id="late" attachedToRef="t"><timerEventDefinition><timeDuration>PT1H</timeDuration>
</timerEventDefinition></boundaryEvent>
<sequenceFlow id="s_t" sourceRef="s" targetRef="t"/>
<sequenceFlow id="t_g" sourceRef="t" targetRef="g"/>
<sequenceFlow id="g_e" sourceRef="g" targetRef="e"/>
<sequenceFlow id="g_r" sourceRef="g" targetRef="r"><conditionExpression>=ask</conditionExpression>
</sequenceFlow>
<sequenceFlow id="r_e" sourceRef="r" targetRef="e"/>
<sequenceFlow id="late_e" sourceRef="late" targetRef="late_end"/>
</process></definitions>)";

// Only one branch of the join ever gets a token.
constexpr std::string_view join = R"(
<definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL" targetNamespace="urn:t">
<process id="join" isExecutable="true"><startEvent id="s"/><endEvent id="e"/>
<exclusiveGateway id="g" default="g_a"/><task id="a"/><task id="b"/><parallelGateway id="j"/>
<sequenceFlow id="s_g" sourceRef="s" targetRef="g"/>
<sequenceFlow id="g_a" sourceRef="g" targetRef="a"/>
<sequenceFlow id="g_b" sourceRef="g" targetRef="b"><conditionExpression>=false</conditionExpression>
</sequenceFlow>
<sequenceFlow id="a_j" sourceRef="a" targetRef="j"/>
<sequenceFlow id="b_j" sourceRef="b" targetRef="j"/>
<sequenceFlow id="j_e" sourceRef="j" targetRef="e"/>
</process></definitions>)";

CaseResult run(const std::string& steps, const Observe& observe = {}) {
  const CaseFile read = read_cases(
      "process p.bpmn\nclock 2026-03-02T09:00:00Z\npeople ana: staff; eva: guests\ncase one\n" +
          steps,
      "a.case");
  std::string findings;
  for (const Diagnostic& each : read.diagnostics) findings += to_string(each) + "\n";
  INFO(findings);
  REQUIRE(read.cases.size() == 1);
  REQUIRE(read.diagnostics.empty());
  return run_case(
      read.cases[0], &read_resource,
      [](const std::string& from, const std::string& name) -> std::optional<std::string> {
        CHECK(from == "a.case");
        if (name == "p.bpmn") return std::string(drawing);
        if (name == "join.bpmn") return std::string(join);
        if (name == "bad.bpmn") return std::string("<nothing/>");
        return std::nullopt;
      },
      observe);
}

// The finding of a case that must fail.
std::string told(const std::string& steps) {
  const CaseResult result = run(steps);
  if (result.passed()) return "passed";
  return std::to_string(result.findings[0].line) + ": " + result.findings[0].message;
}

void check_told(const std::string& steps, const std::string& part) {
  INFO(steps);
  CHECK_THAT(told(steps), Catch::Contains(part));
}

}  // namespace

TEST_CASE("a case that tells what happens passes") {
  const CaseResult result =
      run("data-store d {\"id\": \"x\"}\nstart p as ana {\"ask\": true}\ntask t\nexpect open t\n"
          "expect timer late at 2026-03-02T10:00:00Z\nreject complete t as eva\ncomplete t as ana\n"
          "expect passed s t_g g_r r\nexpect running\nmessage news\nexpect ended\nexpect that ask\n"
          "expect variable ask = true\nexpect data-store d that records[1].id = \"x\"\n"
          "expect incidents none\nexpect instances 1\n");
  INFO(to_text(result));
  CHECK(result.passed());
  CHECK(result.situation.empty());
  CHECK(to_text(result) == "ok one\n");
}

TEST_CASE("each expectation that does not hold fails, with its line and what was found") {
  const std::string started = "start p as ana {\"n\": 1, \"ask\": false}\n";
  check_told(started + "expect open\n", "6: expected open tasks: none; found: t");
  check_told(started + "expect open t t\n", "6: expected open tasks: t t; found: t");
  check_told(started + "task r\n", "6: expected exactly one open task 'r', found 0");
  check_told(started + "expect variable n = 2\n", "expected variable 'n' to be 2, found 1");
  check_told(started + "expect variable k = 2\n", "found no such variable");
  check_told(started + "expect that n = 2\n", "expected 'n = 2' to be true, found false");
  check_told(started + "expect that k > 2\n", "to be true, found null");
  check_told(started + "expect that n +\n", "expected FEEL, found 'n +'");
  check_told(started + "expect data-store d that count(records) = 1\n", "records: []");
  check_told(started + "expect data-store x that true\n", "expected a data store 'x'");
  check_told(started + "expect passed t s\n",
             "expected 's' to have been passed after those before it; passed: s s_t t");
  check_told(started + "expect passed g\n", "expected 'g' to have been passed; passed: s s_t t");
  check_told(started + "expect timer late at 2026-03-02T10:00:01Z\n",
             "found: 2026-03-02T10:00:00.000Z");
  check_told(started + "expect timer t at 2026-03-02T10:00:00Z\n", "found: none");
  check_told(started + "expect incident t\n", "expected an incident at 't', found: none");
  check_told(started + "expect ended\n", "expected the instance to be ended, but it is running");
  check_told(started + "expect canceled\n", "to be canceled, but it is running");
  check_told(started + "expect stuck\n", "can go on");
  check_told(started + "expect instances 2\n", "expected 2 instances to have begun, found 1");
  check_told(started + "complete t as ana\nexpect running\n", "7: expected the instance to be r");
  check_told(started + "expect of two running\n", "expected an instance named 'two'");
  check_told("expect running\n", "expected an instance, but none has begun");
}

TEST_CASE("incidents are told with kind and message") {
  const CaseResult result = run("start p\ncomplete t as ana\nexpect incidents none\n");
  REQUIRE(result.findings.size() == 1);
  CHECK(result.findings[0].message ==
        "expected no incident, found: condition-not-boolean at 'g' (expected condition 'ask' to be "
        "true or false, but it is null (expected a variable 'ask', found none, at line 1, column "
        "1))");
  CHECK(result.findings[0].file == "a.case");
  CHECK_THAT(to_text(result), Catch::Contains("FAILED one\n  a.case:7: error: ") &&
                                  Catch::Contains("tokens: g\n") &&
                                  Catch::Contains("incident at g: condition-not-boolean: expected "
                                                  "condition 'ask' to be true or false"));
  CHECK(run("start p\ncomplete t as ana\nexpect incident g condition-not-boolean\n").passed());
  check_told("start p\ncomplete t as ana\nexpect incident g no-flow-taken\n",
             "expected an incident no-flow-taken at 'g'");
}

TEST_CASE("steps that the engine refuses fail, and those it should refuse") {
  check_told("start q\n",
             "5: expected the step to be done, but it is refused: expected a deployed "
             "process 'q'");
  check_told("start p\ncomplete t as eva\n", "6: expected the step to be done, but it is refused");
  check_told("start p\nreject complete t as ana\n",
             "6: expected the step to be refused, but it is done");
  check_told("message news\n", "expected somebody to wait for message 'news', but nobody does");
  check_told("start p\nretry t\n", "expected an incident at 't', but there is none");
  check_told("start p\nadvance to 2026-03-02T08:00:00Z\n", "expected a time after");
  check_told("start p named a\ncancel b\n", "expected an instance named 'b'");
}

TEST_CASE("a mistake of the case is no refusal") {
  check_told("start p\nreject complete r as ana\n",
             "6: expected exactly one open task 'r', found 0");
  check_told("reject claim t as eva\n", "expected an instance, but none has begun");
  check_told("reject process missing.bpmn\n", "expected a file 'missing.bpmn'");
}

TEST_CASE("a file that cannot be deployed is told with findings, and can be expected to be so") {
  const CaseResult result = run("process bad.bpmn\n");
  REQUIRE(result.findings.size() > 1);
  CHECK(result.findings[1].file == "bad.bpmn");
  CHECK(run("reject process bad.bpmn\n").passed());
}

TEST_CASE("an instance for which nothing can happen any more is told as stuck") {
  const CaseResult waits = run("start p {\"ask\": true}\ncomplete t as ana\n");
  CHECK(waits.passed());
  const CaseResult stuck = run("process join.bpmn\nstart join\n");
  REQUIRE(stuck.findings.size() == 1);
  CHECK(stuck.findings[0].rule == "case-stuck");
  CHECK_THAT(stuck.findings[0].message, Catch::Contains("a token waits for ever before 'j'"));
  CHECK(run("process join.bpmn\nstart join\nexpect stuck\n").passed());
}

TEST_CASE("where picks the oldest of several tasks, and none is a mistake") {
  CHECK(run("start p {\"ask\": false}\ncomplete t where ask = false as ana\nexpect ended\n")
            .passed());
  check_told("start p\ncomplete t where ask = 7 as ana\n",
             "expected an open task 't' where ask = 7, found 0; open tasks: t");
}

TEST_CASE("who watches sees each record and the state it led to") {
  std::vector<std::string> commands;
  run("start p {\"ask\": false}\nadvance PT1H\nexpect ended\n",
      [&](const Record& record, const Engine& engine) {
        CHECK(engine.partition().last_position == record.position);
        commands.push_back(record.command);
      });
  CHECK(commands == std::vector<std::string>{"Deploy", "StartProcessInstance", "TriggerTimer"});
}

TEST_CASE("what a case passed is collected for each process it deployed") {
  const CaseResult result = run("start p {\"ask\": false}\ncomplete t as ana\n");
  REQUIRE(result.walked.size() == 1);
  CHECK(result.walked[0].process->id == "p");
  CHECK(result.walked[0].trail ==
        std::vector<std::string>{"s", "s_t", "t", "t_g", "g", "g_e", "e"});
}

}  // namespace cauce::cases
