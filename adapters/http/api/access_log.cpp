// What auditors read, and when.
#include <array>
#include <charconv>

#include "adapters/http/api/case_reference.h"
#include "adapters/http/dates.h"
#include "adapters/http/errors.h"
#include "adapters/http/json_text.h"
#include "adapters/http/paging.h"
#include "adapters/http/routes.h"
#include "adapters/http/target.h"

namespace cauce::http::api {
namespace access_log_resource {

// Of which case it was: what follows these in the path, or is said by these in the query.
std::optional<ProcessInstanceKey> case_of(const std::string& asked_for) {
  constexpr std::array in_path = {"cases", "instances", "process-instance"};
  constexpr std::array in_query = {"processInstanceId", "case"};
  const std::optional<Target> target = parse_target(asked_for);
  if (!target) return std::nullopt;
  std::string_view id;
  for (std::size_t at = 0; at + 1 < target->segments.size(); ++at)
    if (std::ranges::find(in_path, target->segments[at]) != in_path.end())
      id = target->segments[at + 1];
  for (const char* name : in_query)
    if (const std::string* value = target->parameter(name)) id = *value;
  std::uint64_t key = 0;
  const auto [end, error] = std::from_chars(id.data(), id.data() + id.size(), key);
  if (error != std::errc{} || end != id.data() + id.size()) return std::nullopt;
  return ProcessInstanceKey{key};
}

Answer list(const Call& call) {
  if (call.services.notes == nullptr)
    return not_supported("expected a server that records what auditors read, but this does not");
  const Result<Page, HttpResponse> page = read_page_of(call, 100);
  if (!page) return page.error();
  const auto from = date_parameter(call, "from");
  if (!from) return from.error();
  const auto to = date_parameter(call, "to");
  if (!to) return to.error();
  const auto accesses = call.services.notes->accesses(
      {std::string(parameter_of(call, "person")), *from, *to, page->first, page->max});
  if (!accesses.ok())
    return error_response(503, "ProcessEngineException", "expected a log, but the store fails");
  struct Read {
    ProcessInstanceKey instance{};
  };
  std::vector<Read> read;
  for (const AccessEntry& entry : accesses->items)
    read.push_back({case_of(entry.target).value_or(ProcessInstanceKey{})});
  const auto instances = engine_rest::instances_of(call.reader, read);
  const auto definitions = engine_rest::definitions_of(call.reader, instances);
  JsonText json;
  json.begin_object().put("total", static_cast<std::int64_t>(accesses->total));
  json.name("items").begin_array();
  for (std::size_t at = 0; at < read.size(); ++at) {
    const AccessEntry& entry = accesses->items[at];
    json.begin_object()
        .put("id", std::to_string(entry.id))
        .put("time", to_dialect(entry.at, call.services.engine.zone()))
        .put("person", entry.person)
        .put("method", entry.method)
        .put("target", valid_utf8(entry.target));
    put_case(call, json, instances, definitions, read[at].instance);
    json.end_object();
  }
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
