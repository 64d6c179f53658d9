// Deploying files: a form with files in, a deployment with its new definitions out.
#include <map>
#include <optional>
#include <set>

#include "adapters/http/engine_rest/decision_definition.h"
#include "adapters/http/engine_rest/deployment.h"
#include "adapters/http/engine_rest/listing.h"
#include "adapters/http/engine_rest/process_definition.h"
#include "adapters/http/errors.h"
#include "adapters/http/multipart.h"
#include "adapters/http/routes.h"
#include "adapters/http/submit.h"
#include "engine/base/digest.h"

namespace cauce::http::engine_rest {
namespace deployment_create_resource {

struct Form {
  std::string name{}, source{};
  bool filters_duplicates = false;
  bool only_changed = false;
  std::vector<const Part*> files{};
};

std::optional<HttpResponse> read_flag(const Part& part, bool& flag) {
  if (part.content != "true" && part.content != "false")
    return bad_request("expected " + part.name + " to be true or false, but found '" +
                       std::string(part.content.substr(0, 100)) + "'");
  flag = part.content == "true";
  return std::nullopt;
}

std::optional<HttpResponse> read_part(const Part& part, Form& form) {
  if (part.filename) {
    if (part.filename->empty()) return std::nullopt;  // A file field in which nothing was chosen.
    for (const Part* other : form.files)
      if (*other->filename == *part.filename)
        return bad_request("expected each file once, but '" + *part.filename + "' is there twice");
    form.files.push_back(&part);
    return std::nullopt;
  }
  if (part.name == "deployment-name") form.name = valid_utf8(part.content);
  if (part.name == "deployment-source") form.source = valid_utf8(part.content);
  if (part.name == "enable-duplicate-filtering") return read_flag(part, form.filters_duplicates);
  if (part.name == "deploy-changed-only") return read_flag(part, form.only_changed);
  const bool is_refused = part.name == "tenant-id" || part.name == "deployment-activation-time";
  if (is_refused && !part.content.empty())
    return not_supported("the field '" + part.name + "' is not supported");
  return std::nullopt;
}

// The latest deployment of the same name, when its files are these, to the byte.
std::optional<DeploymentRow> same_deployment(const Call& call, const Form& form) {
  std::vector<DeploymentRow> latest = call.reader.select<DeploymentRow>(
      where("name", Compare::equal, form.name), {{"key", true}}, {0, 1});
  if (latest.empty()) return std::nullopt;
  std::set<std::pair<std::string, Digest>> there;
  std::set<std::pair<std::string, Digest>> here;
  for (const ResourceRow& row :
       call.reader.select<ResourceRow>(key_is("deployment_key", latest.front().key)))
    there.emplace(row.name, row.digest);
  for (const Part* file : form.files) here.emplace(*file->filename, sha256({file->content}));
  if (there != here) return std::nullopt;
  return std::move(latest.front());
}

// An object of what was made, by key; null when there is none.
template <class Row>
void put_definitions(const Call& call, JsonText& json, std::string_view name,
                     const std::vector<Row>& definitions, RowsWriter<Row> write) {
  json.name(name);
  if (definitions.empty()) {
    json.null();
    return;
  }
  json.begin_object();
  for (const Row& definition : definitions) {
    JsonText one;
    write(call, one, {definition});
    json.put_raw(to_string(definition.key), one.str());
  }
  json.end_object();
}

enum class Made : std::uint8_t { nothing, definitions };

HttpResponse deployed(const Call& call, const DeploymentRow& row, Made made) {
  std::vector<ProcessDefinitionRow> processes;
  std::vector<DecisionDefinitionRow> decisions;
  if (made == Made::definitions) {
    const Filter of_it = key_is("deployment_key", row.key);
    processes = call.reader.select<ProcessDefinitionRow>(of_it, {{"key"}});
    decisions = call.reader.select<DecisionDefinitionRow>(of_it, {{"key"}});
  }
  JsonText json;
  json.begin_object();
  put_deployment(call, json, row, DeploymentLinks::self);
  put_definitions(call, json, "deployedProcessDefinitions", processes, write_process_definitions);
  json.put("deployedCaseDefinitions", nullptr);
  put_definitions(call, json, "deployedDecisionDefinitions", decisions, write_decision_definitions);
  json.put("deployedDecisionRequirementsDefinitions", nullptr).end_object();
  HttpResponse response;
  response.body = json.take();
  return response;
}

HttpResponse finished(const Call& call, const Reply& reply) {
  const DeploymentKey key{reply.subject};
  const auto row = call.reader.first<DeploymentRow>(key_is("key", key));
  if (!row)
    return error_response(500, "ProcessEngineException",
                          "deployment " + to_string(key) + " was made, but cannot be read");
  return deployed(call, *row, Made::definitions);
}

Answer create(const Call& call) {
  if (!call.services.read_resource)
    return not_supported("this server takes no deployments over HTTP");
  const std::string* type = call.request.header("Content-Type");
  Result<std::vector<Part>, std::string> parts =
      parse_multipart(type == nullptr ? std::string_view{} : *type, call.request.body);
  if (!parts) return bad_request(parts.error());
  Form form;
  for (const Part& part : *parts)
    if (std::optional<HttpResponse> refusal = read_part(part, form)) return std::move(*refusal);
  if (form.files.empty())
    return bad_request("expected at least one file to deploy, but found none");
  if (form.filters_duplicates && !form.only_changed)
    if (const std::optional<DeploymentRow> same = same_deployment(call, form))
      return deployed(call, *same, Made::nothing);

  Deploy command;
  command.name = form.name;
  command.source = form.source;
  command.only_changed = form.only_changed;
  Diagnostics findings;
  std::vector<NamedBytes> beside;
  for (const Part* file : form.files)
    beside.push_back({*file->filename, std::string(file->content)});
  for (const Part* file : form.files) {
    Result<Resource, Diagnostics> resource =
        call.services.read_resource(*file->filename, std::string(file->content), beside);
    if (resource) {
      command.resources.push_back(std::move(*resource));
      continue;
    }
    for (Diagnostic diagnostic : resource.error()) {
      diagnostic.file = *file->filename;
      findings.push_back(std::move(diagnostic));
    }
  }
  if (!findings.empty()) return parse_exception(findings);
  return submit(call, std::move(command), "Cannot deploy", finished);
}

}  // namespace deployment_create_resource

std::vector<Route> deployment_create_routes() {
  using namespace deployment_create_resource;
  return {{Method::post, "/deployment/create", Right::designer, "Deploys files", create}};
}

}  // namespace cauce::http::engine_rest
