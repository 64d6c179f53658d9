// Scripts and multi-instance activities.
#include "tests/adapters/bpmn/drawing.h"

namespace cauce::bpmn {
namespace {

std::string looped(std::string_view parts, std::string_view attributes = {}) {
  return "<dataObject id='do' name='Las alianzas'/><dataObject id='out' name='results'/>"
         "<dataObjectReference id='dor' dataObjectRef='do'/>" +
         around("<task id='a'><multiInstanceLoopCharacteristics " + std::string(attributes) + ">" +
                std::string(parts) + "</multiInstanceLoopCharacteristics></task>");
}

MultiInstance loop_of(std::string_view body) {
  const auto process = process_in(drawing(body));
  return *element_of(*process, "a").multi_instance;
}

std::string found(std::string_view body) { return found_in(drawing(body)); }

}  // namespace

TEST_CASE("scripts are FEEL and may name the variable for their value") {
  const auto script = [](std::string_view attributes, std::string_view body) {
    const auto process =
        process_in(drawing(around("<scriptTask id='a' " + std::string(attributes) + "><script>" +
                                  std::string(body) + "</script></scriptTask>")));
    const Element& task = element_of(*process, "a");
    return text_of(task.script) + " -> " + task.result_variable;
  };
  CHECK(script("", "a + 1") == "=a + 1 -> ");
  CHECK(script("scriptFormat='feel' camunda:resultVariable='x'", "=a") == "=a -> x");
  CHECK(script("scriptFormat='text/x-feel'", "<![CDATA[a < b]]>") == "=a < b -> ");
  CHECK(found(around("<scriptTask id='a' scriptFormat='javascript'><script>1</script>"
                     "</scriptTask>")) == "script-format");
  CHECK(found(around("<scriptTask id='a'/>")) == "script-missing");
  CHECK(found(around("<scriptTask id='a'><script> </script></scriptTask>")) == "expression-empty");
}

TEST_CASE("a loop runs a number of times or over a collection") {
  const auto number =
      loop_of(looped("<loopCardinality>n + 1</loopCardinality>"
                     "<completionCondition>${done}</completionCondition>"));
  CHECK(text_of(number.cardinality) == "=n + 1");
  CHECK(number.ordering == Ordering::parallel);
  CHECK(number.completion_condition->language() == feel::Language::juel);

  const auto over = loop_of(
      looped("<loopDataInputRef>dor</loopDataInputRef><loopDataOutputRef>out</loopDataOutputRef>"
             "<inputDataItem id='i' name='alianza'/><outputDataItem id='o'/>",
             "isSequential='true'"));
  CHECK(over.ordering == Ordering::sequential);
  CHECK(over.collection->free_names() == std::vector<std::string>{"Las alianzas"});
  CHECK(over.input_item == "alianza");
  CHECK(over.output_collection == "results");
  CHECK(over.output_item == "o");

  const auto camunda = [](std::string_view collection) {
    return loop_of(looped(
        "", "camunda:elementVariable='x' camunda:collection='" + std::string(collection) + "'"));
  };
  CHECK(text_of(camunda("list").collection) == "=list");
  CHECK(text_of(camunda("=list[1]").collection) == "=list[1]");
  CHECK(camunda("${list}").collection->language() == feel::Language::juel);
  CHECK(camunda("list").input_item == "x");
}

TEST_CASE("loops that contradict themselves are refused") {
  CHECK(found(looped("")) == "multi-instance-input");
  CHECK(found(looped("<loopCardinality>2</loopCardinality>", "camunda:collection='x'")) ==
        "multi-instance-input");
  CHECK(found(looped("<loopDataInputRef>do</loopDataInputRef>", "camunda:collection='x'")) ==
        "multi-instance-collection");
  CHECK(found(looped("<loopCardinality>2</loopCardinality><loopDataOutputRef>out"
                     "</loopDataOutputRef>")) == "multi-instance-output");
  CHECK(found(looped("<loopCardinality>2</loopCardinality>",
                     "behavior='One' oneBehaviorEventRef='nowhere'")) != "");
  CHECK(found(looped("<loopCardinality>2</loopCardinality>", "behavior='One'")) == "");
  CHECK(found(looped("<loopCardinality>2</loopCardinality>", "behavior='All'")) == "");
}

TEST_CASE("instances throw an event when they end, as the behavior says") {
  const std::string_view outside =
      "<signal id='sg' name='sg'/><signalEventDefinition id='sd' signalRef='sg'/>";
  const auto one = process_in(drawing(
      looped("<loopCardinality>3</loopCardinality>", "behavior='One' oneBehaviorEventRef='sd'"),
      outside));
  const MultiInstance& loop = *element_of(*one, "a").multi_instance;
  CHECK(loop.behavior == MultiInstanceBehavior::one);
  REQUIRE(loop.event.has_value());
  CHECK(trigger_of(*loop.event) == EventTrigger::signal);
  const auto complex = process_in(drawing(
      looped("<loopCardinality>3</loopCardinality><complexBehaviorDefinition><condition>n = 2"
             "</condition><event><signalEventDefinition signalRef='sg'/></event>"
             "</complexBehaviorDefinition>",
             "behavior='Complex'"),
      outside));
  const MultiInstance& other = *element_of(*complex, "a").multi_instance;
  CHECK(other.behavior == MultiInstanceBehavior::complex);
  REQUIRE(other.complex.size() == 1);
  CHECK(text_of(other.complex[0].condition) == "=n = 2");
  CHECK(found(looped("<loopCardinality>3</loopCardinality><complexBehaviorDefinition><condition>n"
                     "</condition></complexBehaviorDefinition>",
                     "behavior='Complex'")) == "multi-instance-behavior");
}

TEST_CASE("standard loops, quantities and ad-hoc subprocesses are read") {
  const auto process = process_in(drawing(
      around("<task id='a' startQuantity='2' completionQuantity='3'><standardLoopCharacteristics "
             "testBefore='true' loopMaximum='4'><loopCondition>again</loopCondition>"
             "</standardLoopCharacteristics></task><adHocSubProcess id='h' ordering='Sequential' "
             "cancelRemainingInstances='false'><task id='t'/><completionCondition>done"
             "</completionCondition></adHocSubProcess>") +
      flows("a h e")));
  const Element& task = element_of(*process, "a");
  CHECK((task.start_quantity == 2 && task.completion_quantity == 3));
  CHECK(task.loop->test_before);
  CHECK(text_of(task.loop->condition) == "=again");
  CHECK(text_of(task.loop->maximum) == "=4");
  const AdHoc& ad_hoc = *element_of(*process, "h").ad_hoc;
  CHECK(ad_hoc.ordering == Ordering::sequential);
  CHECK(text_of(ad_hoc.completion_condition) == "=done");
  CHECK_FALSE(ad_hoc.cancels_remaining);
}

TEST_CASE("gateways say what they wait for") {
  const auto process = process_in(drawing(
      "<startEvent id='s'/><parallelGateway id='g'/><endEvent id='e'/><complexGateway id='c'>"
      "<activationCondition>activationCount &gt; 1</activationCondition></complexGateway>" +
      flows("s g c e") + "<sequenceFlow id='f-2' sourceRef='g' targetRef='c'/>"));
  CHECK(text_of(element_of(*process, "c").activation_condition) == "=activationCount > 1");
}

}  // namespace cauce::bpmn
