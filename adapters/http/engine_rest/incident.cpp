#include "adapters/http/engine_rest/incident.h"

#include "adapters/http/body.h"
#include "adapters/http/engine_rest/job_definition.h"
#include "adapters/http/engine_rest/listing.h"
#include "adapters/http/engine_rest/lookup.h"
#include "adapters/http/errors.h"
#include "adapters/http/filters.h"
#include "adapters/http/routes.h"
#include "adapters/http/submit.h"

namespace cauce::http::engine_rest {
namespace incident_resource {

Filter open_incidents() { return where("ended_at", Compare::is_null); }

template <FilterMaker Make>
constexpr FilterMaker of_instance = through<"process_instance", "instance_key", "key", Make>;

Filter of_job_definitions(const QueryValue& v, QueryContext& context) {
  std::vector<Filter> each;
  for (const std::string& id : v.texts)
    each.push_back(incidents_of_job_definition(context.call, id));
  return where("type", Compare::equal, std::string("failedJob")) + any_of(std::move(each));
}

using enum ArgumentType;

constexpr FilterRule filters[] = {
    {"incidentId", text, is_key<"key">},
    {"incidentType", text, equal<"type">},
    {"incidentKind", text, equal<"kind">},  // Of this server alone.
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
    {"configuration", text, equal<"configuration">},
    {"tenantIdIn", texts, nothing},
    {"jobDefinitionIdIn", texts, of_job_definitions},
};
constexpr SortRule sorts[] = {
    {"incidentId", by<"key">},
    {"incidentMessage", by<"message">},
    {"incidentTimestamp", by<"created_at">},
    {"incidentType", by<"type">},
    {"configuration", by<"configuration">},
    {"executionId", by<"activity_key">},
    {"activityId", by<"element">},
    {"processInstanceId", by<"instance_key">},
    {"processDefinitionId", by_other<"definition_key", "process_instance", "instance_key", "key">},
    {"causeIncidentId", by<"key">},
    {"rootCauseIncidentId", by<"key">},
    {"tenantId", by<"key">},  // All alike: there are no tenants.
};
constexpr std::string_view last_order[] = {"key"};

const QueryRules& rules() {
  static constexpr QueryRules all{filters, sorts, {}, last_order, open_incidents};
  return all;
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

enum class Annotation : std::uint8_t { set, clear };

template <Annotation How>
Answer annotate(const Call& call) {
  const std::string& id = call.path_value("id");
  const auto row = call.reader.first<IncidentRow>(key_is("key", id) + open_incidents());
  // As in the reference: 400 for what is not there.
  if (!row) return bad_request("expected an open incident with id " + id + ", but there is none");
  AnnotateIncident command{row->instance, row->key, std::nullopt};
  if constexpr (How == Annotation::set) {
    const auto members = read_json_object(call);
    if (!members) return members.error();
    Body body(*members);
    command.annotation = body.text("annotation");
    if (!body.problem().empty()) return bad_request(body.problem());
  }
  return submit(call, std::move(command), "Cannot annotate incident " + id, done_with_no_content);
}

}  // namespace incident_resource

void write_incidents(const Call& call, JsonText& json, const std::vector<IncidentRow>& rows) {
  using namespace incident_resource;
  const InstanceRows instances = instances_of(call.reader, rows);
  for (const IncidentRow& row : rows) {
    json.begin_object().put("id", row.key);
    json.put("processDefinitionId", definition_of(instances, row.instance));
    json.put("processInstanceId", row.instance).put("executionId", row.activity);
    json.put("incidentTimestamp", date_of(call, row.created_at)).put("incidentType", row.type);
    json.put("incidentKind", row.kind);
    json.put("activityId", row.element).put("failedActivityId", row.element);
    json.put("causeIncidentId", row.key).put("rootCauseIncidentId", row.key);
    json.put("configuration", row.configuration);
    json.put("tenantId", nullptr).put_or_null("incidentMessage", row.message);
    const auto definition = definition_of(instances, row.instance);
    json.put("jobDefinitionId", row.type == "failedJob" && definition
                                    ? job_definition_id(call, *definition, row.element)
                                    : std::nullopt);
    json.put("annotation", row.annotation).end_object();
  }
}

std::vector<Route> incident_routes() {
  using namespace incident_resource;
  using Incidents = Listing<IncidentRow, rules, write_incidents>;
  return {
      {Method::get, "/incident", Right::reader, "Open incidents", Incidents::list},
      {Method::get, "/incident/count", Right::reader, "How many incidents are open",
       Incidents::count},
      {Method::get, "/incident/{id}", Right::reader, "One open incident", get},
      {Method::delete_, "/incident/{id}", Right::operator_, "Tries again what failed", resolve},
      {Method::put, "/incident/{id}/annotation", Right::operator_, "Says something of an incident",
       annotate<Annotation::set>},
      {Method::delete_, "/incident/{id}/annotation", Right::operator_,
       "Takes back what was said of an incident", annotate<Annotation::clear>},
  };
}

}  // namespace cauce::http::engine_rest
