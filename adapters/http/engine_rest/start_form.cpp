// Forms of none start events.
#include "adapters/http/engine_rest/form.h"
#include "adapters/http/engine_rest/process_definition.h"
#include "adapters/http/engine_rest/scope_variables.h"
#include "adapters/http/errors.h"
#include "adapters/http/routes.h"

namespace cauce::http::engine_rest {
namespace start_form_resource {

std::optional<FormReference> start_form_of(const Call& call, DefinitionKey definition) {
  const std::shared_ptr<const Process> process = call.services.engine.process(definition);
  if (!process) return std::nullopt;
  for (const ElementIndex child : process->at(root_element).children) {
    const Element& element = process->at(child);
    if (element.type == ElementType::start_event && element.form) return element.form;
  }
  return std::nullopt;
}

template <Named How>
Answer start_form(const Call& call) {
  const auto row = definition_of_path(call, How);
  if (!row) return row.error();
  const std::optional<FormReference> form = start_form_of(call, row->key);
  if (!form)
    return bad_request("expected process definition " + to_string(row->key) +
                       " to have a start form, but it has none");
  return form_response(form);
}

template <Named How>
Answer deployed_start_form(const Call& call) {
  const auto row = definition_of_path(call, How);
  if (!row) return row.error();
  return deployed_form_response(call, start_form_of(call, row->key), row->key);
}

// Before the start there are no variables: what a form shows at first stands in the form itself.
template <Named How>
Answer form_variables(const Call& call) {
  const auto row = definition_of_path(call, How);
  if (!row) return row.error();
  return variables_response(call, Context{});
}

}  // namespace start_form_resource

std::vector<Route> start_form_routes() {
  using namespace start_form_resource;
  constexpr auto reader = Right::reader;
  return {
      {Method::get, "/process-definition/{id}/startForm", reader, "Which start form a version has",
       start_form<Named::by_id>},
      {Method::get, "/process-definition/key/{key}/startForm", reader,
       "Which start form the latest version has", start_form<Named::by_key>},
      {Method::get, "/process-definition/{id}/deployed-start-form", reader,
       "The start form of a version itself", deployed_start_form<Named::by_id>},
      {Method::get, "/process-definition/key/{key}/deployed-start-form", reader,
       "The start form of the latest version itself", deployed_start_form<Named::by_key>},
      {Method::get, "/process-definition/{id}/form-variables", reader,
       "Variables for the start form of a version", form_variables<Named::by_id>},
      {Method::get, "/process-definition/key/{key}/form-variables", reader,
       "Variables for the start form of the latest version", form_variables<Named::by_key>},
  };
}

}  // namespace cauce::http::engine_rest
