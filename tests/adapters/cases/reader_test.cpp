#include <catch2/catch.hpp>

#include "adapters/cases/case_file.h"

namespace cauce::cases {
namespace {

const std::string head =
    "clock 2026-03-02T09:00:00[America/Santiago]\npeople ana: staff, boss; bruno: staff\ncase "
    "one\n";

// "line: message" of each finding.
std::string told(std::string_view text) {
  std::string all;
  for (const Diagnostic& each : read_cases(text, "a.case").diagnostics)
    all += std::to_string(each.line) + ": " + each.message + "\n";
  return all;
}

Step only_step(const std::string& line) {
  const CaseFile read = read_cases(head + line, "a.case");
  INFO(told(head + line));
  REQUIRE(read.diagnostics.empty());
  REQUIRE(read.cases.size() == 1);
  REQUIRE(read.cases[0].steps.size() == 1);
  return read.cases[0].steps[0];
}

template <class T>
T only(const std::string& line) {
  const Step step = only_step(line);
  REQUIRE(std::holds_alternative<T>(step.action));
  return std::get<T>(step.action);
}

template <class T>
T expected(const std::string& line) {
  const auto expectation = only<Expectation>(line);
  REQUIRE(std::holds_alternative<T>(expectation.what));
  return std::get<T>(expectation.what);
}

}  // namespace

TEST_CASE("lines before the first case are common to all cases of a file") {
  const CaseFile read = read_cases(
      "process a.bpmn b.form\nclock 2026-03-02T09:00:00[America/Santiago]\npeople ana: staff\n"
      "case one\nstart p as ana\n\ncase two\nclock 2026-07-02T00:00:00Z\nexpect open\n",
      "a.case");
  REQUIRE(read.diagnostics.empty());
  REQUIRE(read.cases.size() == 2);
  CHECK(read.cases[0].name == "one");
  CHECK(read.cases[0].line == 4);
  CHECK(read.cases[0].clock == *parse_instant("2026-03-02T12:00:00.000Z"));
  CHECK(read.cases[1].clock == *parse_instant("2026-07-02T00:00:00.000Z"));
  CHECK(read.cases[0].zone->name() == "America/Santiago");
  for (const Case& each : read.cases) {
    REQUIRE(each.steps.size() == 2);
    CHECK(std::get<DeployFiles>(each.steps[0].action).files ==
          std::vector<std::string>{"a.bpmn", "b.form"});
    CHECK(each.people.at("ana") == std::vector<std::string>{"staff"});
  }
  CHECK(read.cases[0].steps[1].line == 5);
  CHECK(read.cases[1].steps[1].line == 9);
}

TEST_CASE("a zone is that in which the clock is told") {
  const CaseFile read =
      read_cases("zone Europe/Madrid\nclock 2026-03-02T09:00:00\ncase one\n", "a.case");
  REQUIRE(read.cases.size() == 1);
  CHECK(read.cases[0].clock == *parse_instant("2026-03-02T08:00:00.000Z"));
}

TEST_CASE("comments begin at the start of a line or after a space, not in texts") {
  const auto start = only<StartInstance>(
      "# before\n  # indented\nstart p key a#b {\"x\": \"# no comment\"} # comment\n");
  CHECK(start.business_key == "a#b");
  CHECK(*start.variables.find("x")->string() == "# no comment");
}

TEST_CASE("a line goes on until its brackets are closed") {
  const auto start =
      only<StartInstance>("start p {\n  \"a\": [1,  # one\n    2],\n\n  \"b\": \"}\\\"{\"}\n");
  CHECK(start.variables.find("a")->list()->size() == 2);
  CHECK(*start.variables.find("b")->string() == "}\"{");
  const auto range = expected<Holds>("expect that x in [1..5)\n");
  CHECK(range.condition == "x in [1..5)");
}

TEST_CASE("what follows the verb comes in any order") {
  const auto start = only<StartInstance>("start p {\"a\":1} named x as ana key \"two words\"\n");
  CHECK(start.process == "p");
  CHECK(start.name == "x");
  CHECK(start.user == "ana");
  CHECK(start.business_key == "two words");
  const auto message =
      only<SendMessage>("message m as bruno correlation \"a 1\" {\"why\": 1} named x\n");
  CHECK(message.user == "bruno");
  CHECK(*message.correlation_keys.find("correlationKey") == Value("a 1"));
  CHECK(*message.variables.find("why") == Value(1));
  const auto signal = only<BroadcastSignal>("signal s {\"why\": 1}\n");
  CHECK((signal.signal == "s" && *signal.variables.find("why") == Value(1)));
  const auto conditions = only<LookAtConditions>("conditions p {\"why\": 1}\n");
  CHECK((conditions.process == "p" && *conditions.variables.find("why") == Value(1)));
  CHECK(only<LookAtConditions>("conditions\n").process.empty());
  const auto keys = only<SendMessage>("message m correlation {\"a\": 1, \"b\": 2} key K\n");
  CHECK(keys.correlation_keys.size() == 2);
  CHECK(keys.business_key == "K");
  CHECK_FALSE(keys.user.has_value());
}

TEST_CASE("work on a task names it, its instance, a condition and who does it") {
  const auto plain = only<WorkOnTask>("complete t\n");
  CHECK(plain.verb == TaskVerb::complete);
  CHECK_FALSE(plain.user.has_value());
  const auto full = only<WorkOnTask>(
      "complete t of x where a.b = \" as c\" and (if a then 1 else 2) > 0 as ana {\"v\": null}\n");
  CHECK(full.element == "t");
  CHECK(full.instance == "x");
  CHECK(full.where == "a.b = \" as c\" and (if a then 1 else 2) > 0");
  CHECK(full.user == "ana");
  CHECK(full.variables.find("v")->is_null());
  CHECK(only<WorkOnTask>("assign t to bruno as ana\n").assignee == "bruno");
  CHECK(only<WorkOnTask>("release t\n").verb == TaskVerb::release);
  CHECK(only<WorkOnTask>("claim t where x\n").where == "x");
}

TEST_CASE("time moves by a duration or to a time") {
  CHECK(only<AdvanceBy>("advance P1M\n").duration == "P1M");
  CHECK(only<AdvanceTo>("advance to 2026-12-31T09:00:00[America/Santiago]\n").time ==
        *parse_instant("2026-12-31T12:00:00.000Z"));
}

TEST_CASE("setting, canceling and retrying name the instance at the end") {
  const auto set = only<SetVariable>("set x = [1, 2] of other\n");
  CHECK(set.name == "x");
  CHECK(set.value == "[1, 2]");
  CHECK(set.instance == "other");
  CHECK(only<SetVariable>("set x = (y instance of number)\n").value == "(y instance of number)");
  CHECK(only<CancelInstance>("cancel\n").instance.empty());
  CHECK(only<CancelInstance>("cancel other\n").instance == "other");
  CHECK(only<RetryElement>("retry t of other\n").instance == "other");
}

TEST_CASE("a variable is set in a scope, over what that sees") {
  const auto set = only<SetVariable>("set x in sub = for y in list return y of other\n");
  CHECK(set.scope == "sub");
  CHECK(set.value == "for y in list return y");
  CHECK(set.instance == "other");
}

TEST_CASE("operators move timers and see to incidents") {
  CHECK(only<OperateTimer>("timer t fire of other\n").instance == "other");
  CHECK(only<OperateTimer>("timer t recalculate\n").verb == TimerVerb::recalculate);
  CHECK(only<OperateTimer>("timer t recalculate now\n").verb == TimerVerb::restart);
  const auto moved = only<OperateTimer>("timer t to 2026-12-31T09:00:00Z cascading\n");
  CHECK(moved.verb == TimerVerb::shift);
  CHECK(moved.due == *parse_instant("2026-12-31T09:00:00.000Z"));
  const auto report = only<ReportTrouble>("report t slow saying \"a week\" about x of other\n");
  CHECK(report.kind == "slow");
  CHECK(report.message == "a week");
  CHECK(report.configuration == "x");
  CHECK(report.instance == "other");
  CHECK(only<AnnotateTrouble>("annotate t with \"seen\"\n").annotation == "seen");
  CHECK_FALSE(only<AnnotateTrouble>("annotate t clear\n").annotation);
  CHECK(only<TriggerElement>("trigger t {\"a\": 1}\n").variables == Context{{"a", 1}});
}

TEST_CASE("an instance begins where its instructions say") {
  const auto start = only<StartInstance>(
      "start p key K {\"a\": 1} skipping before x {\"b\": 2} local {\"c\": 3} flow f named n\n");
  CHECK(start.variables == Context{{"a", 1}});
  CHECK(start.parameters == Parameters::skipped);
  REQUIRE(start.instructions.size() == 2);
  CHECK(start.instructions[0].variables == Context{{"b", 2}});
  CHECK(start.instructions[0].local_variables == Context{{"c", 3}});
  CHECK(start.instructions[1].kind == ModificationKind::start_flow);
  CHECK(start.name == "n");
}

TEST_CASE("expectations are read") {
  CHECK(expected<OneTask>("task t\n").element == "t");
  CHECK(expected<OpenTasks>("expect open\n").elements.empty());
  CHECK(expected<OpenTasks>("expect of x open a b a\n").elements.size() == 3);
  CHECK(only<Expectation>("expect of x open\n").instance == "x");
  CHECK(only<Expectation>("task t of x\n").instance == "x");
  CHECK(expected<VariableIs>("expect variable v = {\"a\": 1}\n").value == "{\"a\": 1}");
  CHECK(expected<DataStoreHolds>("expect data-store d that count(records) = 1\n").store == "d");
  CHECK(expected<Passed>("expect passed a b\n").ids == std::vector<std::string>{"a", "b"});
  CHECK(expected<TimerAt>("expect timer e at 2026-12-31T12:00:00Z\n").due ==
        *parse_instant("2026-12-31T12:00:00.000Z"));
  expected<NoIncidents>("expect incidents none\n");
  CHECK(expected<IncidentAt>("expect incident e no-flow-taken\n").kind == "no-flow-taken");
  CHECK(expected<Condition>("expect stuck\n") == Condition::stuck);
  CHECK(expected<InstanceCount>("expect instances 3\n").count == 3);
}

TEST_CASE("a step that is to be refused says so") {
  CHECK(only_step("reject claim t as ana\n").rejected);
  CHECK_FALSE(only_step("claim t as ana\n").rejected);
  CHECK(told(head + "reject expect open\n") ==
        "4: expected a step that can be refused, found 'expect'\n");
  CHECK(told(head + "reject\n") == "4: expected a step that is refused at the end of the line\n");
}

TEST_CASE("all that is wrong is told at once, with its line") {
  const std::string findings = told(
      "clock 2026-13-02T09:00:00Z\nzone Mars/Olympus\ncase one\nclock 2026-03-02T09:00:00Z\n"
      "begin p\nstart p as nobody\nstart p {\"a\": }\ncomplete t as\nadvance soon\n"
      "expect open\nclock 2026-03-02T09:00:00Z\nstart p twice\nexpect peace\ncase one\n"
      "set x 1\nexpect data-store d count(records) = 1\nassign t as\n");
  for (const char* line : {"1: ", "2: expected a time zone", "5: expected a step such as start",
                           "6: expected 'nobody' to be named in a line 'people'", "7: expected var",
                           "8: expected a person at the end of the line", "9: ",
                           "11: expected 'clock' before anything runs", "12: expected 'key', 'as'",
                           "13: expected open, task, variable", "14: expected each case to have a",
                           "15: expected '=' after the variable", "16: expected 'that'", "17: "}) {
    INFO(findings);
    CHECK_THAT(findings, Catch::Contains(line));
  }
}

TEST_CASE("a file without a case, without a clock or with an open bracket is refused") {
  CHECK_THAT(told(""), Catch::Contains("expected at least one line 'case'"));
  CHECK_THAT(told("case one\nstart p\n"), Catch::Contains("1: expected a line 'clock'"));
  CHECK_THAT(told("case \n"), Catch::Contains("expected a name after 'case'"));
  CHECK_THAT(told(head + "start p {\n\"a\": 1\nexpect open\n"),
             Catch::Contains("4: expected every bracket that is opened here to be closed"));
  CHECK_THAT(told(head + "start p {\"a\": \"b}\n"), Catch::Contains("4: expected the text to be"));
}

TEST_CASE("hostile bytes are refused") {
  CHECK_THAT(told("case \xff\n"), Catch::Contains("expected UTF-8"));
  CHECK_THAT(told("case \xed\xa0\x80\n"), Catch::Contains("expected UTF-8"));
  CHECK_THAT(told("case \xc0\xaf\n"), Catch::Contains("expected UTF-8"));
  CHECK_THAT(told("case a\xe2\x82"), Catch::Contains("expected UTF-8"));
  CHECK_THAT(told(std::string(5'000'000, '#')), Catch::Contains("expected at most"));
  CHECK_FALSE(told(head + "start p " + std::string(100'000, '[') + "\n").empty());
  CHECK_FALSE(
      told(head + "start p {\"a\":" + std::string(100'000, '[') + std::string(100'000, ']') + "}\n")
          .empty());
}

TEST_CASE("a byte order mark and Windows line ends do no harm") {
  std::string text = "\xEF\xBB\xBF" + head + "start p key K\r\n";
  const CaseFile read = read_cases(text, "a.case");
  REQUIRE(read.cases.size() == 1);
  CHECK(std::get<StartInstance>(read.cases[0].steps[0].action).business_key == "K");
}

TEST_CASE("each kind of line is told in the text on the format") {
  for (const char* word : {"process",       "zone",         "clock",           "people",
                           "case",          "data-store",   "start",           "message",
                           "claim",         "complete",     "release",         "assign",
                           "set",           "retry",        "cancel",          "advance",
                           "report",        "annotate",     "trigger",         "timer EVENT fire",
                           "reject",        "expect open",  "expect variable", "expect that",
                           "expect passed", "expect timer", "expect incident", "expect instances",
                           "stuck"})
    CHECK_THAT(std::string(format_text()), Catch::Contains(word));
}

}  // namespace cauce::cases
