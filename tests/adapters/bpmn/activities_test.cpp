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
  CHECK(found(looped("<loopCardinality>2</loopCardinality>", "behavior='One'")) ==
        "multi-instance-behavior");
  CHECK(found(looped("<loopCardinality>2</loopCardinality>", "behavior='All'")) == "");
}

}  // namespace cauce::bpmn
