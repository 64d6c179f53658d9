#include <catch2/catch.hpp>

#include "engine/dmn/text.h"
#include "tests/engine/dmn/model.h"

namespace cauce::dmn {
namespace {

std::vector<std::string> findings(std::string_view attributes, std::string_view inputs,
                                  const std::vector<std::string>& rows,
                                  std::string_view output = "<output/>") {
  return findings_of(
      input("a", "number") + input("b", "string") + input("c", "boolean") +
      decision(table(attributes, inputs, {std::string(output)}, rows), "", {"a", "b", "c"}));
}

}  // namespace

TEST_CASE("a table without gaps and overlaps has no findings") {
  CHECK(findings("", "a | c", {"< 5 | - => 1", ">= 5 | true => 2", ">= 5 | false => 3"}).empty());
  CHECK(findings("", "b", {"\"x\" => 1", "not(\"x\") => 2"}).empty());
}

TEST_CASE("a gap is shown by an example input") {
  CHECK(findings("", "a", {"< 5 => 1", "> 5 => 2"}) ==
        std::vector<std::string>{"2: warning [dmn-table-gap] expected a rule for every input, but "
                                 "none matches when a is 5"});
  CHECK(findings("", "a | c", {"< 5 | true => 1", ">= 5 | - => 2"}) ==
        std::vector<std::string>{"2: warning [dmn-table-gap] expected a rule for every input, but "
                                 "none matches when a is 4 and c is false"});
  CHECK(findings("", "b", {"\"x\", \"y\" => 1"}).at(0).find("b is \"") != std::string::npos);
}

TEST_CASE("a default output fills the gaps, and a table that collects has none") {
  CHECK(findings("hitPolicy='COLLECT'", "a", {"< 5 => 1"}).empty());
  CHECK(findings("", "a", {"< 5 => 1"},
                 "<output><defaultOutputEntry><text>0</text></defaultOutputEntry></output>")
            .empty());
}

TEST_CASE("an overlap is shown by an example input, where the hit policy forbids it") {
  const std::vector<std::string> rows{"[1..10] => 1", "> 8 => 2", "< 1 => 3"};
  CHECK(findings("", "a", rows) ==
        std::vector<std::string>{"2: warning [dmn-table-overlap] expected at most one rule to "
                                 "match, but rules 1 and 2 both do when a is 9"});
  CHECK(findings("hitPolicy='FIRST'", "a", rows).empty());
  CHECK(findings("hitPolicy='ANY'", "a", {"< 5 => 1", "< 9 => 1", ">= 9 => 2"}).empty());
  CHECK(findings("hitPolicy='ANY'", "a", {"< 5 => 1", "< 9 => 2", ">= 9 => 2"}).size() == 1);
}

TEST_CASE("allowed values bound what counts as a gap") {
  const std::string items =
      "<itemDefinition name='t'><typeRef>string</typeRef><allowedValues><text>\"x\", \"y\"</text>"
      "</allowedValues></itemDefinition>";
  const std::string clause =
      "<decisionTable><input><inputExpression typeRef='t'><text>b</text></inputExpression></input>"
      "<output/><rule><inputEntry><text>\"x\"</text></inputEntry><outputEntry><text>1</text>"
      "</outputEntry></rule></decisionTable>";
  CHECK(findings_of(items + input("b", "t") + decision(clause, "", {"b"})) ==
        std::vector<std::string>{"2: warning [dmn-table-gap] expected a rule for every input, but "
                                 "none matches when b is \"y\""});
}

TEST_CASE("cells that only evaluation can tell make no false findings") {
  CHECK(findings("", "a", {"? > 5 => 1", "? > 7 => 2"}).empty());
}

TEST_CASE("a table that is no table is told") {
  const auto told = findings_of(
      input("a") + decision("<decisionTable><input><inputExpression><text>a</text>"
                            "</inputExpression></input><output/><rule><outputEntry><text>1</text>"
                            "</outputEntry></rule></decisionTable>",
                            "", {"a"}));
  REQUIRE_FALSE(told.empty());
  CHECK(told[0] ==
        "2: error [dmn-table-rule] expected 1 inputs and 1 outputs of a rule, found 0 "
        "and 1");
}

TEST_CASE("a place in a text follows its anchors and lines") {
  const Text text{"a < b\n c", {{0, {3, 10}}, {3, {3, 16}}}};
  CHECK(text.place(0) == Place{3, 10});
  CHECK(text.place(2) == Place{3, 12});
  CHECK(text.place(4) == Place{3, 17});
  CHECK(text.place(7) == Place{4, 2});
}

TEST_CASE("a table that is too large to check says so, and costs no more than its reading") {
  std::string inputs = "a";
  std::string cells = "< 5";
  for (int i = 1; i <= 100; ++i) inputs += " | a", cells += " | < 5";
  const auto wide = findings("", inputs, {cells + " => 1"});
  REQUIRE(wide.size() == 1);
  CHECK(wide[0].starts_with("2: warning [dmn-table-unchecked] expected a table small enough"));

  // Every input tells all rules apart in its own way: the cases are too many to go through.
  std::string many = "a";
  for (int i = 1; i < 40; ++i) many += " | a";
  std::vector<std::string> rows;
  for (int rule = 0; rule < 300; ++rule) {
    std::string row;
    for (int i = 0; i < 40; ++i)
      row += (i == 0 ? "" : " | ") + std::string((rule * 7 + i * 13) % 3 == 0 ? "> " : "< ") +
             std::to_string((rule * 31 + i * 17) % 97);
    rows.push_back(row + " => 1");
  }
  std::string anything = "-";
  for (int i = 1; i < 40; ++i) anything += " | -";
  rows.push_back(anything + " => 2");
  const auto found = findings("hitPolicy='FIRST'", many, rows);
  REQUIRE(found.size() == 1);
  CHECK(found[0].find("[dmn-table-unchecked]") != std::string::npos);
  CHECK(found[0].find("not checked to the end") != std::string::npos);
}

}  // namespace cauce::dmn
