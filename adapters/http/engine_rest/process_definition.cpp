#include "adapters/http/engine_rest/process_definition.h"

#include "adapters/http/engine_rest/listing.h"
#include "adapters/http/engine_rest/lookup.h"
#include "adapters/http/errors.h"
#include "adapters/http/filters.h"
#include "adapters/http/routes.h"
#include "engine/model/process.h"

namespace cauce::http::engine_rest {
namespace process_definition_resource {

template <FilterMaker Make>
constexpr FilterMaker of_incident = through<"process_instance", "key", "definition_key",
                                            through<"incident", "key", "instance_key", Make>>;
template <FilterMaker Make>
constexpr FilterMaker of_deployment = through<"deployment", "deployment_key", "key", Make>;

using enum ArgumentType;

constexpr FilterRule filters[] = {
    {"processDefinitionId", text, is_key<"key">},
    {"processDefinitionIdIn", texts, is_key_in<"key">},
    {"name", text, equal<"name">},
    {"nameLike", text, like<"name">},
    {"deploymentId", text, is_key<"deployment_key">},
    {"deployedAfter", date, of_deployment<time<"deployed_at", Compare::greater>>},
    {"deployedAt", date, of_deployment<time<"deployed_at", Compare::equal>>},
    {"key", text, equal<"process_id">},
    {"keysIn", texts, in<"process_id">},
    {"keyLike", text, like<"process_id">},
    {"version", integer, number<"version", Compare::equal>},
    {"latestVersion", truth,
     latest_version<ProcessDefinitionRow, &ProcessDefinitionRow::process_id>},
    {"resourceName", text, equal<"resource">},
    {"resourceNameLike", text, like<"resource">},
    {"active", truth,
     [](const QueryValue&, QueryContext&) {
       return where("suspended", Compare::equal, std::int64_t{0});
     }},
    {"suspended", truth,
     [](const QueryValue&, QueryContext&) {
       return where("suspended", Compare::equal, std::int64_t{1});
     }},
    {"incidentId", text, of_incident<is_key<"key">>},
    {"incidentType", text, of_incident<equal<"type">>},
    {"incidentMessage", text, of_incident<equal<"message">>},
    {"incidentMessageLike", text, of_incident<like<"message">>},
    {"versionTag", text, equal<"version_tag">},
    {"versionTagLike", text, like<"version_tag">},
    {"withoutVersionTag", truth, is_empty<"version_tag">},
    {"tenantIdIn", texts, nothing},
    {"withoutTenantId", truth, everything},
    {"includeProcessDefinitionsWithoutTenantId", truth, everything},
    {"startableInTasklist", truth, everything},
    {"notStartableInTasklist", truth, nothing},
};

constexpr std::string_view unsupported[] = {"category", "categoryLike", "startableBy",
                                            "startablePermissionCheck"};

constexpr SortRule sorts[] = {
    {"key", by<"process_id">},
    {"id", by<"key">},
    {"name", by<"name">},
    {"version", by<"version">},
    {"deploymentId", by<"deployment_key">},
    {"deployTime", by_other<"deployed_at", "deployment", "deployment_key", "key">},
    {"versionTag", by<"version_tag">},
};
constexpr std::string_view last_order[] = {"key"};

template <Named How, unsigned MissingStatus>
Answer get(const Call& call) {
  const Result<ProcessDefinitionRow, HttpResponse> row =
      definition_of_path(call, How, MissingStatus);
  if (!row) return row.error();
  JsonText json;
  write_process_definitions(call, json, {*row});
  HttpResponse response;
  response.body = json.take();
  return response;
}

template <Named How>
Answer xml(const Call& call) {
  const Result<ProcessDefinitionRow, HttpResponse> row = definition_of_path(call, How);
  if (!row) return row.error();
  const auto resource = call.reader.first<ResourceRow>(
      key_is("deployment_key", row->deployment) + where("name", Compare::equal, row->resource));
  std::optional<std::string> bytes;
  if (resource) bytes = call.reader.content(resource->digest);
  if (!bytes)
    return not_found("expected the file '" + row->resource + "' of definition " +
                     to_string(row->key) + ", but it is not kept");
  HttpResponse response;
  response.body = JsonText()
                      .begin_object()
                      .put("id", row->key)
                      .put("bpmn20Xml", valid_utf8(*bytes))
                      .end_object()
                      .take();
  return response;
}

}  // namespace process_definition_resource

const QueryRules& process_definition_rules() {
  using namespace process_definition_resource;
  static constexpr QueryRules rules{filters, sorts, unsupported, last_order};
  return rules;
}

void write_process_definitions(const Call& call, JsonText& json,
                               const std::vector<ProcessDefinitionRow>& rows) {
  using namespace process_definition_resource;
  for (const ProcessDefinitionRow& row : rows) {
    json.begin_object().put("id", row.key).put("key", row.process_id);
    json.put("category", nullptr).put("description", nullptr).put_or_null("name", row.name);
    json.put("version", row.version).put("resource", row.resource);
    json.put("deploymentId", row.deployment)
        .put("diagram", nullptr)
        .put("suspended", row.suspended != 0);
    json.put("tenantId", nullptr).put_or_null("versionTag", row.version_tag);
    json.put("historyTimeToLive", nullptr).put("startableInTasklist", true);
    // Beyond the reference.
    const auto process = call.services.engine.process(row.key);
    json.put("startsByHand", process && plain_start(*process).has_value()).end_object();
  }
}

Result<ProcessDefinitionRow, HttpResponse> definition_of_path(const Call& call, Named how,
                                                              unsigned missing_status) {
  using namespace process_definition_resource;
  const bool by_id = how == Named::by_id;
  const std::string& name = call.path_value(by_id ? "id" : "key");
  auto row = by_id ? find_definition(call.reader, name) : latest_definition(call.reader, name);
  if (row) return std::move(*row);
  return Failure{error_response(missing_status, "InvalidRequestException",
                                std::string("expected a process definition with ") +
                                    (by_id ? "id " : "key ") + name + ", but there is none")};
}

std::vector<Route> process_definition_routes() {
  using namespace process_definition_resource;
  using Definitions =
      Listing<ProcessDefinitionRow, process_definition_rules, write_process_definitions>;
  constexpr auto reader = Right::reader;
  // The reference answers an unknown key with 400, and an unknown id with 404.
  return {
      {Method::get, "/process-definition", reader, "Process definitions", Definitions::list},
      {Method::get, "/process-definition/count", reader, "How many process definitions there are",
       Definitions::count},
      {Method::get, "/process-definition/{id}", reader, "One version of a process",
       get<Named::by_id, 404>},
      {Method::get, "/process-definition/key/{key}", reader, "The latest version of a process",
       get<Named::by_key, 400>},
      {Method::get, "/process-definition/{id}/xml", reader, "The drawing of a version",
       xml<Named::by_id>},
      {Method::get, "/process-definition/key/{key}/xml", reader,
       "The drawing of the latest version", xml<Named::by_key>},
  };
}

}  // namespace cauce::http::engine_rest
