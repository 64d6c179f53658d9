#include <catch2/catch.hpp>

#include "engine/value/json.h"
#include "tests/engine/dmn/model.h"

namespace cauce::dmn {
namespace {

const std::vector<std::string> one_output{"<output/>"};

std::string model(std::string_view attributes, const std::vector<std::string>& outputs,
                  const std::vector<std::string>& rows) {
  return input("n") + decision(table(attributes, "n", outputs, rows), "", {"n"});
}

std::string with_values(std::string_view values) {
  return "<output><outputValues><text>" + std::string(values) + "</text></outputValues></output>";
}

}  // namespace

TEST_CASE("the unique rule that matches answers") {
  const std::string xml = model("", one_output, {"[1..5] => \"low\"", "> 5 => \"high\""});
  CHECK(decide(xml, "{n: 3}") == "\"low\"");
  CHECK(decide(xml, "{n: 5.1}") == "\"high\"");
  CHECK(decide(xml, "{n: 0}") == "null");
}

TEST_CASE("a table says why it has no answer") {
  const std::string xml = model("", one_output, {"< 5 => 1", "< 9 => 2"});
  const Outcome two = outcome_of(xml, "{n: 1}");
  CHECK(two.value.is_null());
  REQUIRE(two.troubles.size() == 1);
  CHECK(two.troubles[0].message == "expected at most one rule to match, but rules 1 and 2 do");
  CHECK(two.troubles[0].decision == "d");
  CHECK(two.troubles[0].place.line == 2);
  CHECK(outcome_of(xml, "{n: 10}").troubles[0].message ==
        "expected a rule to match, but none does");
}

TEST_CASE("any takes rules that agree and is null when they do not") {
  const std::string xml =
      model("hitPolicy='ANY'", one_output, {"< 5 => 1", "< 9 => 2 - 1", "< 3 => 2"});
  CHECK(decide(xml, "{n: 4}") == "1");
  CHECK(decide(xml, "{n: 1}") == "null");
}

TEST_CASE("first takes the first rule, priority the first output value") {
  CHECK(decide(model("hitPolicy='FIRST'", one_output, {"- => 1", "- => 2"}), "{n: 1}") == "1");
  const std::string xml = model("hitPolicy='PRIORITY'", {with_values("\"a\", \"b\", \"c\"")},
                                {"- => \"c\"", "< 5 => \"b\"", "< 2 => \"a\""});
  CHECK(decide(xml, "{n: 9}") == "\"c\"");
  CHECK(decide(xml, "{n: 3}") == "\"b\"");
  CHECK(decide(xml, "{n: 1}") == "\"a\"");
}

TEST_CASE("rule order and output order list what matches") {
  const std::vector<std::string> rows{"- => \"c\"", "< 5 => \"a\"", "< 5 => \"b\""};
  CHECK(decide(model("hitPolicy='RULE ORDER'", one_output, rows), "{n: 1}") == R"(["c","a","b"])");
  CHECK(decide(model("hitPolicy='OUTPUT ORDER'", {with_values("\"a\", \"b\", \"c\"")}, rows),
               "{n: 1}") == R"(["a","b","c"])");
}

TEST_CASE("collect lists, sums, counts and finds extremes") {
  const std::vector<std::string> rows{"> 0 => 10", "> 1 => 5", "> 2 => 7"};
  const auto collected = [&](std::string_view aggregation, std::string_view n) {
    return decide(model("hitPolicy='COLLECT'" + std::string(aggregation), one_output, rows),
                  "{n: " + std::string(n) + "}");
  };
  CHECK(collected("", "3") == "[10,5,7]");
  CHECK(collected("", "0") == "[]");
  CHECK(collected(" aggregation='SUM'", "3") == "22");
  CHECK(collected(" aggregation='COUNT'", "2") == "2");
  CHECK(collected(" aggregation='COUNT'", "0") == "0");
  CHECK(collected(" aggregation='MIN'", "3") == "5");
  CHECK(collected(" aggregation='MAX'", "3") == "10");
  CHECK(collected(" aggregation='SUM'", "0") == "null");
}

TEST_CASE("what cannot be aggregated says why") {
  const Outcome outcome = outcome_of(
      model("hitPolicy='COLLECT' aggregation='SUM'", {"<output/>"}, {"> 0 => \"a\"", "> 1 => 2"}),
      "{n: 3}");
  CHECK(outcome.value.is_null());
  REQUIRE(outcome.troubles.size() == 1);
  CHECK_THAT(outcome.troubles[0].message, Catch::Contains("sum()"));
  CHECK(outcome.troubles[0].decision == "d");
}

TEST_CASE("several outputs make a context, and a default stands in when nothing matches") {
  const std::vector<std::string> outputs{
      "<output name='a' typeRef='number'><defaultOutputEntry><text>0</text></defaultOutputEntry>"
      "</output>",
      "<output name='the b'><defaultOutputEntry><text>\"none\"</text></defaultOutputEntry>"
      "</output>"};
  const std::string xml = model("", outputs, {"1 => 5 | \"x\""});
  CHECK(decide(xml, "{n: 1}") == R"({"a":5,"the b":"x"})");
  CHECK(decide(xml, "{n: 2}") == R"({"a":0,"the b":"none"})");
}

TEST_CASE("an output entry may say a type of its own") {
  std::string xml = model("", one_output, {"1 => [7]"});
  xml.replace(xml.find("<outputEntry>"), 13, "<outputEntry typeRef='number'>");
  CHECK(decide(xml, "{n: 1}") == "7");
}

TEST_CASE("a cell may be empty, negated, a list of tests, or mention its value") {
  const std::string xml = model("hitPolicy='COLLECT'", one_output,
                                {" => 1", "not(1, 2) => 2", "1, 7 => 3", "? * 2 > 10 => 4"});
  CHECK(decide(xml, "{n: 1}") == "[1,3]");
  CHECK(decide(xml, "{n: 7}") == "[1,2,3,4]");
  CHECK(decide(xml, "{n: null}") == "[1,2]");
}

TEST_CASE("an input that is not among the allowed ones is refused with the reason") {
  const std::string xml =
      input("n") + decision(
                       "<decisionTable><input><inputExpression><text>n</text>"
                       "</inputExpression><inputValues><text>\"a\", \"b\"</text></inputValues>"
                       "</input><output/><rule><inputEntry><text>-</text></inputEntry>"
                       "<outputEntry><text>1</text></outputEntry></rule></decisionTable>",
                       "", {"n"});
  CHECK(decide(xml, "{n: \"a\"}") == "1");
  const Outcome refused = outcome_of(xml, "{n: \"c\"}");
  CHECK(refused.value.is_null());
  CHECK(refused.troubles.at(0).message ==
        "expected one of the allowed values \"a\", \"b\" of the input n, found another");
}

TEST_CASE("rules that fired are told with what they were asked and answered") {
  const std::string xml = model("", {"<output name='level'/>"}, {"< 5 => 1", ">= 5 => 2"});
  const Outcome outcome = outcome_of(xml, "{n: 7}");
  REQUIRE(outcome.fired.size() == 1);
  const FiredRule& fired = outcome.fired[0];
  CHECK(fired.decision == "d");
  CHECK(fired.table == "t");
  CHECK(fired.number == 2);
  CHECK(fired.rule == "r2");
  CHECK(fired.inputs == std::vector<Named>{{"n", 7}});
  CHECK(fired.outputs == std::vector<Named>{{"level", 2}});
}

TEST_CASE("a table of a thousand rules answers as a scan does, with a fraction of the work") {
  std::vector<std::string> ranges, names;
  for (int i = 0; i < 1000; ++i) {
    ranges.push_back("[" + std::to_string(i * 10) + ".." + std::to_string(i * 10 + 10) + ") => " +
                     std::to_string(i));
    names.push_back("\"k" + std::to_string(i) + "\" => " + std::to_string(i));
  }
  names.push_back("- => -1");
  const auto by_range = compiled(model("hitPolicy='COLLECT'", one_output, ranges));
  const auto by_name = compiled(model("hitPolicy='COLLECT'", one_output, names));
  const auto value = [](const Decisions& decisions, Value n) {
    // A scan takes some thousand steps: two or three a rule.
    const feel::Environment environment{.steps_max = 200};
    const auto outcome = decisions.evaluate("d", Context{{"n", std::move(n)}}, environment);
    return outcome.ok() ? to_json(outcome->value) : outcome.error().message;
  };
  CHECK(value(*by_range, 0) == "[0]");
  CHECK(value(*by_range, 4567) == "[456]");
  CHECK(value(*by_range, 9999) == "[999]");
  CHECK(value(*by_range, 10'000) == "[]");
  CHECK(value(*by_name, "k500") == "[500,-1]");
  CHECK(value(*by_name, "none") == "[-1]");
  // What no index can serve is scanned: the limit is met.
  CHECK(value(*by_name, Value()).find("at most 200 steps") != std::string::npos);
}

TEST_CASE("outputs of one name are told, and rules without all cells are not compared") {
  const std::string rule = "<rule><inputEntry><text>-</text></inputEntry></rule>";
  const auto findings = findings_of(
      decision("<decisionTable><input><inputExpression><text>1</text></inputExpression></input>"
               "<output name='a'/><output name='a'/>" +
               rule + rule + "</decisionTable>"));
  REQUIRE(findings.size() == 3);
  CHECK(findings[0].find("[dmn-table-output-name]") != std::string::npos);
  CHECK(findings[1].find("[dmn-table-rule]") != std::string::npos);
  CHECK(findings[2].find("[dmn-table-rule]") != std::string::npos);
}

}  // namespace cauce::dmn
