// What is not supported is refused with its line; what decorates is kept.
#include "tests/adapters/bpmn/drawing.h"

namespace cauce::bpmn {
namespace {

std::string task(std::string_view attributes, std::string_view parts = {}) {
  return drawing(
      around("<task id='a' " + std::string(attributes) + ">" + std::string(parts) + "</task>"));
}

std::string extension(std::string_view parts) {
  return task("", "<extensionElements>" + std::string(parts) + "</extensionElements>");
}

}  // namespace

TEST_CASE("elements that are not executed are refused where they stand") {
  const std::pair<std::string_view, std::string_view> nodes[] = {
      {"<implicitThrowEvent id='a'/>", "element-unsupported"},
      {"<task id='a'/><ioBinding operationRef='x' inputDataRef='y' outputDataRef='z'/>",
       "element-unsupported"},
      {"<transaction id='a' method='##Store'><task id='b'/></transaction>",
       "attribute-unsupported"},
      {"<transaction id='a' triggeredByEvent='true'><task id='b'/></transaction>",
       "attribute-unsupported"},
      {"<choreographyTask id='a' initiatingParticipantRef='x'/>", "element-misplaced"},
      {"<serviceTask id='a' camunda:class='a.B'/>", "attribute-unsupported"},
      {"<serviceTask id='a' camunda:expression='${a}'/>", "attribute-unsupported"},
  };
  for (const auto& [node, rule] : nodes) {
    INFO(node);
    const auto result = read(drawing(around(node)), "x.bpmn");
    REQUIRE(told(result.diagnostics).starts_with(rule));
    CHECK(result.diagnostics.front().line == 4);
    CHECK(result.processes.empty());
  }
}

TEST_CASE("attributes with values that BPMN does not have are refused") {
  CHECK(found_in(task("startQuantity='1' completionQuantity='1' isForCompensation='false'")) == "");
  CHECK(found_in(task("startQuantity='2' completionQuantity='3'")) == "");
  CHECK(found_in(task("startQuantity='1000' completionQuantity='1000'")) == "");
  CHECK(found_in(task("completionQuantity='0'")) == "quantity");
  CHECK(found_in(task("completionQuantity='1001'")) == "quantity");
  CHECK(found_in(task("startQuantity='1001'")) == "quantity");
  CHECK(found_in(task("startQuantity='many'")) == "quantity");
  CHECK(found_in(task("startQuantity='99999999999999999999'")) == "quantity");
  CHECK(found_in(task("",
                      "<multiInstanceLoopCharacteristics behavior='all'>"
                      "<loopCardinality>2</loopCardinality>"
                      "</multiInstanceLoopCharacteristics>")) == "attribute-value");
  CHECK(found_in(drawing(around("<adHocSubProcess id='a' ordering='Random'><task id='b'/>"
                                "</adHocSubProcess>"))) == "attribute-value");
}

TEST_CASE("attributes and extensions of other engines are refused or kept, by what they do") {
  CHECK(found_in(task("camunda:asyncBefore='true' camunda:exclusive='false' "
                      "camunda:jobPriority='1'")) == "");
  CHECK(found_in(task("camunda:class='x.Y'")) == "attribute-unsupported");
  CHECK(found_in(task("camunda:assignee='x'")) == "attribute-unsupported");
  CHECK(found_in(task("camunda:asignee='x'")) == "attribute-unsupported");
  CHECK(found_in(task("activiti:async='true'")) == "attribute-unsupported");
  CHECK(found_in(task("zeebe:modelerTemplate='x'")) == "");
  CHECK(found_in(task("cauce:unknown='x'")) == "attribute-unsupported");
  CHECK(found_in(task("x:anything='kept'")) == "");
  CHECK(found_in(extension("<x:any><x:thing/></x:any><camunda:properties/>")) == "");
  CHECK(found_in(extension("<camunda:inputOutput/>")) == "");
  CHECK(found_in(extension("<camunda:in businessKey='x'/>")) == "element-unsupported");
  CHECK(found_in(extension("<camunda:executionListener event='end'/>")) == "element-unsupported");
  CHECK(found_in(extension("<camunda:taskListener/>")) == "element-unsupported");
  CHECK(found_in(extension("<operaton:formData/>")) == "element-ignored?");
  CHECK(found_in(extension("<zeebe:taskDefinition type='x'/>")) == "element-unsupported");
  CHECK(found_in(task("", "<camunda:properties/>")) == "element-unsupported");
}

TEST_CASE("elements where BPMN does not let them stand are refused") {
  CHECK(found_in(task("", "<script>1</script>")) == "element-misplaced");
  CHECK(found_in(task("", "<conditionExpression>a</conditionExpression>")) == "element-misplaced");
  CHECK(found_in(task("", "<timerEventDefinition/>")) == "element-misplaced");
  CHECK(found_in(task("", "<message id='m'/>")) == "element-misplaced");
  CHECK(found_in(drawing(around("<task id='a'/>") + "<loopCardinality>2</loopCardinality>")) ==
        "element-misplaced");
  CHECK(found_in(drawing(around("<task id='a'/>"), "<startEvent id='s9'/>")) ==
        "element-misplaced");
}

TEST_CASE("what may stand once is refused a second time") {
  const std::string_view loop =
      "<multiInstanceLoopCharacteristics><loopCardinality>2</loopCardinality>"
      "</multiInstanceLoopCharacteristics>";
  CHECK(found_in(task("", loop)) == "");
  CHECK(found_in(task("", std::string(loop) + std::string(loop))) == "element-repeated");
}

TEST_CASE("what would matter elsewhere, but not here, is a warning") {
  CHECK(found_in(drawing(around("<intermediateCatchEvent id='a'><conditionalEventDefinition "
                                "camunda:variableName='x'><condition>x</condition>"
                                "</conditionalEventDefinition></intermediateCatchEvent>"))) ==
        "attribute-ignored?");
}

TEST_CASE("booleans that are none are refused") {
  const auto loop = [](std::string_view value) {
    return found_in(task("", "<multiInstanceLoopCharacteristics isSequential='" +
                                 std::string(value) +
                                 "'><loopCardinality>2</loopCardinality>"
                                 "</multiInstanceLoopCharacteristics>"));
  };
  CHECK(loop("true") == "");
  CHECK(loop("1") == "");
  CHECK(loop("True") == "attribute-value");
  CHECK(loop("") == "attribute-value");
}

TEST_CASE("names that BPMN does not have are refused") {
  CHECK(found_in(task("colour='red'")) == "attribute-unknown");
  CHECK(found_in(task("", "<thing/>")) == "element-unknown");
  CHECK(found_in(drawing(around("<useTask id='a'/>"))) == "element-unknown");
  CHECK(found_in(drawing(around("<task id='a'/>"), "<thing/>")) == "element-unknown?");
}

TEST_CASE("what decorates is kept without a word") {
  CHECK(found_in(drawing(
            around("<task id='a'/>") + "<textAnnotation id='t'><text>why</text></textAnnotation>"
                                       "<association id='x' sourceRef='a' targetRef='t'/><group "
                                       "id='g' categoryValueRef='cv'/>"
                                       "<auditing/><monitoring/>",
            "<category id='c'><categoryValue id='cv' value='v'/></category><signal id='sig'/>"
            "<error id='er'/><interface id='if' name='i'><operation id='op' name='o'/></interface>"
            "<itemDefinition id='it'/>")) == "");
}

TEST_CASE("an extension that must be understood is refused") {
  CHECK(found_in(drawing(around("<task id='a'/>"),
                         "<extension mustUnderstand='true' "
                         "definition='x:y'/>")) == "extension-must-understand");
  CHECK(found_in(drawing(around("<task id='a'/>"), "<extension definition='x:y'/>")) == "");
}

TEST_CASE("everything wrong is told at once, in the order of the file") {
  const auto result =
      read(drawing("<startEvent id='s'/>\n<ioBinding operationRef='a'/>\n"
                   "<scriptTask id='b'><script>1 +</script></scriptTask>\n"
                   "<sequenceFlow id='f' sourceRef='s' targetRef='x'/>\n<task id='s'/>"),
           "x.bpmn");
  CHECK(told(result.diagnostics).find("element-unsupported") != std::string::npos);
  CHECK(told(result.diagnostics).find("feel-syntax") != std::string::npos);
  CHECK(told(result.diagnostics).find("flow-dangling-target") != std::string::npos);
  CHECK(told(result.diagnostics).find("id-duplicate") != std::string::npos);
  for (std::size_t i = 1; i < result.diagnostics.size(); ++i)
    CHECK(result.diagnostics[i - 1].line <= result.diagnostics[i].line);
}

}  // namespace cauce::bpmn
