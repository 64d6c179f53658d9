#include "adapters/http/engine_rest/deployment.h"

#include <array>

#include "adapters/http/download.h"
#include "adapters/http/engine_rest/listing.h"
#include "adapters/http/engine_rest/lookup.h"
#include "adapters/http/errors.h"
#include "adapters/http/filters.h"
#include "adapters/http/routes.h"
#include "engine/base/digest.h"

namespace cauce::http::engine_rest {
namespace deployment_resource {

using enum ArgumentType;

constexpr FilterRule filters[] = {
    {"id", text, is_key<"key">},
    {"name", text, equal<"name">},
    {"nameLike", text, like<"name">},
    {"source", text, equal<"source">},
    {"withoutSource", truth, is_empty<"source">},
    {"after", date, time<"deployed_at", Compare::greater>},
    {"before", date, time<"deployed_at", Compare::less>},
    {"tenantIdIn", texts, nothing},
    {"withoutTenantId", truth, everything},
    {"includeDeploymentsWithoutTenantId", truth, everything},
};
constexpr SortRule sorts[] = {
    {"id", by<"key">}, {"name", by<"name">}, {"deploymentTime", by<"deployed_at">}};
constexpr std::string_view last_order[] = {"key"};

void write_deployments(const Call& call, JsonText& json, const std::vector<DeploymentRow>& rows) {
  for (const DeploymentRow& row : rows) {
    json.begin_object();
    put_deployment(call, json, row, DeploymentLinks::none);
    json.end_object();
  }
}

Result<DeploymentRow, HttpResponse> deployment_of(const Call& call, unsigned missing_status = 404) {
  const std::string& id = call.path_value("id");
  if (std::optional<DeploymentRow> row = find_deployment(call.reader, id)) return std::move(*row);
  return Failure{error_response(missing_status, "InvalidRequestException",
                                "expected a deployment with id " + id + ", but there is none")};
}

Answer get(const Call& call) {
  const Result<DeploymentRow, HttpResponse> row = deployment_of(call);
  if (!row) return row.error();
  JsonText json;
  write_deployments(call, json, {*row});
  HttpResponse response;
  response.body = json.take();
  return response;
}

// Names may hold what a path cannot: a resource's id is made from its name.
std::string resource_id(const ResourceRow& row) {
  return to_string(sha256({row.name})).substr(0, 32);
}

void put_resource(JsonText& json, const ResourceRow& row) {
  json.begin_object().put("id", resource_id(row)).put("name", row.name);
  json.put("deploymentId", row.deployment).end_object();
}

std::vector<ResourceRow> resources_of(const Call& call, DeploymentKey deployment) {
  return call.reader.select<ResourceRow>(key_is("deployment_key", deployment), {{"name"}});
}

Result<ResourceRow, HttpResponse> resource_of(const Call& call, unsigned missing_status) {
  const Result<DeploymentRow, HttpResponse> deployment = deployment_of(call, missing_status);
  if (!deployment) return Failure{deployment.error()};
  const std::string& id = call.path_value("resourceId");
  for (ResourceRow& row : resources_of(call, deployment->key))
    if (resource_id(row) == id) return std::move(row);
  return Failure{error_response(missing_status, "InvalidRequestException",
                                "expected a resource with id " + id + " in deployment " +
                                    to_string(deployment->key) + ", but there is none")};
}

Answer resources(const Call& call) {
  const Result<DeploymentRow, HttpResponse> deployment = deployment_of(call);
  if (!deployment) return deployment.error();
  JsonText json;
  json.begin_array();
  for (const ResourceRow& row : resources_of(call, deployment->key)) put_resource(json, row);
  HttpResponse response;
  response.body = json.end_array().take();
  return response;
}

Answer resource(const Call& call) {
  const Result<ResourceRow, HttpResponse> row = resource_of(call, 404);
  if (!row) return row.error();
  JsonText json;
  put_resource(json, *row);
  HttpResponse response;
  response.body = json.take();
  return response;
}

// What a browser could run as a page of ours goes out as mere bytes.
std::string_view media_type_of(std::string_view name) {
  constexpr std::array<std::pair<std::string_view, std::string_view>, 10> types = {{
      {".bpmn", "application/xml"},
      {".dmn", "application/xml"},
      {".xml", "application/xml"},
      {".json", "application/json"},
      {".form", "application/json"},
      {".txt", "text/plain"},
      {".csv", "text/csv"},
      {".png", "image/png"},
      {".jpg", "image/jpeg"},
      {".gif", "image/gif"},
  }};
  for (const auto& [ending, type] : types)
    if (name.size() > ending.size() &&
        equal_ignoring_case(name.substr(name.size() - ending.size()), ending))
      return type;
  return "application/octet-stream";
}

Answer data(const Call& call) {
  const Result<ResourceRow, HttpResponse> row = resource_of(call, 400);
  if (!row) return row.error();
  std::optional<std::string> bytes = call.reader.content(row->digest);
  if (!bytes)
    return bad_request("expected the bytes of '" + row->name + "', but they are not kept");
  HttpResponse response;
  response.content_type = media_type_of(row->name);
  response.body = std::move(*bytes);
  offer_download(response, row->name);
  return response;
}

}  // namespace deployment_resource

const QueryRules& deployment_rules() {
  using namespace deployment_resource;
  static constexpr QueryRules rules{filters, sorts, {}, last_order};
  return rules;
}

void put_deployment(const Call& call, JsonText& json, const DeploymentRow& row,
                    DeploymentLinks links) {
  using namespace deployment_resource;
  json.name("links").begin_array();
  if (links == DeploymentLinks::self)
    json.begin_object()
        .put("method", "GET")
        .put("href", link_to(call, "deployment", to_string(row.key)))
        .put("rel", "self")
        .end_object();
  json.end_array().put("id", row.key).put_or_null("name", row.name);
  json.put_or_null("source", row.source).put("deploymentTime", date_of(call, row.deployed_at));
  json.put("tenantId", nullptr);
}

std::vector<Route> deployment_routes() {
  using namespace deployment_resource;
  using Deployments = Listing<DeploymentRow, deployment_rules, write_deployments>;
  constexpr auto reader = Right::reader;
  return {
      {Method::get, "/deployment", reader, "Deployments", Deployments::list},
      {Method::get, "/deployment/count", reader, "How many deployments there are",
       Deployments::count},
      {Method::get, "/deployment/{id}", reader, "One deployment", get},
      {Method::get, "/deployment/{id}/resources", reader, "The files of a deployment", resources},
      {Method::get, "/deployment/{id}/resources/{resourceId}", reader, "One file of a deployment",
       resource},
      {Method::get, "/deployment/{id}/resources/{resourceId}/data", reader,
       "The bytes of a file of a deployment", data},
  };
}

}  // namespace cauce::http::engine_rest
