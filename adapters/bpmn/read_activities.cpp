// Activities: what their type adds (BPMN 2.0.2, 10.3).
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

void read_quantity(const Reading& reading, const xml::Element& activity, std::string_view name,
                   std::int64_t& quantity) {
  const auto* attribute = activity.find(name);
  if (attribute == nullptr) return;
  if (const auto number = read_number(reading, activity, *attribute, 1, "quantity"))
    quantity = *number;
}

// What runs Java classes in other engines; the vocabulary refuses it.
bool names_code(const xml::Element& task) {
  return task.find("class", Namespace::camunda) != nullptr ||
         task.find("delegateExpression", Namespace::camunda) != nullptr ||
         task.find("expression", Namespace::camunda) != nullptr ||
         task.find("type", Namespace::camunda) != nullptr ||
         extension(task, Namespace::camunda, "connector") != nullptr;
}

// A task that sends: a worker does it, or a message is thrown.
void read_send_task(const Reading& reading, const xml::Element& task, Element& element) {
  element.external = read_external_work(reading, task, task);
  const bool says = task.find("messageRef") != nullptr || task.find("operationRef") != nullptr;
  if (!says && (element.external || names_code(task))) return;
  if (auto message = read_message(reading, task, task, Direction::thrown))
    element.event.definitions.push_back(std::move(*message));
}

void read_service_task(const Reading& reading, const xml::Element& task, Element& element) {
  element.external = read_external_work(reading, task, task);
  if (!element.external && !names_code(task))
    reading.error(task, "service-topic-missing",
                  "nothing says who does " + described(task) + ": it has no topic",
                  "add camunda:type=\"external\" and camunda:topic, for which a worker asks");
}

// BPMN 2.0.2, 10.3.3: a decision, or whoever does it.
void read_business_rule_task(const Reading& reading, const xml::Element& task, Element& element) {
  element.decision = read_decision(reading, task);
  element.result_variable = xml::trim(task.value("resultVariable", Namespace::camunda));
  if (const auto* called = extension(task, Namespace::zeebe, "calledDecision"))
    element.result_variable = xml::trim(called->value("resultVariable"));
  if (!element.decision) element.external = read_external_work(reading, task, task);
  if (!element.decision && !element.external && !names_code(task))
    reading.error(task, "decision-missing",
                  "nothing says which decision " + described(task) + " calls",
                  "add camunda:decisionRef, the id of a deployed decision");
}

void read_receive_task(const Reading& reading, const xml::Element& task, Element& element) {
  element.instantiates = is_true(task.value("instantiate"));
  if (auto message = read_message(reading, task, task, Direction::caught))
    element.event.definitions.push_back(std::move(*message));
}

AdHoc read_ad_hoc(const Reading& reading, const xml::Element& activity) {
  AdHoc result;
  if (xml::trim(activity.value("ordering")) == "Sequential") result.ordering = Ordering::sequential;
  if (const auto* condition = activity.child("completionCondition"))
    result.completion_condition = compile_body(reading, *condition);
  result.cancels_remaining = !is_false(activity.value("cancelRemainingInstances"));
  return result;
}

}  // namespace

void read_activity(const Reading& reading, const xml::Element& activity, Element& element) {
  element.multi_instance = read_multi_instance(reading, activity);
  element.loop = read_standard_loop(reading, activity);
  read_quantity(reading, activity, "startQuantity", element.start_quantity);
  read_quantity(reading, activity, "completionQuantity", element.completion_quantity);
  element.for_compensation = is_true(activity.value("isForCompensation"));
  if (!is_scope(element.type)) element.declared = read_declared(reading, activity);
  read_data(reading, activity, element);
  read_parameters(reading, activity, element);
  switch (element.type) {
    case ElementType::user_task:
      element.human_task = read_human_task(reading, activity, element.lane);
      element.form = read_form_reference(reading, activity);
      break;
    case ElementType::service_task: read_service_task(reading, activity, element); break;
    case ElementType::send_task: read_send_task(reading, activity, element); break;
    case ElementType::receive_task: read_receive_task(reading, activity, element); break;
    case ElementType::script_task: read_script(reading, activity, element); break;
    case ElementType::business_rule_task:
      read_business_rule_task(reading, activity, element);
      break;
    case ElementType::call_activity: read_call(reading, activity, element); break;
    case ElementType::ad_hoc_sub_process: element.ad_hoc = read_ad_hoc(reading, activity); break;
    default: break;  // Others have nothing of their own.
  }
}

std::optional<FormReference> read_form_reference(const Reading& reading,
                                                 const xml::Element& owner) {
  const auto* key = owner.find("formKey", Namespace::camunda);
  const auto* form = owner.find("formRef", Namespace::camunda);
  if (key != nullptr && form != nullptr)
    reading.error(owner, *form, "form-reference", "expected formKey or formRef, but found both");
  FormReference result;
  if (const auto* zeebe = extension(owner, Namespace::zeebe, "formDefinition")) {
    result.form_id = xml::trim(zeebe->value("formId"));
    result.key = xml::trim(zeebe->value("formKey"));
    if (result.key.empty()) result.key = xml::trim(zeebe->value("externalReference"));
    if (xml::trim(zeebe->value("bindingType")) == "deployment")
      result.binding = FormBinding::deployment;
    if (result.form_id.empty() == result.key.empty())
      reading.error(*zeebe, "form-reference", "expected either formId or formKey");
    return result;
  }
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
  if (const auto* zeebe = extension(task, Namespace::zeebe, "script")) {
    element.result_variable = xml::trim(zeebe->value("resultVariable"));
    if (const auto* expression = zeebe->find("expression"))
      element.script = compile_value(reading, *zeebe, *expression, feel::Otherwise::feel);
    return;  // Without one it is a finding of the rules.
  }
  const bool is_global = task.is("globalScriptTask");
  const auto* format = task.find(is_global ? "scriptLanguage" : "scriptFormat");
  if (format != nullptr && !xml::is_blank(format->value) &&
      lower_case(format->value).find("feel") == std::string::npos)
    return reading.error(
        task, *format, "script-format",
        "expected a script in FEEL, but its format is '" + std::string(format->value) + "'",
        "rewrite the script in FEEL and leave out " + std::string(format->local));
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
