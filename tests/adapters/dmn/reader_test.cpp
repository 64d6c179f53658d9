#include "adapters/dmn/reader.h"

#include <catch2/catch.hpp>

#include "engine/value/json.h"

namespace cauce::dmn {
namespace {

std::string model(std::string_view body,
                  std::string_view uri = "https://www.omg.org/spec/DMN/20230324/MODEL/",
                  std::string_view attributes = {}) {
  return "<definitions xmlns='" + std::string(uri) +
         "' xmlns:feel='http://www.omg.org/spec/FEEL/20140401' "
         "xmlns:x='urn:x' xmlns:m='urn:m' name='m' namespace='urn:m' " +
         std::string(attributes) + ">\n" + std::string(body) + "</definitions>";
}

constexpr std::string_view two =
    "<decision id='d' name='d'><literalExpression><text>1 + "
    "1</text></literalExpression></decision>";

std::string value_of(const std::string& xml, std::string_view decision = "d",
                     const Context& inputs = {}) {
  const ReadResult read = dmn::read(xml, "m.dmn");
  REQUIRE(read.decisions);
  for (const Diagnostic& finding : read.diagnostics) FAIL_CHECK(to_string(finding));
  const auto outcome = read.decisions->evaluate(decision, inputs, {});
  REQUIRE(outcome.ok());
  return to_json(outcome->value);
}

std::vector<std::string> rules_of(const std::string& xml) {
  std::vector<std::string> rules;
  for (const Diagnostic& finding : dmn::read(xml, "m.dmn").diagnostics)
    rules.push_back(std::to_string(finding.line) + ":" + std::to_string(finding.column) + " " +
                    finding.rule);
  return rules;
}

}  // namespace

TEST_CASE("all versions of DMN are read, told apart by namespace") {
  for (const char* uri : {"http://www.omg.org/spec/DMN/20151101/dmn.xsd",
                          "http://www.omg.org/spec/DMN/20180521/MODEL/",
                          "https://www.omg.org/spec/DMN/20191111/MODEL/",
                          "https://www.omg.org/spec/DMN/20211108/MODEL/",
                          "https://www.omg.org/spec/DMN/20230324/MODEL/",
                          "https://www.omg.org/spec/DMN/20240513/MODEL/"})
    CHECK(value_of(model(two, uri)) == "2");
  CHECK(rules_of(model(two, "urn:none")) == std::vector<std::string>{"1:1 dmn-root"});
}

TEST_CASE("types of DMN 1.1 have prefixes of XML") {
  CHECK(value_of(model("<itemDefinition name='t'><typeRef>feel:number</typeRef></itemDefinition>"
                       "<decision id='d' name='d'><variable name='d' typeRef='m:t'/>"
                       "<literalExpression><text>[5]</text></literalExpression></decision>",
                       "http://www.omg.org/spec/DMN/20151101/dmn.xsd")) == "5");
}

TEST_CASE("a reference may name the model's own namespace") {
  CHECK(value_of(model("<decision id='d' name='d'><informationRequirement><requiredDecision "
                       "href='urn:m#e'/></informationRequirement><literalExpression><text>the e"
                       "</text></literalExpression></decision><decision id='e' name=' the  e '>"
                       "<literalExpression><text>7</text></literalExpression></decision>")) == "7");
}

TEST_CASE("what other tools add in namespaces of their own is let be") {
  CHECK(value_of(model("<extensionElements><x:a b='c'/></extensionElements>"
                       "<decision id='d' name='d' x:kept='1'><literalExpression>"
                       "<text>1</text></literalExpression></decision><x:other/>")) == "1");
}

TEST_CASE("elements and attributes that DMN does not have are told, all at once") {
  CHECK(rules_of(model("<decison/>\n<decision id='d' name='d' hit='1'>\n<rule/></decision>")) ==
        std::vector<std::string>{"2:1 element-unknown", "3:27 attribute-unknown",
                                 "4:1 element-misplaced"});
}

TEST_CASE("unknown references, imports and hit policies are told with their place") {
  CHECK(rules_of(model("<import name='i' namespace='urn:i' "
                       "importType='http://www.omg.org/spec/DMN/20180521/MODEL/'/>\n"
                       "<decision id='d' name='d'><informationRequirement>\n"
                       "<requiredInput href='#none'/></informationRequirement>"
                       "<decisionTable hitPolicy='LAST'><output/></decisionTable></decision>")) ==
        std::vector<std::string>{"2:1 dmn-import-unknown", "4:16 dmn-reference-unknown",
                                 "4:55 attribute-value"});
}

TEST_CASE("an error in an expression points into the file, past references and lines") {
  const auto rules =
      rules_of(model("<decision id='d' name='d'><literalExpression><text>1 &lt; 2 and\n  3 &lt; )"
                     "</text></literalExpression></decision>"));
  CHECK(rules == std::vector<std::string>{"3:10 feel-syntax"});
}

TEST_CASE("expressions may be JUEL, with its braces or without") {
  const auto decided = [](const std::string& text) {
    return value_of(model("<inputData id='a' name='amount'/><decision id='d' name='d'>"
                          "<informationRequirement><requiredInput href='#a'/>"
                          "</informationRequirement><literalExpression expressionLanguage='juel'>"
                          "<text>" +
                          text + "</text></literalExpression></decision>"),
                    "d", Context{{"amount", 7}});
  };
  CHECK(decided("${amount gt 5 ? 'high' : 'low'}") == "\"high\"");
  CHECK(decided("amount * 2") == "14");
  CHECK(decided("amount: ${amount}") == "\"amount: 7\"");
}

TEST_CASE("wrong JUEL is told with its place, and so is JUEL in tests") {
  CHECK(rules_of(model("<decision id='d' name='d'>\n<literalExpression expressionLanguage='juel'>"
                       "<text>1 + </text></literalExpression></decision>")) ==
        std::vector<std::string>{"3:56 juel-syntax"});
  CHECK(rules_of(model(
            "<decision id='d' name='d'><decisionTable>\n<input><inputExpression "
            "expressionLanguage='juel'><text>1</text></inputExpression></input>\n<output/><rule>"
            "<inputEntry expressionLanguage='juel'><text>1</text></inputEntry><outputEntry><text>"
            "1</text></outputEntry></rule></decisionTable></decision>")) ==
        std::vector<std::string>{"4:60 expression-language"});
}

TEST_CASE("B-FEEL, in which errors mean something else, is refused") {
  CHECK(rules_of(model("<decision id='d' name='d'><literalExpression "
                       "expressionLanguage='https://www.omg.org/spec/DMN/20240513/B-FEEL/'>"
                       "<text>1</text></literalExpression></decision>")) ==
        std::vector<std::string>{"2:119 expression-language"});
}

TEST_CASE("functions of other languages and languages other than FEEL are refused") {
  CHECK(rules_of(model("<decision id='d' name='d'><literalExpression expressionLanguage='groovy'>"
                       "<text>1</text></literalExpression></decision>")) ==
        std::vector<std::string>{"2:80 expression-language"});
  CHECK(rules_of(model("<businessKnowledgeModel id='k' name='k'><encapsulatedLogic kind='Java'>"
                       "<context/></encapsulatedLogic></businessKnowledgeModel>")) ==
        std::vector<std::string>{"2:41 feel-external-function"});
}

TEST_CASE("a model is known by its name, or by the namespace of its first element") {
  const std::string start = "<?xml version='1.0'?>\n<!-- <a> --><d:definitions a='1' ";
  CHECK(is_model("a.dmn", ""));
  CHECK(is_model("a.dmn11.xml", "x"));
  CHECK(is_model("a.xml", start + "xmlns:d = \"https://www.omg.org/spec/DMN/20230324/MODEL/\"/>"));
  CHECK(is_model("-", model("")));
  CHECK_FALSE(is_model("a.bpmn", start + "xmlns:d='http://www.omg.org/spec/BPMN/20100524/MODEL' "
                                         "xmlns='https://www.omg.org/spec/DMN/20230324/MODEL/'/>"));
  for (const char* bytes : {"", "<", "<?", "<!", "<a", "<a xmlns", "<a xmlns=", "<a xmlns='", "x"})
    CHECK_FALSE(is_model("a.xml", bytes));
}

TEST_CASE("hostile bytes are refused with findings") {
  for (const std::string& bytes :
       {std::string(), std::string("\xff\xfe"), std::string("<a><b></a>"),
        std::string("<!DOCTYPE a [<!ENTITY b 'c'>]><a>&b;</a>"), std::string(1000, '<')}) {
    const ReadResult read = dmn::read(bytes, "m.dmn");
    CHECK_FALSE(read.decisions);
    CHECK(has_errors(read.diagnostics));
  }
  std::string deep, end;
  for (int i = 0; i < 300; ++i) {
    deep += "<list>";
    end += "</list>";
  }
  CHECK_FALSE(dmn::read(model("<decision id='d' name='d'>" + deep + end + "</decision>"), "m.dmn")
                  .decisions);
}

TEST_CASE("item definitions that multiply are shared, not copied") {
  std::string items = "<itemDefinition name='t0'><typeRef>number</typeRef></itemDefinition>";
  for (int i = 1; i < 60; ++i) {
    const std::string inner = "<typeRef>t" + std::to_string(i - 1) + "</typeRef></itemComponent>";
    items += "<itemDefinition name='t" + std::to_string(i) + "'><itemComponent name='a'>" + inner +
             "<itemComponent name='b'>" + inner + "</itemDefinition>";
  }
  CHECK(value_of(model(items + "<decision id='d' name='d'><variable name='d' typeRef='t59'/>"
                               "<literalExpression><text>null</text></literalExpression>"
                               "</decision>")) == "null");
}

}  // namespace cauce::dmn
