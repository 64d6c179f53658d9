#include "adapters/bpmn/form.h"

#include <optional>

#include "adapters/bpmn/namespaces.h"
#include "engine/value/json.h"

namespace cauce::bpmn {

namespace {

std::optional<std::string> read_text(const Context& form, std::string_view name,
                                     Findings& findings) {
  const Value* value = form.find(name);
  const std::string* text = value == nullptr ? nullptr : value->string();
  if (text != nullptr && !text->empty()) return *text;
  findings.error(0, "form-" + std::string(name),
                 "expected a text as \"" + std::string(name) + "\" of the form, but found " +
                     (value == nullptr ? std::string("none") : std::string(type_name(*value))));
  return std::nullopt;
}

void check_components(const Context& form, Findings& findings) {
  const Value* value = form.find("components");
  const List* components = value == nullptr ? nullptr : value->list();
  if (components == nullptr) {
    findings.error(0, "form-components", "expected a list \"components\" in the form");
    return;
  }
  for (std::size_t i = 0; i < components->size(); ++i) {
    const Context* component = (*components)[i].context();
    const Value* type = component == nullptr ? nullptr : component->find("type");
    if (type == nullptr || type->string() == nullptr)
      findings.error(0, "form-components",
                     "expected an object with a \"type\" as component " + std::to_string(i + 1) +
                         " of the form");
  }
}

}  // namespace

Result<Form, Diagnostics> read_form(std::string_view json, std::string_view file) {
  Findings findings(json, file);
  const auto parsed = parse_json(json);
  if (!parsed.ok()) {
    findings.error(static_cast<std::uint32_t>(parsed.error().offset), "form-json",
                   parsed.error().message);
    return Failure{findings.take()};
  }
  const Context* form = parsed->context();
  if (form == nullptr) {
    findings.error(0, "form-json",
                   "expected a JSON object, but found " + std::string(type_name(*parsed)));
    return Failure{findings.take()};
  }
  const auto id = read_text(*form, "id", findings);
  read_text(*form, "type", findings);
  check_components(*form, findings);
  if (findings.any_error()) return Failure{findings.take()};
  return Form{*id};
}

}  // namespace cauce::bpmn
