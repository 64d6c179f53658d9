// Loops and multi-instance activities (BPMN 2.0.2, 10.3.8).
#include "adapters/bpmn/parts.h"
#include "adapters/xml/characters.h"

namespace cauce::bpmn {

namespace {

// The variable that a loopDataInputRef or loopDataOutputRef means.
std::string referred_variable(const Reading& reading, const xml::Element& reference) {
  const auto* target = reading.references.find(reference, reference.text);
  if (target == nullptr) return {};  // Found by the references.
  if (!target->is("dataStoreReference")) return reading.data.variable(*target);
  reading.error(reference, "multi-instance-collection",
                "a loop cannot run over " + described(*target) + " itself",
                "read the data store into a dataInput and loop over that");
  return {};
}

void read_loop_input(const Reading& reading, const xml::Element& loop, MultiInstance& result) {
  if (const auto* cardinality = loop.child("loopCardinality"))
    result.cardinality = compile_body(reading, *cardinality);
  if (const auto* input = loop.child("loopDataInputRef")) {
    const auto name = referred_variable(reading, *input);
    if (!name.empty()) result.collection = variable_expression(reading, *input, name);
    if (const auto* item = loop.child("inputDataItem"))
      result.input_item = reading.data.variable(*item);
  }
  const auto* collection = loop.find("collection", Namespace::camunda);
  const auto* variable = loop.find("elementVariable", Namespace::camunda);
  if (collection != nullptr) {
    if (loop.child("loopDataInputRef") != nullptr)
      reading.error(loop, *collection, "multi-instance-collection",
                    "expected one collection, but there are loopDataInputRef and collection");
    else if (is_expression(collection->value))
      result.collection = compile_value(reading, loop, *collection, feel::Otherwise::feel);
    else
      result.collection = variable_expression(reading, loop, xml::trim(collection->value));
  }
  if (variable != nullptr && result.input_item.empty())
    result.input_item = xml::trim(variable->value);
  if (loop.child("inputDataItem") != nullptr && loop.child("loopDataInputRef") == nullptr &&
      result.input_item.empty())
    result.input_item = reading.data.variable(*loop.child("inputDataItem"));
}

// zeebe:loopCharacteristics; gives the name of the collected list, and where it is computed from.
void read_zeebe_loop(const Reading& reading, const xml::Element& loop, MultiInstance& result) {
  const auto* own = extension(loop, Namespace::zeebe, "loopCharacteristics");
  if (own == nullptr) return;
  const auto* collection = own->find("inputCollection");
  if (collection == nullptr || result.collection || result.cardinality)
    return reading.error(*own, "multi-instance-collection",
                         "expected one collection to loop over, in inputCollection");
  result.collection = compile_value(reading, *own, *collection, feel::Otherwise::feel);
  result.input_item = xml::trim(own->value("inputElement"));
  if (own->find("outputCollection") == nullptr && own->find("outputElement") == nullptr) return;
  result.output_collection = xml::trim(own->value("outputCollection"));
  std::string_view item = xml::trim(own->value("outputElement"));
  if (item.starts_with('=')) item = xml::trim(item.substr(1));
  result.output_item = item;
  if (result.output_collection.empty() || !is_plain_name(item))
    reading.error(*own, "multi-instance-output",
                  "expected the name of a variable in outputElement, and outputCollection",
                  "set the variable by an output of zeebe:ioMapping");
}

void read_loop_output(const Reading& reading, const xml::Element& loop, MultiInstance& result) {
  const auto* output = loop.child("loopDataOutputRef");
  const auto* item = loop.child("outputDataItem");
  if (output != nullptr) result.output_collection = referred_variable(reading, *output);
  if (item != nullptr) result.output_item = reading.data.variable(*item);
  if ((output == nullptr) != (item == nullptr))
    reading.error(loop, "multi-instance-output",
                  "loopDataOutputRef and outputDataItem must stand together",
                  "say both which variable is collected and where to");
}

// BPMN 2.0.2, 10.3.8: the event that is thrown when instances end, for a boundary event to catch;
// without a reference a default signal is.
void read_behavior(const Reading& reading, const xml::Element& activity, const xml::Element& loop,
                   MultiInstance& result) {
  const auto behavior = xml::trim(loop.value("behavior"));
  if (behavior == "None") result.behavior = MultiInstanceBehavior::none;
  if (behavior == "One") result.behavior = MultiInstanceBehavior::one;
  if (behavior == "Complex") result.behavior = MultiInstanceBehavior::complex;
  const bool is_one = result.behavior == MultiInstanceBehavior::one;
  if (!is_one && result.behavior != MultiInstanceBehavior::none) return;
  const std::string_view attribute = is_one ? "oneBehaviorEventRef" : "noneBehaviorEventRef";
  const auto* definition = reading.references.by_attribute(loop, attribute);
  if (definition != nullptr)
    result.event = read_definition(reading, activity, *definition, Direction::thrown);
}

void read_complex_behavior(const Reading& reading, const xml::Element& activity,
                           const xml::Element& complex, MultiInstance& result) {
  const auto* condition = complex.child("condition");
  const auto* event = complex.child("event");
  if (condition == nullptr || event == nullptr)
    return reading.error(complex, "multi-instance-behavior",
                         "expected a <condition> and an <event> in the complex behavior");
  auto compiled = compile_body(reading, *condition);
  const auto definitions = definitions_of(reading, *event);
  if (definitions.empty())
    reading.error(*event, "multi-instance-behavior",
                  "expected an event definition in the event of the complex behavior");
  for (const xml::Element* definition : definitions) {
    auto thrown = read_definition(reading, activity, *definition, Direction::thrown);
    if (thrown && compiled) result.complex.push_back({*compiled, std::move(*thrown)});
  }
}

}  // namespace

std::optional<MultiInstance> read_multi_instance(const Reading& reading,
                                                 const xml::Element& activity) {
  const auto* loop = activity.child("multiInstanceLoopCharacteristics");
  if (loop == nullptr) return std::nullopt;
  MultiInstance result;
  if (is_true(loop->value("isSequential"))) result.ordering = Ordering::sequential;
  read_loop_input(reading, *loop, result);
  read_loop_output(reading, *loop, result);
  read_zeebe_loop(reading, *loop, result);
  if (const auto* condition = loop->child("completionCondition"))
    result.completion_condition = compile_body(reading, *condition);
  read_behavior(reading, activity, *loop, result);
  for (const xml::Element& child : loop->children())
    if (child.is("complexBehaviorDefinition"))
      read_complex_behavior(reading, activity, child, result);
  return result;
}

std::optional<StandardLoop> read_standard_loop(const Reading& reading,
                                               const xml::Element& activity) {
  const auto* loop = activity.child("standardLoopCharacteristics");
  if (loop == nullptr) return std::nullopt;
  StandardLoop result;
  result.test_before = is_true(loop->value("testBefore"));
  if (const auto* condition = loop->child("loopCondition"))
    result.condition = compile_body(reading, *condition);
  const auto* maximum = loop->find("loopMaximum");
  if (maximum == nullptr) return result;
  if (is_expression(maximum->value))
    result.maximum = compile_value(reading, *loop, *maximum, feel::Otherwise::feel);
  else if (read_number(reading, *loop, *maximum, 1, "loop-maximum"))
    result.maximum = compile_value(reading, *loop, *maximum, feel::Otherwise::feel);
  return result;
}

}  // namespace cauce::bpmn
