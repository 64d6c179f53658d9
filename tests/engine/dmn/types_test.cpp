#include <catch2/catch.hpp>

#include "engine/dmn/inputs.h"
#include "engine/value/json.h"
#include "tests/engine/dmn/model.h"

namespace cauce::dmn {
namespace {

const std::string items =
    "<itemDefinition name='tGrade'><typeRef>string</typeRef><allowedValues><text>\"A\", \"B\""
    "</text></allowedValues></itemDefinition>"
    "<itemDefinition name='tNumbers' isCollection='true'><typeRef>number</typeRef>"
    "<typeConstraint><text>count(?) &lt; 3</text></typeConstraint></itemDefinition>"
    "<itemDefinition name='t Person'><itemComponent name='the name'><typeRef>string</typeRef>"
    "</itemComponent><itemComponent name='grades' isCollection='true'><typeRef>tGrade</typeRef>"
    "</itemComponent><itemComponent name='born'><typeRef>date</typeRef></itemComponent>"
    "</itemDefinition>";

std::string typed(std::string_view type, std::string_view feel) {
  return decide(items + input("x") + decision(literal(feel), type, {"x"}));
}

}  // namespace

TEST_CASE("a value that conforms stays, one that does not is null with the reason") {
  CHECK(typed("number", "x_missing") == "null");
  CHECK(typed("number", "if x = null then 1 else 2") == "1");
  const Outcome outcome =
      outcome_of(items + input("x") + decision(literal("x"), "number", {"x"}), "{x: \"a\"}");
  CHECK(outcome.value.is_null());
  CHECK(outcome.troubles.at(0).message ==
        "expected the value of 'd' of the type number, found string");
}

TEST_CASE("a single value and a list of one become each other, a date its midnight") {
  const auto converted = [](std::string_view type, std::string_view x) {
    return decide(items + input("x") + decision(literal("x"), type, {"x"}),
                  "{x: " + std::string(x) + "}");
  };
  CHECK(converted("number", "[7]") == "7");
  CHECK(converted("tNumbers", "7") == "[7]");
  CHECK(converted("tNumbers", "[\"a\"]") == "null");
  CHECK(converted("date and time", "date(\"2026-01-02\")") == "\"2026-01-02T00:00:00Z\"");
}

TEST_CASE("what is wrong in an input is told with the way to it") {
  const auto told = [](std::string_view x) {
    const Outcome outcome =
        outcome_of(items + input("x", "t Person") + decision(literal("x"), "", {"x"}),
                   "{x: " + std::string(x) + "}");
    return outcome.troubles.empty() ? std::string() : outcome.troubles.front().message;
  };
  const std::string input_x = "expected the input 'x' of the type t Person, found ";
  CHECK(told(R"({"the name": 5, grades: [], born: null})") ==
        input_x + "context: expected .the name to be of type string, found number 5");
  CHECK(told(R"({"the name": "a", born: null})") ==
        input_x + "context: expected an entry .grades, found none");
  CHECK(told(R"({"the name": "a", grades: ["A", "Z"], born: null})")
            .starts_with(input_x +
                         "a value that it does not allow: expected .grades[2] to pass \"A\""));
}

TEST_CASE("allowed values of another type are told") {
  const auto findings = findings_of(
      "<itemDefinition name='t'><typeRef>string</typeRef><allowedValues><text>\"a\", 5</text>"
      "</allowedValues></itemDefinition>");
  REQUIRE(findings.size() == 1);
  CHECK(findings[0] ==
        "2: error [dmn-type-clash] expected tests of a string, found the number in \"a\", 5");
}

TEST_CASE("names that elements share are told") {
  const auto findings = findings_of(input("x") + "<decision id='y' name='x'/>");
  REQUIRE(findings.size() == 1);
  CHECK(findings[0].starts_with("2: warning [dmn-name-duplicate]"));
}

TEST_CASE("allowed values and constraints hold for values, elements and parts") {
  const auto kept = [](std::string_view type, std::string_view x) {
    return decide(items + input("x") + decision(literal("x"), type, {"x"}),
                  "{x: " + std::string(x) + "}");
  };
  CHECK(kept("tGrade", "\"A\"") == "\"A\"");
  CHECK(kept("tGrade", "\"C\"") == "null");
  CHECK(kept("tNumbers", "[1, 2]") == "[1,2]");
  CHECK(kept("tNumbers", "[1, 2, 3]") == "null");
  const std::string person =
      R"({"the name": "Ana", grades: ["A", GRADE], born: date("2000-01-01")})";
  const auto with = [&](const std::string& grade) {
    std::string text = person;
    return text.replace(text.find("GRADE"), 5, grade);
  };
  CHECK(kept("t Person", with("\"B\"")).starts_with("{\"the name\":\"Ana\""));
  CHECK(kept("t Person", with("\"C\"")) == "null");
}

TEST_CASE("instance of knows item definitions, whatever their allowed values are") {
  CHECK(typed("", "\"C\" instance of tGrade") == "true");
  CHECK(typed("", "1 instance of tGrade") == "false");
  CHECK(typed("", "{\"the name\": \"a\", grades: [], born: null} instance of t Person") == "true");
  CHECK(typed("", "(function(a: tNumbers) count(a))([1, 2])") == "2");
}

TEST_CASE("types that nobody defines and those that contain themselves are told") {
  CHECK(findings_of(decision(literal("1"), "tNone")) ==
        std::vector<std::string>{"2: error [dmn-type-unknown] expected a type of FEEL or an item "
                                 "definition, found 'tNone'"});
  const auto cycle = findings_of(
      "<itemDefinition name='a'><typeRef>b</typeRef></itemDefinition>"
      "<itemDefinition name='b'><typeRef>a</typeRef></itemDefinition>");
  REQUIRE(cycle.size() == 1);
  CHECK(cycle[0] == "2: error [dmn-type-cycle] expected no type to contain itself, but 'a' does");
}

TEST_CASE("a literal of a wrong type is told where it stands") {
  CHECK(findings_of(decision(literal("\"a\""), "number")).at(0) ==
        "2: error [dmn-type-clash] expected a value of the type number, found the string \"a\"");
  const std::string clause =
      "<decisionTable><input><inputExpression typeRef='number'><text>x</text></inputExpression>"
      "</input><output typeRef='string'/>\n<rule><inputEntry><text>\"a\"</text></inputEntry>"
      "<outputEntry><text>5</text></outputEntry></rule></decisionTable>";
  const auto findings = findings_of(input("x") + decision(clause, "", {"x"}));
  REQUIRE(findings.size() == 3);  // The first is the gap of a table that no number fits.
  CHECK(findings[1].starts_with("3: error [dmn-type-clash] expected tests of a number"));
  CHECK(findings[2].starts_with("3: error [dmn-type-clash] expected a value of the type string"));
}

TEST_CASE("texts of JSON become the dates that the inputs want") {
  const auto decisions = compiled(items + input("x", "t Person") + input("when", "date and time") +
                                  decision(literal("[x.born.year, when.day]"), "", {"x", "when"}));
  const Context given{{"x", Context{{"the name", "a"}, {"grades", List{}}, {"born", "2001-05-06"}}},
                      {"when", "2026-11-23T10:00:00"}};
  const auto outcome = decisions->evaluate("d", from_json_inputs(*decisions, given), {});
  REQUIRE(outcome.ok());
  CHECK(to_json(outcome->value) == "[2001,23]");
}

}  // namespace cauce::dmn
