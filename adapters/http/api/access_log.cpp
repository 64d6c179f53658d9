// What auditors read, and when.
#include "adapters/http/dates.h"
#include "adapters/http/errors.h"
#include "adapters/http/json_text.h"
#include "adapters/http/paging.h"
#include "adapters/http/routes.h"

namespace cauce::http::api {
namespace access_log_resource {

Answer list(const Call& call) {
  if (call.services.notes == nullptr)
    return not_supported("expected a server that records what auditors read, but this does not");
  const Result<Page, HttpResponse> page = read_page_of(call, 100);
  if (!page) return page.error();
  const auto accesses = call.services.notes->accesses(
      {std::string(parameter_of(call, "person")), page->first, page->max});
  if (!accesses.ok())
    return error_response(503, "ProcessEngineException", "expected a log, but the store fails");
  JsonText json;
  json.begin_object().put("total", static_cast<std::int64_t>(accesses->total));
  json.name("items").begin_array();
  for (const AccessEntry& entry : accesses->items)
    json.begin_object()
        .put("id", std::to_string(entry.id))
        .put("time", to_dialect(entry.at, call.services.engine.zone()))
        .put("person", entry.person)
        .put("method", entry.method)
        .put("target", valid_utf8(entry.target))
        .end_object();
  HttpResponse response;
  response.body = json.end_array().end_object().take();
  return response;
}

}  // namespace access_log_resource

std::vector<Route> access_log_routes() {
  using namespace access_log_resource;
  return {{Method::get, "/api/access-log", Right::auditor, "What auditors read, the latest first",
           list}};
}

}  // namespace cauce::http::api
