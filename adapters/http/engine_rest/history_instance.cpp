// Process instances, running and ended.
#include "adapters/http/engine_rest/listing.h"
#include "adapters/http/engine_rest/lookup.h"
#include "adapters/http/engine_rest/process_instance.h"
#include "adapters/http/errors.h"
#include "adapters/http/filters.h"
#include "adapters/http/routes.h"
#include "adapters/http/variable_filter.h"

namespace cauce::http::engine_rest {
namespace history_instance_resource {

Filter in_state(ProcessState state) {
  return where("state", Compare::equal, std::string(to_string(state)));
}
template <ProcessState State>
Filter is_in(const QueryValue&, QueryContext&) {
  return in_state(State);
}
Filter with_variables(const QueryValue& v, QueryContext& context) {
  return variables_match(v, context, "key", "key");
}
Filter with_incidents(const QueryValue&, QueryContext&) {
  return related(IncidentRow::table, {{"key", "instance_key"}}, {});
}
Filter with_incident_status(const QueryValue& v, QueryContext& context) {
  if (v.text != "open" && v.text != "resolved")
    context.problem = "expected incidentStatus to be open or resolved, but found '" + v.text + "'";
  return related(IncidentRow::table, {{"key", "instance_key"}},
                 where("ended_at", v.text == "open" ? Compare::is_null : Compare::is_not_null));
}
Filter activity(Filter filter) {
  return related(ActivityInstanceRow::table, {{"key", "instance_key"}}, std::move(filter));
}
Filter executed_after(const QueryValue& v, QueryContext&) {
  return activity(where("started_at", Compare::greater_equal, to_string(v.instant)));
}
Filter executed_before(const QueryValue& v, QueryContext&) {
  return activity(where("started_at", Compare::less_equal, to_string(v.instant)));
}
std::vector<Scalar> scalars(const std::vector<std::string>& texts) {
  return {texts.begin(), texts.end()};
}
Filter executed(const QueryValue& v, QueryContext&) {
  return activity(where("element", Compare::in, scalars(v.texts)) +
                  where("ended_at", Compare::is_not_null));
}
Filter active_at(const QueryValue& v, QueryContext&) {
  return activity(where("element", Compare::in, scalars(v.texts)) +
                  where("ended_at", Compare::is_null));
}
Filter not_among(const QueryValue& v, QueryContext&) {
  Filter filter = key_in("key", v.texts);
  std::get<Condition>(filter.front().is).compare = Compare::not_in;
  return filter;
}

template <FilterMaker Make>
constexpr FilterMaker of_definition = through<"process_definition", "definition_key", "key", Make>;
template <FilterMaker Make>
constexpr FilterMaker of_incident = through<"incident", "key", "instance_key", Make>;

template <FilterMaker Make>
constexpr FilterMaker calls = through<"process_instance", "key", "caller_key", Make>;

using enum ArgumentType;

constexpr FilterRule filters[] = {
    {"processInstanceId", text, is_key<"key">},
    {"processInstanceIds", texts, is_key_in<"key">},
    {"processInstanceIdNotIn", texts, not_among},
    {"processDefinitionId", text, is_key<"definition_key">},
    {"processDefinitionKey", text, equal<"process_id">},
    {"processDefinitionKeyIn", texts, in<"process_id">},
    {"processDefinitionKeyNotIn", texts, not_in<"process_id">},
    {"processDefinitionName", text, of_definition<equal<"name">>},
    {"processDefinitionNameLike", text, of_definition<like<"name">>},
    {"processInstanceBusinessKey", text, equal<"business_key">},
    {"processInstanceBusinessKeyIn", texts, in<"business_key">},
    {"processInstanceBusinessKeyLike", text, like<"business_key">},
    {"rootProcessInstances", truth, is_absent<"caller_key">},
    {"rootProcessInstanceId", text, is_key<"root_key">},
    {"finished", truth, is_present<"ended_at">},
    {"unfinished", truth, is_absent<"ended_at">},
    {"withIncidents", truth, with_incidents},
    {"withRootIncidents", truth, with_incidents},
    {"incidentIdIn", texts, of_incident<is_key_in<"key">>},
    {"incidentType", text, of_incident<equal<"type">>},
    {"incidentStatus", text, with_incident_status},
    {"incidentMessage", text, of_incident<equal<"message">>},
    {"incidentMessageLike", text, of_incident<like<"message">>},
    {"startedBefore", date, time<"started_at", Compare::less_equal>},
    {"startedAfter", date, time<"started_at", Compare::greater_equal>},
    {"finishedBefore", date, time<"ended_at", Compare::less_equal>},
    {"finishedAfter", date, time<"ended_at", Compare::greater_equal>},
    {"executedActivityAfter", date, executed_after},
    {"executedActivityBefore", date, executed_before},
    {"executedActivityIdIn", texts, executed},
    {"activeActivityIdIn", texts, active_at},
    {"activityIdIn", texts, active_at},
    {"startedBy", text, equal<"started_by">},
    {"active", truth, is_in<ProcessState::active>},
    {"suspended", truth, is_in<ProcessState::suspended>},
    {"completed", truth, is_in<ProcessState::completed>},
    {"externallyTerminated", truth, is_in<ProcessState::canceled>},
    {"internallyTerminated", truth, is_in<ProcessState::failed>},
    {"variables", variables, with_variables},
    {"variableNamesIgnoreCase", truth, everything},
    {"variableValuesIgnoreCase", truth, everything},
    {"superProcessInstanceId", text, is_key<"caller_key">},
    {"subProcessInstanceId", text, calls<is_key<"key">>},
    {"superCaseInstanceId", text, nothing},
    {"subCaseInstanceId", text, nothing},
    {"caseInstanceId", text, nothing},
    {"tenantIdIn", texts, nothing},
    {"withoutTenantId", truth, everything},
};
constexpr std::string_view unsupported[] = {"withJobsRetrying", "executedJobAfter",
                                            "executedJobBefore"};
constexpr SortRule sorts[] = {
    {"instanceId", by<"key">},
    {"definitionId", by<"definition_key">},
    {"definitionKey", by<"process_id">},
    {"definitionName", by_other<"name", "process_definition", "definition_key", "key">},
    {"definitionVersion", by_other<"version", "process_definition", "definition_key", "key">},
    {"businessKey", by<"business_key">},
    {"startTime", by<"started_at">},
    {"endTime", by<"ended_at">},
};
constexpr std::string_view last_order[] = {"key"};

std::string_view state_name(ProcessState state) {
  switch (state) {
    case ProcessState::active: return "ACTIVE";
    case ProcessState::suspended: return "SUSPENDED";
    case ProcessState::completed: return "COMPLETED";
    case ProcessState::canceled: return "EXTERNALLY_TERMINATED";
    case ProcessState::failed: return "INTERNALLY_TERMINATED";
  }
  return "ACTIVE";
}

void write_instances(const Call& call, JsonText& json,
                     const std::vector<ProcessInstanceRow>& rows) {
  std::vector<DefinitionKey> keys;
  for (const ProcessInstanceRow& row : rows) keys.push_back(row.definition);
  const DefinitionRows definitions =
      rows_by_key(call.reader, "key", std::move(keys), &ProcessDefinitionRow::key);
  for (const ProcessInstanceRow& row : rows) {
    const auto definition = definitions.find(row.definition);
    const bool is_known = definition != definitions.end();
    json.begin_object().put("id", row.key).put("rootProcessInstanceId", row.root);
    json.put("superProcessInstanceId", row.caller).put("superCaseInstanceId", nullptr);
    json.put("caseInstanceId", nullptr);
    json.put_or_null("processDefinitionName", is_known ? definition->second.name : std::string());
    json.put("processDefinitionKey", row.process_id);
    if (is_known)
      json.put("processDefinitionVersion", definition->second.version);
    else
      json.put("processDefinitionVersion", nullptr);
    json.put("processDefinitionId", row.definition).put("businessKey", row.business_key);
    json.put("startTime", date_of(call, row.started_at));
    json.put("endTime", date_of(call, row.ended_at)).put("removalTime", nullptr);
    json.put("durationInMillis", duration_ms(row.started_at, row.ended_at));
    json.put_or_null("startUserId", row.started_by);
    json.put_or_null("startActivityId", row.start_element);
    json.put("deleteReason", row.end_reason).put("tenantId", nullptr);
    json.put("state", state_name(row.state)).put("restartedProcessInstanceId", nullptr);
    json.end_object();
  }
}

Answer get(const Call& call) {
  const std::string& id = call.path_value("id");
  const auto row = find_instance(call.reader, id);
  if (!row) return not_found("expected a process instance with id " + id + ", but there is none");
  JsonText json;
  write_instances(call, json, {*row});
  HttpResponse response;
  response.body = json.take();
  return response;
}

}  // namespace history_instance_resource

const QueryRules& historic_process_instance_rules() {
  using namespace history_instance_resource;
  static constexpr QueryRules all{filters, sorts, unsupported, last_order};
  return all;
}

std::vector<Route> history_instance_routes() {
  using namespace history_instance_resource;
  using Instances = Listing<ProcessInstanceRow, historic_process_instance_rules, write_instances>;
  constexpr auto reader = Right::reader;
  return {
      {Method::get, "/history/process-instance", reader, "Process instances, running and ended",
       Instances::list},
      {Method::post, "/history/process-instance", reader,
       "Process instances, running and ended, by a query in the body", Instances::list_by_body},
      {Method::get, "/history/process-instance/count", reader,
       "How many process instances there are", Instances::count},
      {Method::post, "/history/process-instance/count", reader,
       "How many process instances there are, by a query in the body", Instances::count_by_body},
      {Method::get, "/history/process-instance/{id}", reader,
       "One process instance, running or ended", get},
  };
}

}  // namespace cauce::http::engine_rest
