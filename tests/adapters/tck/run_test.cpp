#include "adapters/tck/run.h"

#include <catch2/catch.hpp>

#include "adapters/dmn/reader.h"
#include "engine/value/json.h"

namespace cauce::tck {
namespace {

std::string cases_xml(std::string_view body) {
  return "<testCases xmlns='http://www.omg.org/spec/DMN/20160719/testcase' "
         "xmlns:xsi='http://www.w3.org/2001/XMLSchema-instance' "
         "xmlns:xsd='http://www.w3.org/2001/XMLSchema'><modelName>m.dmn</modelName>\n" +
         std::string(body) + "</testCases>";
}

std::vector<Verdict> verdicts(std::string_view model, std::string_view cases) {
  const auto read = dmn::read(
      "<definitions xmlns='https://www.omg.org/spec/DMN/20230324/MODEL/' "
      "name='m' namespace='urn:m'>" +
          std::string(model) + "</definitions>",
      "m.dmn");
  REQUIRE(read.decisions);
  const auto tests = read_test_cases(cases_xml(cases), "t.xml");
  REQUIRE(tests.ok());
  std::vector<Verdict> all;
  for (const TestCase& test : tests->cases)
    for (Verdict& verdict : run(*read.decisions, test, {})) all.push_back(std::move(verdict));
  return all;
}

constexpr std::string_view echo =
    "<inputData id='n' name='n'><variable name='n'/></inputData><decision id='d' name='d'>"
    "<informationRequirement><requiredInput href='#n'/></informationRequirement>"
    "<literalExpression><text>n</text></literalExpression></decision>";

std::string given(std::string_view value, std::string_view expected) {
  return "<testCase id='1'><inputNode name='n'>" + std::string(value) +
         "</inputNode><resultNode name='d' type='decision'><expected>" + std::string(expected) +
         "</expected></resultNode></testCase>";
}

}  // namespace

TEST_CASE("values of all types are read and compared") {
  for (const char* value :
       {"<value xsi:type='xsd:decimal'>1.50</value>", "<value xsi:type='xsd:string'> a </value>",
        "<value xsi:type='xsd:boolean'>true</value>",
        "<value xsi:type='xsd:date'>2026-01-02</value>",
        "<value xsi:type='xsd:time'>10:00:00Z</value>",
        "<value xsi:type='xsd:dateTime'>2026-01-02T03:04:05+01:00</value>",
        "<value xsi:type='xsd:duration'>P1Y2M</value>",
        "<value xsi:type='xsd:duration'>PT5H</value>", "<value xsi:nil='true'/>",
        "<list><item><value xsi:type='xsd:double'>1</value></item><item><component name='a'>"
        "<value xsi:type='xsd:string'>x</value></component></item></list>"}) {
    const auto all = verdicts(echo, given(value, value));
    REQUIRE(all.size() == 1);
    INFO(value << " " << all[0].difference);
    CHECK(all[0].passed);
  }
}

TEST_CASE("numbers may differ behind the eighth decimal, and nothing else may differ") {
  const auto number = [](std::string_view text) {
    return "<value xsi:type='xsd:decimal'>" + std::string(text) + "</value>";
  };
  CHECK(verdicts(echo, given(number("0.3333333333"), number("0.33333333333333")))[0].passed);
  CHECK_FALSE(verdicts(echo, given(number("0.3333"), number("0.33333333333333")))[0].passed);
  const auto wrong = verdicts(echo, given(number("1"), "<value xsi:type='xsd:string'>1</value>"));
  CHECK_FALSE(wrong[0].passed);
  CHECK(wrong[0].difference == "expected \"1\", found 1");
}

TEST_CASE("a result that no element has fails") {
  const auto all = verdicts(echo,
                            "<testCase id='1'><resultNode name='none' type='decision'/>"
                            "</testCase>");
  REQUIRE(all.size() == 1);
  CHECK_FALSE(all[0].passed);
}

TEST_CASE("decision services and business knowledge are invoked by name") {
  const std::string model =
      std::string(echo) +
      "<decisionService id='s' name='s'><outputDecision href='#d'/><inputData href='#n'/>"
      "</decisionService><businessKnowledgeModel id='k' name='k'><encapsulatedLogic>"
      "<formalParameter name='n'/><literalExpression><text>n + 1</text></literalExpression>"
      "</encapsulatedLogic></businessKnowledgeModel>";
  const auto invoked = [&](std::string_view type, std::string_view name,
                           std::string_view expected) {
    return verdicts(model,
                    "<testCase id='1' type='" + std::string(type) + "' invocableName='" +
                        std::string(name) +
                        "'><inputNode name='n'><value xsi:type='xsd:decimal'>1</value></inputNode>"
                        "<resultNode name='d'><expected><value xsi:type='xsd:decimal'>" +
                        std::string(expected) + "</value></expected></resultNode></testCase>")[0]
        .passed;
  };
  CHECK(invoked("decisionService", "s", "1"));
  CHECK(invoked("bkm", "k", "2"));
}

TEST_CASE("functions in Java are told apart from failures") {
  const auto all = verdicts(
      "<decision id='d' name='d'><context><contextEntry><variable name='f'/>"
      "<functionDefinition kind='Java'><formalParameter name='a'/><context/></functionDefinition>"
      "</contextEntry><contextEntry><literalExpression><text>f(1)</text></literalExpression>"
      "</contextEntry></context></decision>",
      "<testCase id='1'><resultNode name='d'><expected><value xsi:type='xsd:decimal'>1</value>"
      "</expected></resultNode></testCase>");
  REQUIRE(all.size() == 1);
  CHECK_FALSE(all[0].passed);
  CHECK(all[0].calls_java);
}

TEST_CASE("test cases that cannot be read are refused with their place") {
  const auto wrong = read_test_cases(
      cases_xml("<testCase><inputNode name='n'><value xsi:type='xsd:date'>soon</value></inputNode>"
                "</testCase>"),
      "t.xml");
  REQUIRE_FALSE(wrong.ok());
  CHECK(wrong.error().at(0).rule == "tck-value");
  CHECK(wrong.error().at(0).line == 2);
  CHECK_FALSE(read_test_cases("<a/>", "t.xml").ok());
}

}  // namespace cauce::tck
