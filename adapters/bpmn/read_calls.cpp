// Calls of processes and decisions: which one, which version, what passes (BPMN 2.0.2, 10.3.6).
#include "adapters/bpmn/parts.h"
#include "adapters/xml/characters.h"

namespace cauce::bpmn {

namespace {

using feel::Otherwise;

// The attributes `<name>Binding`, `<name>Version` and `<name>VersionTag` beside the reference.
void read_version(const Reading& reading, const xml::Element& task, const std::string& name,
                  Reference& result) {
  const auto* binding = task.find(name + "Binding", Namespace::camunda);
  const auto* version = task.find(name + "Version", Namespace::camunda);
  const auto* tag = task.find(name + "VersionTag", Namespace::camunda);
  const auto said = binding == nullptr ? std::string_view{} : xml::trim(binding->value);
  if (said.empty() || said == "latest") return;
  if (said == "deployment") {
    result.binding = Binding::deployment;
    return;
  }
  if (said != "version" && said != "versionTag")
    return reading.error(task, *binding, "call-binding",
                         "expected latest, deployment, version or versionTag, but found '" +
                             std::string(said) + "'");
  const auto* value = said == "version" ? version : tag;
  if (value == nullptr || xml::is_blank(value->value))
    return reading.error(task, *binding, "call-binding",
                         "expected " + name + (said == "version" ? "Version" : "VersionTag") +
                             ", since the binding is " + std::string(said));
  result.binding = said == "version" ? Binding::version : Binding::version_tag;
  if (said == "versionTag" || is_expression(value->value))
    result.version = compile_value(reading, task, *value, Otherwise::literal_string);
  else if (read_number(reading, task, *value, 1, "call-binding"))
    result.version = compile_value(reading, task, *value, Otherwise::feel);
}

void read_zeebe_version(const Reading& reading, const xml::Element& called, Reference& result) {
  const auto* binding = called.find("bindingType");
  const auto said = binding == nullptr ? std::string_view{} : xml::trim(binding->value);
  if (said == "deployment") result.binding = Binding::deployment;
  if (said != "versionTag") return;
  const auto* tag = called.find("versionTag");
  if (tag == nullptr || xml::is_blank(tag->value))
    return reading.error(called, *binding, "call-binding",
                         "expected versionTag, since the binding is versionTag");
  result.binding = Binding::version_tag;
  result.version = compile_value(reading, called, *tag, Otherwise::literal_string);
}

// calledElement is the QName of a process or global task; other engines write a plain id or an
// expression. What the file does not have may be deployed otherwise.
std::optional<feel::Expression> read_called(const Reading& reading, const xml::Element& activity,
                                            const xml::Attribute& attribute) {
  if (is_expression(attribute.value))
    return compile_value(reading, activity, attribute, Otherwise::literal_string);
  auto name = xml::trim(attribute.value);
  const auto* target = reading.references.find(activity, name);
  if (target != nullptr) {
    if (!target->is("process") && !is_global_task(*target)) {
      reading.error(activity, attribute, "reference-type",
                    "calledElement must refer to a process or a global task, but '" +
                        std::string(name) + "' is " + described(*target));
      return std::nullopt;
    }
    if (target->is("process") && !is_executable(*target))
      reading.warn(
          activity, "call-not-executable",
          "the called process '" + std::string(target->id()) + "' is not executable in this file",
          "another deployment must have it");
    return literal_expression(target->id());
  }
  if (const auto colon = name.find(':'); colon != std::string_view::npos)
    name = name.substr(colon + 1);
  return literal_expression(name);
}

CallMapping everything(bool local) {
  return {.source = {}, .target = {}, .all = true, .local = local};
}

// BPMN 2.0.2, 10.3.6: the data inputs and outputs of the activity are those of the called element.
void read_called_data(const Reading& reading, const xml::Element& activity, Element& element) {
  const auto* io = activity.child("ioSpecification");
  if (io == nullptr) return;
  for (const xml::Element& child : io->children()) {
    const bool in = child.is("dataInput");
    if (!in && !child.is("dataOutput")) continue;
    const auto name = reading.data.variable(child);
    auto source = variable_expression(reading, child, name);
    if (!source) continue;
    // What comes back is the activity's own, for its data output associations.
    (in ? element.call->in : element.call->out).push_back({std::move(*source), name, false, !in});
  }
}

void read_business_key(const Reading& reading, const xml::Element& activity, Call& call) {
  for (const auto* in : extensions(activity, Namespace::camunda, "in"))
    if (const auto* key = in->find("businessKey"))
      call.business_key = compile_value(reading, *in, *key, Otherwise::literal_string);
}

}  // namespace

std::vector<CallMapping> read_mappings(const Reading& reading, const xml::Element& owner,
                                       std::string_view tag) {
  std::vector<CallMapping> result;
  for (const auto* one : extensions(owner, Namespace::camunda, tag)) {
    const auto* source = one->find("source");
    const auto* expression = one->find("sourceExpression");
    const auto target = xml::trim(one->value("target"));
    if (one->find("businessKey") != nullptr && source == nullptr && expression == nullptr) continue;
    if (xml::trim(one->value("variables")) == "all") {
      result.push_back(everything(is_true(one->value("local"))));
      continue;
    }
    if ((source == nullptr) == (expression == nullptr) || target.empty()) {
      reading.error(*one, "call-mapping",
                    "expected a target and either source or sourceExpression on <" +
                        std::string(one->name) + ">");
      continue;
    }
    auto value = source != nullptr
                     ? variable_expression(reading, *one, xml::trim(source->value))
                     : compile_value(reading, *one, *expression, Otherwise::literal_string);
    if (value) result.push_back({std::move(*value), std::string(target)});
  }
  return result;
}

void read_call(const Reading& reading, const xml::Element& activity, Element& element) {
  Call& call = element.call.emplace();
  const auto* attribute = activity.find("calledElement");
  const auto* zeebe = extension(activity, Namespace::zeebe, "calledElement");
  const auto* process = zeebe == nullptr ? nullptr : zeebe->find("processId");
  std::optional<feel::Expression> id;
  if (attribute != nullptr && !xml::is_blank(attribute->value))
    id = read_called(reading, activity, *attribute);
  else if (process != nullptr && !xml::is_blank(process->value))
    id = compile_value(reading, activity, *process, Otherwise::literal_string);
  else
    reading.error(activity, "call-target-missing",
                  "expected calledElement, the process that " + described(activity) + " calls");
  if (id) call.process.id = std::move(*id);
  read_version(reading, activity, "calledElement", call.process);
  call.in = read_mappings(reading, activity, "in");
  call.out = read_mappings(reading, activity, "out");
  read_business_key(reading, activity, call);
  if (zeebe != nullptr) {
    read_zeebe_version(reading, *zeebe, call.process);
    if (!is_false(zeebe->value("propagateAllParentVariables")))
      call.in.push_back(everything(false));
    if (!is_false(zeebe->value("propagateAllChildVariables")))
      call.out.push_back(everything(false));
  }
  read_called_data(reading, activity, element);
}

std::optional<DecisionCall> read_decision(const Reading& reading, const xml::Element& task) {
  const auto* reference = task.find("decisionRef", Namespace::camunda);
  const auto* zeebe = extension(task, Namespace::zeebe, "calledDecision");
  if (reference == nullptr && zeebe != nullptr) reference = zeebe->find("decisionId");
  if (reference == nullptr || xml::is_blank(reference->value)) return std::nullopt;
  DecisionCall result;
  if (auto id = compile_value(reading, task, *reference, Otherwise::literal_string))
    result.decision.id = std::move(*id);
  read_version(reading, task, "decisionRef", result.decision);
  if (zeebe != nullptr) {
    read_zeebe_version(reading, *zeebe, result.decision);
    result.result = DecisionResult::value;
  }
  const auto* mapping = task.find("mapDecisionResult", Namespace::camunda);
  const auto kind = mapping == nullptr ? std::string_view{} : xml::trim(mapping->value);
  if (kind == "singleEntry")
    result.result = DecisionResult::single_entry;
  else if (kind == "singleResult")
    result.result = DecisionResult::single_result;
  else if (kind == "collectEntries")
    result.result = DecisionResult::collect_entries;
  else if (!kind.empty() && kind != "resultList")
    reading.error(task, *mapping, "decision-result",
                  "expected singleEntry, singleResult, collectEntries or resultList, but found '" +
                      std::string(kind) + "'");
  return result;
}

}  // namespace cauce::bpmn
