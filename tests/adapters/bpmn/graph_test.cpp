// Elements, flows, scopes and lanes of a drawing.
#include "tests/adapters/bpmn/drawing.h"

namespace cauce::bpmn {

TEST_CASE("a process keeps its elements and flows in the order of the file") {
  const auto process = process_in(drawing(R"(
    <startEvent id='s'/><task id='a' name='Do it'><documentation> What
 to do </documentation></task>
    <sequenceFlow id='f1' name='go' sourceRef='s' targetRef='a'/>
    <sequenceFlow id='f2' sourceRef='a' targetRef='e'/><endEvent id='e'/>)"));
  CHECK(process->id == "p");
  REQUIRE(process->elements.size() == 4);
  CHECK(process->at(root_element).type == ElementType::process);
  const Element& task = element_of(*process, "a");
  CHECK(task.name == "Do it");
  CHECK(task.documentation == "What\n to do");
  CHECK(task.parent == root_element);
  CHECK((task.place.line == 4 && task.place.column == 25));
  REQUIRE(task.incoming.size() == 1);
  const SequenceFlow& flow = process->at(task.incoming.front());
  CHECK((flow.id == "f1" && flow.name == "go" && flow.place.line == 6));
  CHECK(process->at(flow.source).id == "s");
  CHECK(process->find_flow("f2") == task.outgoing.front());
}

TEST_CASE("flows that a node lists as outgoing come first, in that order") {
  const auto process = process_in(drawing(R"(
    <startEvent id='s'/><endEvent id='e'/><sequenceFlow id='f0' sourceRef='s' targetRef='a'/>
    <exclusiveGateway id='a' default='f1'><outgoing>f3</outgoing><outgoing> f2 </outgoing>
      <outgoing>f3</outgoing></exclusiveGateway>
    <sequenceFlow id='f1' sourceRef='a' targetRef='e'/>
    <sequenceFlow id='f2' sourceRef='a' targetRef='e'><conditionExpression>x</conditionExpression>
    </sequenceFlow>
    <sequenceFlow id='f3' sourceRef='a' targetRef='e'><conditionExpression>y</conditionExpression>
    </sequenceFlow>)"));
  std::string order;
  for (const FlowIndex flow : element_of(*process, "a").outgoing)
    order += process->at(flow).id + " ";
  CHECK(order == "f3 f2 f1 ");
}

TEST_CASE("names and version of a process are read") {
  const auto process = process_in(
      "<d:definitions xmlns:d='http://www.omg.org/spec/BPMN/20100524/MODEL' "
      "xmlns:o='http://operaton.org/schema/1.0/bpmn'><d:process id='p' name='The process' "
      "isExecutable='true' o:versionTag='1.2' o:historyTimeToLive='P1D'><d:startEvent id='s'/>"
      "<d:endEvent id='e'/><d:sequenceFlow id='f' sourceRef='s' targetRef='e'/></d:process>"
      "</d:definitions>");
  CHECK(process->name == "The process");
  CHECK(process->version_tag == "1.2");
}

TEST_CASE("subprocesses contain their elements, boundary events know their activity") {
  const auto process = process_in(drawing(around(R"(
    <subProcess id='a'><startEvent id='s1'/><endEvent id='e1'/>
      <sequenceFlow id='f' sourceRef='s1' targetRef='e1'/></subProcess>
    <boundaryEvent id='b' attachedToRef='a' cancelActivity='false'>
      <timerEventDefinition><timeDuration>PT1H</timeDuration></timerEventDefinition>
    </boundaryEvent><boundaryEvent id='c' attachedToRef='a'>
      <timerEventDefinition><timeDuration>PT2H</timeDuration></timerEventDefinition>
    </boundaryEvent>)") + flows("b e") + flows("c e")));
  const Element& inner = element_of(*process, "a");
  CHECK(inner.type == ElementType::sub_process);
  CHECK(inner.children.size() == 2);
  CHECK(process->at(element_of(*process, "s1").parent).id == "a");
  REQUIRE(inner.boundary.size() == 2);
  const Element& event = element_of(*process, "b");
  CHECK(process->at(*event.attached_to).id == "a");
  CHECK(event.event.interrupting == Interrupting::no);
  CHECK(element_of(*process, "c").event.interrupting == Interrupting::yes);
}

TEST_CASE("conditions and default flows are read") {
  const auto process =
      process_in(drawing(R"(<startEvent id='s'/>
    <exclusiveGateway id='g' default='g_b'/>
    <endEvent id='a'/><endEvent id='b'/><endEvent id='c'/>)" +
                         flows("s g b") +
                         "<sequenceFlow id='g_a' sourceRef='g' targetRef='a'><conditionExpression>"
                         "= n &gt; 1</conditionExpression></sequenceFlow>"
                         "<sequenceFlow id='g_c' sourceRef='g' targetRef='c'><conditionExpression>"
                         "${n == 0}</conditionExpression></sequenceFlow>"));
  const Element& gateway = element_of(*process, "g");
  CHECK(process->at(*gateway.default_flow).id == "g_b");
  const auto& feel = process->at(*process->find_flow("g_a")).condition;
  REQUIRE(feel.has_value());
  CHECK(feel->language() == feel::Language::feel);
  CHECK(process->at(*process->find_flow("g_c")).condition->language() == feel::Language::juel);
  CHECK_FALSE(process->at(*process->find_flow("g_b")).condition.has_value());
}

TEST_CASE("the innermost lane with a name counts, also inside of subprocesses and on borders") {
  const std::string lanes = R"(<laneSet id='ls'><lane id='l1' name='Outer'>
      <flowNodeRef>s</flowNodeRef><flowNodeRef>a</flowNodeRef><flowNodeRef>e</flowNodeRef>
      <childLaneSet id='cl'><lane id='l2' name='Inner'><flowNodeRef>a</flowNodeRef>
        <childLaneSet id='cl2'><lane id='l3'><flowNodeRef>e</flowNodeRef></lane></childLaneSet>
      </lane></childLaneSet></lane></laneSet>)";
  const auto process =
      process_in(drawing(lanes +
                         around(R"(
    <subProcess id='a'><startEvent id='s1'/><userTask id='u'/><endEvent id='e1'/>)" +
                                flows("s1 u e1") +
                                R"(</subProcess><boundaryEvent id='b' attachedToRef='a'>
      <timerEventDefinition><timeDuration>PT1H</timeDuration></timerEventDefinition>
    </boundaryEvent>)") + flows("b e")));
  CHECK(element_of(*process, "s").lane == "Outer");
  CHECK(element_of(*process, "a").lane == "Inner");
  CHECK(element_of(*process, "u").lane == "Inner");
  CHECK(element_of(*process, "b").lane == "Inner");
  CHECK(element_of(*process, "e").lane == "Inner");
}

TEST_CASE("a node in two lanes side by side is a warning") {
  CHECK(found_in(drawing("<laneSet id='ls'><lane id='l1' name='A'><flowNodeRef>a</flowNodeRef>"
                         "</lane><lane id='l2' name='B'><flowNodeRef>a</flowNodeRef></lane>"
                         "</laneSet>" +
                         around("<task id='a'/>"))) == "lane-ambiguous?");
}

TEST_CASE("every executable process of a file is read, the others are kept aside") {
  const std::string small = "<startEvent id='s2'/>";
  const auto several =
      read(drawing(around("<task id='a'/>"),
                   "<process id='q' isExecutable='true'><startEvent id='s2'/></process>"
                   "<process id='r' isExecutable='false'><serviceTask id='x'/></process>"),
           "x.bpmn");
  INFO(all_of(several.diagnostics));
  REQUIRE(several.processes.size() == 2);
  CHECK(several.processes[1]->id == "q");
  CHECK(found_in("<definitions xmlns='http://www.omg.org/spec/BPMN/20100524/MODEL'>"
                 "<process id='q'><startEvent id='s'/></process></definitions>") ==
        "process-executable-unstated?");
  CHECK(found_in("<definitions xmlns='http://www.omg.org/spec/BPMN/20100524/MODEL'>"
                 "<process id='q' isExecutable='false'/></definitions>") ==
        "process-not-executable");
}

TEST_CASE("a root that is not BPMN is refused") {
  CHECK(found_in("<definitions/>") == "root-element");
  CHECK(found_in("<definitions xmlns='https://www.omg.org/spec/DMN/20191111/MODEL/'/>") ==
        "root-element");
}

TEST_CASE("message flows between executable processes are kept, with a warning") {
  const auto result =
      read(drawing(around("<task id='a'/>"),
                   "<process id='q' isExecutable='true'><startEvent "
                   "id='s2'/></process><collaboration id='c'>"
                   "<participant id='p1' processRef='p'/><participant id='p2' processRef='q'/>"
                   "<participant id='p3'/><messageFlow id='m1' sourceRef='a' targetRef='p2'/>"
                   "<messageFlow id='m2' sourceRef='a' targetRef='p3'/></collaboration>"),
           "x.bpmn");
  CHECK(told(result.diagnostics) == "message-flow-not-executed?");
  CHECK(result.diagnostics.front().element == "m1");
}

}  // namespace cauce::bpmn
