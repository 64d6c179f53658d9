// What the cases of a definition did at each element: how often, how long.
#include <map>

#include "adapters/http/engine_rest/lookup.h"
#include "adapters/http/errors.h"
#include "adapters/http/json_text.h"
#include "adapters/http/paging.h"
#include "adapters/http/routes.h"

namespace cauce::http::api {
namespace statistics_resource {

void put_seconds(JsonText& json, std::string_view name, std::optional<std::int64_t> ms) {
  if (!ms) {
    json.put(name, nullptr);
    return;
  }
  std::string text = std::to_string(*ms / 1000);
  if (const std::int64_t rest = *ms % 1000; rest > 0)
    text += "." + std::to_string(1000 + rest).substr(1);
  json.put_raw(name, text);
}

Answer statistics(const Call& call) {
  const std::string& id = call.path_value("definitionId");
  const auto definition = engine_rest::find_definition(call.reader, id);
  if (!definition)
    return not_found("expected a process definition with id " + id + ", but there is none");
  const auto from = date_parameter(call, "from");
  if (!from) return from.error();
  const auto to = date_parameter(call, "to");
  if (!to) return to.error();
  Filter cases = key_is("definition_key", definition->key);
  if (const std::string_view one = parameter_of(call, "case"); !one.empty())
    cases = cases + key_is("key", std::string(one));
  if (*from) cases = cases + where("started_at", Compare::greater_equal, to_string(**from));
  if (*to) cases = cases + where("started_at", Compare::less_equal, to_string(**to));
  std::map<std::string, std::int64_t> incidents;
  for (const IncidentRow& row : call.reader.select<IncidentRow>(
           related(ProcessInstanceRow::table, {{"instance_key", "key"}}, cases)))
    ++incidents[row.element];
  JsonText json;
  json.begin_array();
  for (const ElementFigures& each : call.reader.figures(cases)) {
    const auto put = [&](std::string_view name, std::uint64_t number) {
      json.put(name, static_cast<std::int64_t>(number));
    };
    json.begin_object().put("element", each.element);
    put("entered", each.entered);
    put("completed", each.completed);
    put("canceled", each.canceled);
    put("open", each.open);
    json.put("incidents", incidents[each.element]);
    put_seconds(json, "secondsMean", each.mean_ms);
    put_seconds(json, "secondsMedian", each.median_ms);
    put_seconds(json, "secondsMax", each.max_ms);
    json.end_object();
  }
  HttpResponse response;
  response.body = json.end_array().take();
  return response;
}

}  // namespace statistics_resource

std::vector<Route> statistics_routes() {
  using namespace statistics_resource;
  return {{Method::get, "/api/statistics/{definitionId}", Right::reader,
           "How often and how long the cases of a definition were at each element", statistics}};
}

}  // namespace cauce::http::api
