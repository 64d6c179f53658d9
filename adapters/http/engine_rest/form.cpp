#include "adapters/http/engine_rest/form.h"

#include <algorithm>

#include "adapters/http/errors.h"
#include "adapters/http/query.h"

namespace cauce::http::engine_rest {
namespace form_resource {

std::string_view binding_name(FormBinding binding) {
  switch (binding) {
    case FormBinding::latest: return "latest";
    case FormBinding::deployment: return "deployment";
    case FormBinding::version: return "version";
  }
  return "latest";
}

// "form.html" of "embedded:deployment:form.html"; none when the key names no deployed file.
std::optional<std::string> deployed_name(std::string_view key) {
  for (const std::string_view prefix : {"embedded:deployment:", "deployment:",
                                        "camunda-forms:deployment:", "operaton-forms:deployment:"})
    if (key.starts_with(prefix)) return std::string(key.substr(prefix.size()));
  return std::nullopt;
}

std::optional<ResourceRow> resource_of(const Call& call, const FormReference& form,
                                       DeploymentKey deployment) {
  const Filter by_id = where("form_id", Compare::equal, form.form_id);
  if (form.binding == FormBinding::deployment)
    return call.reader.first<ResourceRow>(by_id + key_is("deployment_key", deployment));
  const bool is_latest = form.binding == FormBinding::latest;
  const std::uint64_t skipped =
      is_latest || form.version < 1 ? 0 : static_cast<std::uint64_t>(form.version - 1);
  std::vector<ResourceRow> rows =
      call.reader.select<ResourceRow>(by_id, {{"deployment_key", is_latest}}, Page{skipped, 1});
  if (rows.empty()) return std::nullopt;
  return std::move(rows.front());
}

}  // namespace form_resource

void put_form_reference(JsonText& json, const std::optional<FormReference>& form) {
  using namespace form_resource;
  json.name("operatonFormRef");
  if (!form || form->form_id.empty()) {
    json.null();
    return;
  }
  json.begin_object().put("key", form->form_id).put("binding", binding_name(form->binding));
  if (form->binding == FormBinding::version)
    json.put("version", std::int64_t{form->version});
  else
    json.put("version", nullptr);
  json.end_object();
}

HttpResponse form_response(const std::optional<FormReference>& form) {
  JsonText json;
  json.begin_object().put_or_null("key", form ? form->key : std::string());
  put_form_reference(json, form);
  json.put("contextPath", nullptr).end_object();
  HttpResponse response;
  response.body = json.take();
  return response;
}

HttpResponse form_content(std::string bytes) {
  HttpResponse response;
  const std::size_t first = bytes.find_first_not_of(" \t\r\n\xEF\xBB\xBF");
  const bool is_markup = first != std::string::npos && bytes[first] == '<';
  response.content_type = is_markup ? "application/xhtml+xml" : "application/json";
  response.body = std::move(bytes);
  return response;
}

HttpResponse deployed_form_response(const Call& call, const std::optional<FormReference>& form,
                                    DefinitionKey definition) {
  using namespace form_resource;
  if (!form) return not_found("expected a form, but none is drawn");
  const auto row = call.reader.first<ProcessDefinitionRow>(key_is("key", definition));
  const DeploymentKey deployment = row ? row->deployment : DeploymentKey{};
  std::optional<ResourceRow> resource;
  if (!form->form_id.empty()) {
    resource = resource_of(call, *form, deployment);
  } else {
    const std::optional<std::string> name = deployed_name(form->key);
    if (!name)
      return bad_request(
          "expected the form key to begin with 'deployment:' or "
          "'embedded:deployment:', but found '" +
          form->key + "'");
    resource = call.reader.first<ResourceRow>(key_is("deployment_key", deployment) +
                                              where("name", Compare::equal, *name));
  }
  std::optional<std::string> bytes;
  if (resource) bytes = call.reader.content(resource->digest);
  if (!bytes)
    return not_found("expected the deployed form '" +
                     (form->form_id.empty() ? form->key : form->form_id) + "', but there is none");
  return form_content(std::move(*bytes));
}

Context named_variables(const Call& call, const Context& variables) {
  const std::string* names = call.target.parameter("variableNames");
  if (names == nullptr || names->empty()) return variables;
  Context named;
  std::string_view rest = *names;
  while (!rest.empty()) {
    const std::size_t comma = rest.find(',');
    const std::string_view name = rest.substr(0, comma);
    if (const Value* value = variables.find(name)) named.put(std::string(name), *value);
    rest = comma == std::string_view::npos ? std::string_view{} : rest.substr(comma + 1);
  }
  return named;
}

}  // namespace cauce::http::engine_rest
