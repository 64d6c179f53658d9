// Forms that were deployed: the latest of each, and each as it was, by its digest.
#include <set>

#include "adapters/http/dates.h"
#include "adapters/http/engine_rest/lookup.h"
#include "adapters/http/errors.h"
#include "adapters/http/json_text.h"
#include "adapters/http/paging.h"
#include "adapters/http/routes.h"

namespace cauce::http::api {
namespace forms_resource {

const std::vector<Order>& latest_first() {
  static const std::vector<Order> order = {{"deployment_key", true}, {"name"}};
  return order;
}

Filter forms() { return where("form_id", Compare::is_not_null); }

Answer list(const Call& call) {
  std::vector<ResourceRow> latest;
  std::set<std::string> seen;
  std::vector<DeploymentKey> deployments;
  for (ResourceRow& row : call.reader.select<ResourceRow>(forms(), latest_first()))
    if (seen.insert(*row.form_id).second) {
      deployments.push_back(row.deployment);
      latest.push_back(std::move(row));
    }
  std::ranges::sort(latest, {}, &ResourceRow::form_id);
  const auto made =
      engine_rest::rows_by_key(call.reader, "key", std::move(deployments), &DeploymentRow::key);
  const bool whole = parameter_of(call, "content") == "true";
  JsonText json;
  json.begin_array();
  for (const ResourceRow& row : latest) {
    const auto deployment = made.find(row.deployment);
    json.begin_object().put("id", *row.form_id).put("resource", row.name);
    json.put("deployment", row.deployment).put("digest", to_string(row.digest));
    json.put("deployedAt", deployment == made.end()
                               ? std::nullopt
                               : engine_rest::date_of(call, deployment->second.deployed_at));
    if (const auto bytes = whole ? call.reader.content(row.digest) : std::nullopt)
      json.put_raw("content", *bytes);
    json.end_object();
  }
  HttpResponse response;
  response.body = json.end_array().take();
  return response;
}

// By digest any version, by id the latest. Files that are no forms are not shown.
Answer get(const Call& call) {
  const std::string& name = call.path_value("form");
  std::vector<ResourceRow> rows = call.reader.select<ResourceRow>(
      forms() + where("digest", Compare::equal, name), latest_first(), Page{0, 1});
  if (rows.empty())
    rows = call.reader.select<ResourceRow>(where("form_id", Compare::equal, name), latest_first(),
                                           Page{0, 1});
  auto bytes = rows.empty() ? std::nullopt : call.reader.content(rows.front().digest);
  if (!bytes)
    return not_found("expected a form with digest or id '" + name + "', but there is none");
  HttpResponse response;
  response.body = std::move(*bytes);
  return response;
}

}  // namespace forms_resource

std::vector<Route> form_routes() {
  using namespace forms_resource;
  return {
      {Method::get, "/api/forms", Right::reader, "The latest version of every form", list},
      {Method::get, "/api/forms/{form}", Right::reader,
       "A form: any version by its digest, the latest by its id", get},
  };
}

}  // namespace cauce::http::api
