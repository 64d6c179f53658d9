#include <catch2/catch.hpp>

#include "tests/tools/executable.h"

using namespace cauce::tools_test;
using Catch::Contains;

namespace {

const std::string model =
    "<definitions xmlns='https://www.omg.org/spec/DMN/20230324/MODEL/' name='m' namespace='urn:m'>"
    "<inputData id='n' name='n'><variable name='n' typeRef='number'/></inputData>"
    "<decision id='d' name='The level'><variable name='The level'/><informationRequirement>"
    "<requiredInput href='#n'/></informationRequirement><decisionTable id='t'><input>"
    "<inputExpression><text>n</text></inputExpression></input><output/>"
    "<rule id='r1'><inputEntry><text>&lt; 5</text></inputEntry><outputEntry><text>\"low\"</text>"
    "</outputEntry></rule></decisionTable></decision></definitions>";

}  // namespace

TEST_CASE("dmn prints the value of a decision that is named or called by its id") {
  const Folder folder;
  const std::string file = folder.write("m.dmn", model);
  CHECK(run({"dmn", file, "--decision", "d", "--input", R"({"n": 1})"}).out == "\"low\"\n");
  CHECK(run({"dmn", file, "--decision", "The level", "--input", "-"}, R"({"n": 1})").out ==
        "\"low\"\n");
}

TEST_CASE("dmn says why a value is null, and which rules matched") {
  const Folder folder;
  const std::string file = folder.write("m.dmn", model);
  const Ended none = run({"dmn", file, "--decision", "d", "--input", R"({"n": 7})"});
  CHECK(none.status == 0);
  CHECK(none.out == "null\n");
  CHECK_THAT(none.err, Contains("expected a rule to match, but none does"));
  const Ended told = run({"dmn", file, "--decision", "d", "--input", R"({"n": 1})", "--explain"});
  CHECK_THAT(told.out, Contains(R"("rule":"r1","inputs":{"n":1})"));
}

TEST_CASE("dmn tells annotations of rules, and refuses an input of another type") {
  const Folder folder;
  const std::string file = folder.write("m.dmn", R"(<definitions
xmlns="https://www.omg.org/spec/DMN/20191111/MODEL/" id="m" name="m" namespace="urn:m">
<inputData id="n" name="n"><variable name="n" typeRef="number"/></inputData>
<decision id="d" name="d"><informationRequirement><requiredInput href="#n"/>
</informationRequirement><decisionTable><input id="i"><inputExpression><text>n</text>
</inputExpression></input><output id="o"/><annotation name="Why"/><rule id="r"><inputEntry>
<text>-</text></inputEntry><outputEntry><text>1</text></outputEntry><annotationEntry>
<text>Because.</text></annotationEntry></rule></decisionTable></decision></definitions>)");
  const Ended told = run({"dmn", file, "--decision", "d", "--input", R"({"n": 1})", "--explain"});
  CHECK_THAT(told.out, Contains(R"("annotations":["Because."])"));
  const Ended refused = run({"dmn", file, "--decision", "d", "--input", R"({"n": "x"})"});
  CHECK_THAT(refused.err, Contains(":3:47: ") && Contains("dmn-input-refused") &&
                              Contains("expected the input 'n' of the type number, found string"));
}

TEST_CASE("models of several files find one another wherever they lie") {
  const Folder folder, elsewhere;
  const auto model_of = [](const std::string& name, const std::string& body) {
    return "<definitions xmlns='https://www.omg.org/spec/DMN/20191111/MODEL/' id='" + name +
           "' name='" + name + "' namespace='urn:" + name + "'>" + body + "</definitions>";
  };
  const std::string main = folder.write(
      "main.dmn",
      model_of("main",
               "<import name='other' namespace='urn:other' "
               "importType='https://www.omg.org/spec/DMN/20191111/MODEL/'/><decision id='d' "
               "name='d'><informationRequirement><requiredDecision href='urn:other#e'/>"
               "</informationRequirement><literalExpression><text>other.e + 1</text>"
               "</literalExpression></decision>"));
  const std::string other = elsewhere.write(
      "other.dmn", model_of("other",
                            "<decision id='e' name='e'><literalExpression><text>41</text>"
                            "</literalExpression></decision>"));
  CHECK(run({"lint", main, other}).status == 0);
  CHECK(run({"dmn", main, other, "--decision", "d"}).out == "42\n");
  const Ended alone = run({"lint", main});
  CHECK(alone.status == 1);
  CHECK_THAT(alone.out, Contains("[dmn-import-unknown] expected a model with the namespace "
                                 "'urn:other'"));
}

TEST_CASE("dmn refuses what is no model and whom nobody knows") {
  const Folder folder;
  CHECK(run({"dmn", folder.write("a.dmn", "<a/>"), "--decision", "d"}).status == 1);
  const Ended unknown = run({"dmn", folder.write("m.dmn", model), "--decision", "none"});
  CHECK(unknown.status == 1);
  CHECK_THAT(unknown.err, Contains("called 'none'"));
}

TEST_CASE("format lays out a decision model") {
  const Folder folder;
  const Ended once = run({"format", folder.write("m.dmn", model)});
  CHECK(once.status == 0);
  CHECK_THAT(once.out, Contains("\n      <rule id='r1'>\n"));
}

TEST_CASE("a decision model is known by what it holds, whatever its file is called") {
  const Folder folder;
  const std::string file = folder.write("m.xml", model);
  CHECK_THAT(run({"lint", file}).out, Contains("[dmn-table-gap]"));
  CHECK_THAT(run({"format", "-"}, model).out, Contains("\n      <rule id='r1'>\n"));
  const Ended deployed = run({"deploy", file, "--db", folder / "a.db", "--format", "json"});
  CHECK(deployed.status == 0);
  CHECK_THAT(deployed.out, Contains("\"decision\":\"") && Contains("\"process\":null"));
}

TEST_CASE("tck prints a line a folder and a count at the end") {
  const Folder folder;
  folder.write("m.dmn", model);
  const auto test = [](const std::string& expected) {
    return "<testCases xmlns='http://www.omg.org/spec/DMN/20160719/testcase' "
           "xmlns:xsi='http://www.w3.org/2001/XMLSchema-instance' "
           "xmlns:xsd='http://www.w3.org/2001/XMLSchema'><modelName>m.dmn</modelName>"
           "<testCase id='1'><inputNode name='n'><value xsi:type='xsd:decimal'>1</value>"
           "</inputNode><resultNode name='The level' type='decision'><expected>"
           "<value xsi:type='xsd:string'>" +
           expected + "</value></expected></resultNode></testCase></testCases>";
  };
  folder.write("m-test-01.xml", test("low"));
  const Ended passed = run({"tck", folder.path()});
  CHECK(passed.status == 0);
  CHECK_THAT(passed.out, Contains("ok     ") && Contains("1 passed, 0 failed\n"));
  folder.write("m-test-02.xml", test("high"));
  const Ended failed = run({"tck", folder.path()});
  CHECK(failed.status == 1);
  CHECK_THAT(failed.out,
             Contains("expected \"high\", found \"low\"") && Contains("1 passed, 1 failed\n"));
}
