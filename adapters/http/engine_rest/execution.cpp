#include "adapters/http/engine_rest/execution.h"

#include "adapters/http/engine_rest/listing.h"
#include "adapters/http/engine_rest/lookup.h"
#include "adapters/http/engine_rest/scope_variables.h"
#include "adapters/http/errors.h"
#include "adapters/http/filters.h"
#include "adapters/http/routes.h"
#include "adapters/http/variable_filter.h"

namespace cauce::http::engine_rest {
namespace execution_resource {

Filter running_elements() { return where("ended_at", Compare::is_null); }

template <FilterMaker Make>
constexpr FilterMaker of_running = through<"process_instance", "instance_key", "key", Make>;
template <FilterMaker Make>
constexpr FilterMaker of_its_incident = through<"incident", "key", "activity_key", Make>;

Filter waits_for(std::string_view trigger, const std::string& name) {
  return related(
      EventSubscriptionRow::table, {{"key", "activity_key"}},
      where("trigger", Compare::equal, std::string(trigger)) + where("name", Compare::equal, name));
}
Filter waits_for_signal(const QueryValue& v, QueryContext&) { return waits_for("signal", v.text); }
Filter waits_for_message(const QueryValue& v, QueryContext&) {
  return waits_for("message", v.text);
}
Filter own_variables(const QueryValue& v, QueryContext& context) {
  return variables_match(v, context, "instance_key", "key");
}
Filter instance_variables(const QueryValue& v, QueryContext& context) {
  return variables_match(v, context, "instance_key", "instance_key");
}
Filter suspended_instances(const QueryValue&, QueryContext&) {
  return where("state", Compare::equal, std::string(to_string(ProcessState::suspended)));
}
Filter active_instances(const QueryValue&, QueryContext&) {
  return where("state", Compare::not_equal, std::string(to_string(ProcessState::suspended)));
}

using enum ArgumentType;

constexpr FilterRule execution_filters[] = {
    {"businessKey", text, of_running<equal<"business_key">>},
    {"processDefinitionId", text, of_running<is_key<"definition_key">>},
    {"processDefinitionKey", text, of_running<equal<"process_id">>},
    {"processInstanceId", text, is_key<"instance_key">},
    {"activityId", text, equal<"element">},
    {"signalEventSubscriptionName", text, waits_for_signal},
    {"messageEventSubscriptionName", text, waits_for_message},
    {"active", truth, of_running<active_instances>},
    {"suspended", truth, of_running<suspended_instances>},
    {"incidentId", text, of_its_incident<is_key<"key">>},
    {"incidentType", text, of_its_incident<equal<"type">>},
    {"incidentMessage", text, of_its_incident<equal<"message">>},
    {"incidentMessageLike", text, of_its_incident<like<"message">>},
    {"variables", variables, own_variables},
    {"processVariables", variables, instance_variables},
    {"variableNamesIgnoreCase", truth, everything},
    {"variableValuesIgnoreCase", truth, everything},
    {"tenantIdIn", texts, nothing},
};
constexpr SortRule execution_sorts[] = {
    {"instanceId", by<"instance_key">},
    {"definitionKey", by_other<"process_id", "process_instance", "instance_key", "key">},
    {"definitionId", by_other<"definition_key", "process_instance", "instance_key", "key">},
    {"tenantId", by<"key">},  // All alike: there are no tenants.
};
constexpr std::string_view execution_last_order[] = {"key"};

const QueryRules& execution_rules() {
  static constexpr QueryRules all{
      execution_filters, execution_sorts, {}, execution_last_order, running_elements};
  return all;
}

void put_execution(JsonText& json, std::uint64_t key, ProcessInstanceKey instance) {
  json.begin_object().put("id", to_string(ScopeKey{key})).put("processInstanceId", instance);
  json.put("ended", false).put("tenantId", nullptr).end_object();
}

void write_executions(const Call&, JsonText& json, const std::vector<ActivityInstanceRow>& rows) {
  for (const ActivityInstanceRow& row : rows) put_execution(json, row.key.value, row.instance);
}

Answer get_execution(const Call& call) {
  const auto execution = execution_of(call);
  if (!execution) return execution.error();
  JsonText json;
  put_execution(json, execution->scope.value, execution->instance);
  HttpResponse response;
  response.body = json.take();
  return response;
}

Answer get_locals(const Call& call) {
  const auto execution = execution_of(call);
  if (!execution) return execution.error();
  return variables_response(call,
                            local_variables(call.reader, execution->instance, execution->scope));
}

Answer get_local(const Call& call) {
  const auto execution = execution_of(call);
  if (!execution) return execution.error();
  return variable_response(
      call, local_variables(call.reader, execution->instance, execution->scope), 404);
}

Answer get_local_data(const Call& call) {
  const auto execution = execution_of(call);
  if (!execution) return execution.error();
  return variable_data_response(
      call, local_variables(call.reader, execution->instance, execution->scope));
}

template <Change How>
Answer change_locals(const Call& call) {
  const auto execution = execution_of(call);
  if (!execution) return execution.error();
  return change_variables(call, execution->scope, Local::yes, How);
}

}  // namespace execution_resource

Result<Execution, HttpResponse> execution_of(const Call& call) {
  using namespace execution_resource;
  const std::string& id = call.path_value("id");
  if (const auto row =
          call.reader.first<ActivityInstanceRow>(key_is("key", id) + running_elements()))
    return Execution{row->instance, scope_of(row->key), row->key};
  if (const auto row = find_instance(call.reader, id); row && !row->ended_at)
    return Execution{row->key, scope_of(row->key), std::nullopt};
  return Failure{not_found("expected a running execution with id " + id + ", but there is none")};
}

std::vector<Route> execution_routes() {
  using namespace execution_resource;
  using Executions = Listing<ActivityInstanceRow, execution_rules, write_executions>;
  constexpr auto reader = Right::reader;
  constexpr auto op = Right::operator_;
  constexpr const char* locals = "/execution/{id}/localVariables";
  constexpr const char* local = "/execution/{id}/localVariables/{varName}";
  return {
      {Method::get, "/execution", reader, "What runs", Executions::list},
      {Method::post, "/execution", reader, "What runs, by a query in the body",
       Executions::list_by_body},
      {Method::get, "/execution/count", reader, "How much runs", Executions::count},
      {Method::post, "/execution/count", reader, "How much runs, by a query in the body",
       Executions::count_by_body},
      {Method::get, "/execution/{id}", reader, "One execution", get_execution},
      {Method::get, locals, reader, "Variables of an execution itself", get_locals},
      {Method::post, locals, op, "Changes variables of an execution itself",
       change_locals<Change::modify>},
      {Method::get, local, reader, "A variable of an execution itself", get_local},
      {Method::get, "/execution/{id}/localVariables/{varName}/data", reader,
       "The bytes of a variable: none holds any", get_local_data},
      {Method::put, local, op, "Sets a variable of an execution itself",
       change_locals<Change::put_one>},
      {Method::delete_, local, op, "Removes a variable of an execution itself",
       change_locals<Change::delete_one>},
  };
}

}  // namespace cauce::http::engine_rest
