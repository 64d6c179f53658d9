#include "tests/conformance/betsy/mapping.h"

#include <catch2/catch.hpp>

namespace cauce::betsy {
namespace {

using Catch::Contains;
using Catch::EndsWith;

// What becomes of elements inside a process named `id`.
std::string mapped(const std::string& inside, const std::string& id = "p") {
  const auto done = map_drawing("<b:definitions><b:process id=\"" + id + "\">" + inside +
                                "</b:process></b:definitions>");
  REQUIRE(done.ok());
  const std::string before = "<b:process id=\"" + id + "\">";
  const std::size_t begin = done->xml.find(before) + before.size();
  return done->xml.substr(begin, done->xml.find("</b:process>") - begin);
}

// What becomes of the token in a script task.
std::string mapped_script(const std::string& token) {
  const std::string before = "<b:scriptTask id=\"t\"><b:script>";
  const std::string after = "</b:script></b:scriptTask>";
  const std::string text = mapped(before + token + after);
  REQUIRE(text.starts_with(before));
  REQUIRE(text.ends_with(after));
  return text.substr(before.size(), text.size() - before.size() - after.size());
}

}  // namespace

TEST_CASE("conditions in the manner of Java become FEEL") {
  CHECK(map_condition("test.contains(\"a\")") == "contains(test, \"a\")");
  CHECK(map_condition("!test.contains(\"a\")") == "not(contains(test, \"a\"))");
  CHECK(map_condition("integerVariable<2") == "integerVariable<2");
  CHECK(map_condition("activationCount >= 1") == "activationCount >= 1");
  CHECK(map_condition("true") == "true");
  CHECK(map_condition("${integerVariable}") == "${integerVariable}");
}

TEST_CASE("conditions are found wherever BPMN has them, with white space and CDATA") {
  for (const std::string element : {"conditionExpression", "condition", "loopCondition",
                                    "activationCondition", "completionCondition"})
    CHECK(mapped("<b:" + element + ">\n <![CDATA[x.contains(\"a\")]]> </b:" + element + ">") ==
          "<b:" + element + ">contains(x, \"a\")</b:" + element + ">");
  CHECK(mapped("<b:loopCardinality> 3 </b:loopCardinality>") ==
        "<b:loopCardinality> 3 </b:loopCardinality>");
}

TEST_CASE("script tokens become FEEL that writes variables") {
  CHECK(mapped_script("CREATE_LOG_FILE") == "null");
  CHECK(mapped_script("CREATE_MARKER_FILE") == R"({"marker": true})");
  CHECK(mapped_script(" SCRIPT_task12\n") == R"({"trace": "SCRIPT_task12"})");
  CHECK(mapped_script("INCREMENT_INTEGER_VARIABLE") ==
        R"({"integerVariable": integerVariable + 1})");
  CHECK(mapped_script("INCREMENT_INTEGER_VARIABLE_AND_LOG") ==
        R"({"integerVariable": integerVariable + 1, "trace": "INCREMENT_correct"})");
  CHECK(mapped_script("SET_STRING_DATA") == R"({"data": "String"})");
  CHECK(mapped_script("LOG_DATA") ==
        R"(if data = "String" then {"trace": "DATA_correct"} else null)");
}

TEST_CASE("data goes through the data input and output of the task when it has them") {
  CHECK_THAT(mapped("<b:scriptTask><b:ioSpecification><b:dataOutput id=\"o\" name=\"Data Out\"/>"
                    "</b:ioSpecification><b:script>SET_STRING_DATA</b:script></b:scriptTask>"),
             Contains(R"(<b:script>{"Data Out": "String"}</b:script>)"));
  CHECK_THAT(mapped("<b:scriptTask><b:ioSpecification><b:dataInput id=\"i\"/>"
                    "</b:ioSpecification><b:script>LOG_DATA</b:script></b:scriptTask>"),
             Contains("if i = \"String\""));
}

TEST_CASE("what no expression can do becomes a subprocess in its place") {
  const std::string task =
      "<b:scriptTask id=\"t\" name=\"T\" scriptFormat=\"java\"><b:incoming>f</b:incoming>";
  CHECK(mapped(task + "<b:script>WAIT_TEN_SECONDS</b:script></b:scriptTask>") ==
        "<b:subProcess id=\"t\" name=\"T\"><b:incoming>f</b:incoming>"
        "<b:startEvent id=\"t.1\"/><b:intermediateCatchEvent id=\"t.2\"><b:timerEventDefinition>"
        "<b:timeDuration>PT10S</b:timeDuration></b:timerEventDefinition>"
        "</b:intermediateCatchEvent>"
        "<b:sequenceFlow id=\"t.2.flow\" sourceRef=\"t.1\" targetRef=\"t.2\"/>"
        "<b:endEvent id=\"t.3\"/>"
        "<b:sequenceFlow id=\"t.3.flow\" sourceRef=\"t.2\" targetRef=\"t.3\"/></b:subProcess>");
  const std::string timed =
      mapped(task + "<b:script>CREATE_TIMESTAMP_LOG_2</b:script></b:scriptTask>");
  CHECK_THAT(timed, Contains(R"({"begun": "CREATE_TIMESTAMP_LOG_2"})") && Contains("PT10S") &&
                        Contains(R"({"ended": "CREATE_TIMESTAMP_LOG_2"})"));
}

TEST_CASE("an error is thrown by an end event and defined once") {
  const std::string task = "<scriptTask id=\"t\"><script>THROW_ERROR</script></scriptTask>";
  const auto done =
      map_drawing("<definitions><process>" + task + task + "</process></definitions>");
  REQUIRE(done.ok());
  CHECK_THAT(done->xml, Contains("<endEvent id=\"t.2\"><errorEventDefinition "
                                 "errorRef=\"THROW_ERROR\"/></endEvent>"));
  CHECK_THAT(done->xml, EndsWith("</process><error id=\"THROW_ERROR\" errorCode=\"ERR_CODE\"/>"
                                 "</definitions>"));
}

TEST_CASE("global script tasks are mapped as well") {
  CHECK(mapped("<b:globalScriptTask><b:script>SCRIPT_task1</b:script></b:globalScriptTask>") ==
        "<b:globalScriptTask><b:script>{\"trace\": \"SCRIPT_task1\"}</b:script>"
        "</b:globalScriptTask>");
}

TEST_CASE("a token that nobody explained is told, and so is what is no XML") {
  const auto unknown =
      map_drawing("<d><scriptTask id=\"t\"><script>DANCE</script></scriptTask></d>");
  REQUIRE_FALSE(unknown.ok());
  CHECK_THAT(unknown.error(), Contains("'DANCE'") && Contains("in t"));
  CHECK_FALSE(map_drawing("<d>").ok());
}

TEST_CASE("what the corpus contradicts is set right and told") {
  const auto condition = map_drawing("<condition>\n test.contains(\"a\")>\n</condition>");
  REQUIRE(condition.ok());
  CHECK(condition->xml == "<condition>contains(test, \"a\")</condition>");
  CHECK(condition->corrections.size() == 1);

  const std::string task =
      "<b:scriptTask id=\"ScriptTask1\"><b:script>SCRIPT_task1</b:script></b:scriptTask>";
  CHECK_THAT(mapped(task, "AdHocSubProcess_Parallel"), Contains("SCRIPT_task3"));
  CHECK_THAT(mapped(task, "SubProcess"), Contains("SCRIPT_task1"));
}

}  // namespace cauce::betsy
