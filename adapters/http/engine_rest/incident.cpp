// Open incidents.
#include "adapters/http/engine_rest/listing.h"
#include "adapters/http/engine_rest/lookup.h"
#include "adapters/http/errors.h"
#include "adapters/http/filters.h"
#include "adapters/http/routes.h"
#include "adapters/http/submit.h"

namespace cauce::http::engine_rest {
namespace {

Filter open_incidents() { return where("ended_at", Compare::is_null); }

template <FilterMaker Make>
constexpr FilterMaker of_instance = through<"process_instance", "instance_key", "key", Make>;

using enum ArgumentType;

constexpr FilterRule filters[] = {
    {"incidentId", text, is_key<"key">},
    {"incidentType", text, equal<"kind">},
    {"incidentMessage", text, equal<"message">},
    {"incidentMessageLike", text, like<"message">},
    {"processDefinitionId", text, of_instance<is_key<"definition_key">>},
    {"processDefinitionKeyIn", texts, of_instance<in<"process_id">>},
    {"processInstanceId", text, is_key<"instance_key">},
    {"executionId", text, is_key<"activity_key">},
    {"incidentTimestampBefore", date, time<"created_at", Compare::less>},
    {"incidentTimestampAfter", date, time<"created_at", Compare::greater>},
    {"activityId", text, equal<"element">},
    {"failedActivityId", text, equal<"element">},
    // Incidents do not cross process instances: each is its own cause.
    {"causeIncidentId", text, is_key<"key">},
    {"rootCauseIncidentId", text, is_key<"key">},
    {"tenantIdIn", texts, nothing},
};
constexpr std::string_view unsupported[] = {"configuration", "jobDefinitionIdIn"};
constexpr SortRule sorts[] = {
    {"incidentId", by<"key">},
    {"incidentMessage", by<"message">},
    {"incidentTimestamp", by<"created_at">},
    {"incidentType", by<"kind">},
    {"executionId", by<"activity_key">},
    {"activityId", by<"element">},
    {"processInstanceId", by<"instance_key">},
    {"processDefinitionId", by_other<"definition_key", "process_instance", "instance_key", "key">},
};
constexpr std::string_view last_order[] = {"key"};

const QueryRules& rules() {
  static constexpr QueryRules all{filters, sorts, unsupported, last_order, open_incidents};
  return all;
}

void write_incidents(const Call& call, JsonText& json, const std::vector<IncidentRow>& rows) {
  const InstanceRows instances = instances_of(call.reader, rows);
  for (const IncidentRow& row : rows) {
    json.begin_object().put("id", row.key);
    json.put("processDefinitionId", definition_of(instances, row.instance));
    json.put("processInstanceId", row.instance).put("executionId", row.activity);
    json.put("incidentTimestamp", date_of(call, row.created_at)).put("incidentType", row.kind);
    json.put("activityId", row.element).put("failedActivityId", row.element);
    json.put("causeIncidentId", row.key).put("rootCauseIncidentId", row.key);
    json.put("configuration", nullptr).put("tenantId", nullptr);
    json.put("incidentMessage", row.message).put("jobDefinitionId", nullptr);
    json.put("annotation", nullptr).end_object();
  }
}

Answer get(const Call& call) {
  const std::string& id = call.path_value("id");
  const auto row = call.reader.first<IncidentRow>(key_is("key", id) + open_incidents());
  if (!row) return not_found("expected an open incident with id " + id + ", but there is none");
  JsonText json;
  write_incidents(call, json, {*row});
  HttpResponse response;
  response.body = json.take();
  return response;
}

// What failed is done again; the incident is over when that succeeds.
Answer resolve(const Call& call) {
  const std::string& id = call.path_value("id");
  const auto row = call.reader.first<IncidentRow>(key_is("key", id) + open_incidents());
  if (!row) return not_found("expected an open incident with id " + id + ", but there is none");
  return submit(call, RetryIncident{row->instance, row->key}, "Cannot resolve incident " + id,
                [](const Call&, const Reply&) { return no_content(); });
}

}  // namespace

std::vector<Route> incident_routes() {
  using Incidents = Listing<IncidentRow, rules, write_incidents>;
  return {
      {Method::get, "/incident", Right::person, "Open incidents", Incidents::list},
      {Method::get, "/incident/count", Right::person, "How many incidents are open",
       Incidents::count},
      {Method::get, "/incident/{id}", Right::person, "One open incident", get},
      {Method::delete_, "/incident/{id}", Right::operator_, "Tries again what failed", resolve},
  };
}

}  // namespace cauce::http::engine_rest
