#include "tests/adapters/bpmn/drawing.h"

namespace cauce::bpmn {
namespace {

std::string found_with(std::string_view body, std::string_view outside = {}) {
  return found_in(drawing(
      "<startEvent id='s'/><task id='a'/><endEvent id='e'/>" + flows("s a e") + std::string(body),
      outside));
}

}  // namespace

TEST_CASE("ids are names and stand once in a file") {
  CHECK(found_with("<dataObject id='d'/>") == "");
  CHECK(found_with("<dataObject id='s'/>") == "id-duplicate");
  CHECK(found_with("<dataObject id='p'/>") == "id-duplicate");
  CHECK(found_with("", "<message id='e' name='m'/>") == "id-duplicate");
  CHECK(found_with("<dataObject id='1d'/>") == "id-invalid");
  CHECK(found_with("<dataObject id='a b'/>") == "id-invalid");
  CHECK(found_with("<dataObject id=''/>").find("id-invalid") != std::string::npos);
  CHECK(found_with("<extensionElements><x:any id='s'/></extensionElements>") == "");
  CHECK(found_with("", "<BPMNDiagram xmlns='http://www.omg.org/spec/BPMN/20100524/DI' id='s'/>") ==
        "id-duplicate");
}

TEST_CASE("references to nothing are refused at their place") {
  CHECK(found_with("<sequenceFlow id='f' sourceRef='x' targetRef='e'/>") == "flow-dangling-source");
  CHECK(found_with("<sequenceFlow id='f' sourceRef='a' targetRef='x'/>") == "flow-dangling-target");
  CHECK(found_with("<sequenceFlow id='f' sourceRef='a'/>") == "flow-end-missing");
  CHECK(found_with("<laneSet id='l'><lane id='l1'><flowNodeRef>x</flowNodeRef></lane></laneSet>") ==
        "reference-dangling");
  CHECK(found_with("<dataStoreReference id='r' dataStoreRef='x'/>") == "reference-dangling");
  CHECK(found_with("<dataObjectReference id='r' dataObjectRef='x'/>") == "reference-dangling");
  CHECK(found_with("<boundaryEvent id='b' attachedToRef='x'><timerEventDefinition><timeDuration>PT1M"
              "</timeDuration></timerEventDefinition></boundaryEvent>" +
              flows("b e")) == "reference-dangling");
  CHECK(found_with("", "<collaboration id='c'><participant id='q' processRef='x'/></collaboration>") ==
        "reference-dangling");
  CHECK(found_with("<association id='x' sourceRef='a' targetRef='none'/>") == "reference-dangling?");
  const auto result = read(drawing("<startEvent id='s'/>\n<sequenceFlow id='f' sourceRef='s' "
                                   "targetRef='x'/>"),
                           "x.bpmn");
  CHECK((result.diagnostics[0].line == 4 && result.diagnostics[0].column == 47));
  CHECK(result.diagnostics[0].element == "f");
}

TEST_CASE("references to the wrong kind of element are refused") {
  CHECK(found_with("<boundaryEvent id='b' attachedToRef='e'><timerEventDefinition><timeDuration>PT1M"
              "</timeDuration></timerEventDefinition></boundaryEvent>" +
              flows("b e")) == "reference-type");
  CHECK(found_with("<dataObject id='d'/><sequenceFlow id='f' sourceRef='a' targetRef='d'/>") ==
        "reference-type");
  CHECK(found_with("<task id='b' default='a'/>" + flows("a b")) == "reference-type");
}

TEST_CASE("prefixes of references mean their namespace") {
  CHECK(found_with("<sequenceFlow id='f' sourceRef='t:a' targetRef='t:e'/>") == "");
  CHECK(found_with("<sequenceFlow id='f' sourceRef='a' targetRef='x:e'/>") == "reference-external");
  CHECK(found_with("<sequenceFlow id='f' sourceRef='a' targetRef='nope:e'/>") == "prefix-unbound");
}

TEST_CASE("sequence flows must stay inside their process") {
  CHECK(found_with("<sequenceFlow id='f' sourceRef='a' targetRef='e2'/>",
              "<process id='q' isExecutable='true'><startEvent id='s2'/><endEvent id='e2'/>" +
                  flows("s2 e2") + "</process>") == "flow-leaves-process");
}

TEST_CASE("lists of flows that contradict the flows are warnings") {
  const auto listed = [](std::string_view list) {
    return found_in(drawing(around("<task id='a'>" + std::string(list) + "</task>")));
  };
  CHECK(listed("<incoming>s_a</incoming><outgoing>t:a_e</outgoing>") == "");
  CHECK(listed("<incoming>a_e</incoming>") == "flow-list?");
  CHECK(listed("<outgoing>s_a</outgoing>") == "flow-list?");
  CHECK(listed("<outgoing>none</outgoing>") == "flow-list?");
}

}  // namespace cauce::bpmn
