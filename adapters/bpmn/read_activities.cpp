// Forms, scripts, documentation and loops of activities.
#include <charconv>

#include "adapters/bpmn/parts.h"
#include "adapters/xml/characters.h"

namespace cauce::bpmn {

namespace {

std::string lower_case(std::string_view text) {
  std::string lower(xml::trim(text));
  for (char& c : lower)
    if (c >= 'A' && c <= 'Z') c = static_cast<char>(c + ('a' - 'A'));
  return lower;
}

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

void read_input(const Reading& reading, const xml::Element& loop, MultiInstance& result) {
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

void read_output(const Reading& reading, const xml::Element& loop, MultiInstance& result) {
  const auto* output = loop.child("loopDataOutputRef");
  const auto* item = loop.child("outputDataItem");
  if (output != nullptr) result.output_collection = referred_variable(reading, *output);
  if (item != nullptr) result.output_item = reading.data.variable(*item);
  if ((output == nullptr) != (item == nullptr))
    reading.error(loop, "multi-instance-output",
                  "loopDataOutputRef and outputDataItem must stand together",
                  "say both which variable is collected and where to");
}

}  // namespace

std::optional<MultiInstance> read_multi_instance(const Reading& reading,
                                                 const xml::Element& activity) {
  const auto* loop = activity.child("multiInstanceLoopCharacteristics");
  if (loop == nullptr) return std::nullopt;
  MultiInstance result;
  if (is_true(loop->value("isSequential"))) result.ordering = Ordering::sequential;
  read_input(reading, *loop, result);
  read_output(reading, *loop, result);
  if (const auto* condition = loop->child("completionCondition"))
    result.completion_condition = compile_body(reading, *condition);
  return result;
}

std::optional<FormReference> read_form_reference(const Reading& reading,
                                                 const xml::Element& owner) {
  const auto* key = owner.find("formKey", Namespace::camunda);
  const auto* form = owner.find("formRef", Namespace::camunda);
  if (key != nullptr && form != nullptr)
    reading.error(owner, *form, "form-reference", "expected formKey or formRef, but found both");
  FormReference result;
  if (form == nullptr) {
    if (key == nullptr || xml::is_blank(key->value)) return std::nullopt;
    result.key = xml::trim(key->value);
    return result;
  }
  result.form_id = xml::trim(form->value);
  if (result.form_id.empty() || is_expression(result.form_id))
    reading.error(owner, *form, "form-reference", "expected the id of a form in formRef");
  const auto binding = xml::trim(owner.value("formRefBinding", Namespace::camunda));
  if (binding.empty() || binding == "latest") {
    result.binding = FormBinding::latest;
  } else if (binding == "deployment") {
    result.binding = FormBinding::deployment;
  } else if (binding == "version") {
    result.binding = FormBinding::version;
    const auto version = xml::trim(owner.value("formRefVersion", Namespace::camunda));
    const auto* last = version.data() + version.size();
    const auto parsed = std::from_chars(version.data(), last, result.version);
    if (parsed.ec != std::errc{} || parsed.ptr != last || result.version < 1)
      reading.error(
          owner, *form, "form-reference",
          "expected a number from 1 in formRefVersion, but found '" + std::string(version) + "'");
  } else {
    reading.error(
        owner, *owner.find("formRefBinding", Namespace::camunda), "form-reference",
        "expected latest, deployment or version, but found '" + std::string(binding) + "'");
  }
  return result;
}

void read_script(const Reading& reading, const xml::Element& task, Element& element) {
  const auto* format = task.find("scriptFormat");
  if (format != nullptr && !xml::is_blank(format->value) &&
      lower_case(format->value).find("feel") == std::string::npos)
    return reading.error(
        task, *format, "script-format",
        "expected a script in FEEL, but its format is '" + std::string(format->value) + "'",
        "rewrite the script in FEEL and leave out scriptFormat");
  const auto* script = task.child("script");
  if (script == nullptr) {
    reading.error(task, "script-missing", "expected a <script> in the script task");
    return;
  }
  element.script = compile_body(reading, *script);
  element.result_variable = xml::trim(task.value("resultVariable", Namespace::camunda));
}

std::string read_documentation(const xml::Element& element) {
  std::string text;
  for (const xml::Element& child : element.children()) {
    if (!child.is("documentation")) continue;
    const auto piece = xml::trim(child.text);
    if (!text.empty() && !piece.empty()) text += '\n';
    text += piece;
  }
  return text;
}

}  // namespace cauce::bpmn
