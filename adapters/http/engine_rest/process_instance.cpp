#include "adapters/http/engine_rest/process_instance.h"

#include "adapters/http/engine_rest/listing.h"
#include "adapters/http/engine_rest/lookup.h"
#include "adapters/http/errors.h"
#include "adapters/http/filters.h"
#include "adapters/http/routes.h"
#include "adapters/http/submit.h"
#include "adapters/http/variable_filter.h"

namespace cauce::http::engine_rest {
namespace process_instance_resource {

Filter running() { return where("ended_at", Compare::is_null); }

Filter in_state(ProcessState state) {
  return where("state", Compare::equal, std::string(to_string(state)));
}

Filter with_open_incident(const QueryValue&, QueryContext&) {
  return related(IncidentRow::table, {{"key", "instance_key"}},
                 where("ended_at", Compare::is_null));
}
Filter at_activity(const QueryValue& v, QueryContext&) {
  return related(
      ActivityInstanceRow::table, {{"key", "instance_key"}},
      where("element", Compare::in, std::vector<Scalar>(v.texts.begin(), v.texts.end())) +
          where("ended_at", Compare::is_null));
}
Filter with_variables(const QueryValue& v, QueryContext& context) {
  return variables_match(v, context, "key", "key");
}

template <FilterMaker Make>
constexpr FilterMaker of_incident = through<"incident", "key", "instance_key", Make>;
template <FilterMaker Make>
constexpr FilterMaker of_definition = through<"process_definition", "definition_key", "key", Make>;

template <FilterMaker Make>
constexpr FilterMaker calls = through<"process_instance", "key", "caller_key", Make>;
Filter calls_nobody(const QueryValue&, QueryContext&) {
  return related(ProcessInstanceRow::table, {{"key", "caller_key"}}, running(), true);
}

using enum ArgumentType;

constexpr FilterRule filters[] = {
    {"processInstanceIds", texts, is_key_in<"key">},
    {"businessKey", text, equal<"business_key">},
    {"businessKeyLike", text, like<"business_key">},
    {"processDefinitionId", text, is_key<"definition_key">},
    {"processDefinitionKey", text, equal<"process_id">},
    {"processDefinitionKeyIn", texts, in<"process_id">},
    {"processDefinitionKeyNotIn", texts, not_in<"process_id">},
    {"deploymentId", text, of_definition<is_key<"deployment_key">>},
    {"active", truth,
     [](const QueryValue&, QueryContext&) { return in_state(ProcessState::active); }},
    {"suspended", truth,
     [](const QueryValue&, QueryContext&) { return in_state(ProcessState::suspended); }},
    {"withIncident", truth, with_open_incident},
    {"incidentId", text, of_incident<is_key<"key">>},
    {"incidentType", text, of_incident<equal<"type">>},
    {"incidentMessage", text, of_incident<equal<"message">>},
    {"incidentMessageLike", text, of_incident<like<"message">>},
    {"activityIdIn", texts, at_activity},
    {"variables", variables, with_variables},
    {"variableNamesIgnoreCase", truth, everything},
    {"variableValuesIgnoreCase", truth, everything},
    {"tenantIdIn", texts, nothing},
    {"withoutTenantId", truth, everything},
    {"processDefinitionWithoutTenantId", truth, everything},
    {"caseInstanceId", text, nothing},
    {"superCaseInstance", text, nothing},
    {"subCaseInstance", text, nothing},
    {"superProcessInstance", text, is_key<"caller_key">},
    {"subProcessInstance", text, calls<is_key<"key">>},
    {"rootProcessInstances", truth, is_absent<"caller_key">},
    {"leafProcessInstances", truth, calls_nobody},
    {"rootProcessInstanceId", text, is_key<"root_key">},
};

constexpr SortRule sorts[] = {
    {"instanceId", by<"key">},
    {"definitionKey", by<"process_id">},
    {"definitionId", by<"definition_key">},
    {"businessKey", by<"business_key">},
};
constexpr std::string_view last_order[] = {"key"};

Answer get(const Call& call) {
  const Result<ProcessInstanceRow, HttpResponse> row = running_instance_of(call);
  if (!row) return row.error();
  JsonText json;
  write_process_instances(call, json, {*row});
  HttpResponse response;
  response.body = json.take();
  return response;
}

Answer cancel(const Call& call) {
  const std::string& id = call.path_value("id");
  const std::string* spares_called = call.target.parameter("skipSubprocesses");
  if (spares_called != nullptr && *spares_called == "true")
    return not_supported("'skipSubprocesses' is not supported: called processes end with theirs");
  const std::string* must_exist = call.target.parameter("failIfNotExists");
  const bool fails = must_exist == nullptr || *must_exist != "false";
  const std::optional<std::uint64_t> key = parse_key(id);
  if (!key)
    return fails ? not_found("expected a process instance with id " + id + ", but there is none")
                 : no_content();
  const RejectionWriter refuse = [id, fails](const Call& finished, const Rejection& rejection) {
    if (!fails && rejection.kind == RejectionKind::not_found) return no_content();
    return rejected(finished, rejection, "Cannot delete process instance " + id);
  };
  const auto reason = reason_of(call);
  if (!reason) return reason.error();
  return submit_as(call, call.actor,
                   CancelProcessInstance{ProcessInstanceKey{*key},
                                         reason->empty() ? "deleted by request" : *reason},
                   refuse, [](const Call&, const Reply&) { return no_content(); });
}

}  // namespace process_instance_resource

const QueryRules& process_instance_rules() {
  using namespace process_instance_resource;
  static constexpr QueryRules rules{filters, sorts, {}, last_order, running};
  return rules;
}

void put_process_instance(const Call& call, JsonText& json, const ProcessInstanceRow& row,
                          Links links) {
  json.name("links").begin_array();
  if (links == Links::self)
    json.begin_object()
        .put("method", "GET")
        .put("href", link_to(call, "process-instance", to_string(row.key)))
        .put("rel", "self")
        .end_object();
  json.end_array().put("id", row.key).put("definitionId", row.definition);
  json.put("definitionKey", row.process_id).put("businessKey", row.business_key);
  json.put("caseInstanceId", nullptr).put("ended", row.ended_at.has_value());
  json.put("suspended", row.state == ProcessState::suspended).put("tenantId", nullptr);
}

void write_process_instances(const Call& call, JsonText& json,
                             const std::vector<ProcessInstanceRow>& rows) {
  using namespace process_instance_resource;
  for (const ProcessInstanceRow& row : rows) {
    json.begin_object();
    put_process_instance(call, json, row, Links::none);
    json.end_object();
  }
}

Result<ProcessInstanceRow, HttpResponse> running_instance_of(const Call& call) {
  using namespace process_instance_resource;
  const std::string& id = call.path_value("id");
  std::optional<ProcessInstanceRow> row = find_instance(call.reader, id);
  if (row && !row->ended_at) return std::move(*row);
  std::string message = "expected a running process instance with id " + id + ", but ";
  message += row ? "it is " + std::string(to_string(row->state)) : "there is none";
  return Failure{not_found(message)};
}

std::vector<Route> process_instance_routes() {
  using namespace process_instance_resource;
  using Instances = Listing<ProcessInstanceRow, process_instance_rules, write_process_instances>;
  constexpr auto reader = Right::reader;
  return {
      {Method::get, "/process-instance", reader, "Running process instances", Instances::list},
      {Method::post, "/process-instance", reader,
       "Running process instances, by a query in the body", Instances::list_by_body},
      {Method::get, "/process-instance/count", reader, "How many process instances run",
       Instances::count},
      {Method::post, "/process-instance/count", reader,
       "How many process instances run, by a query in the body", Instances::count_by_body},
      {Method::get, "/process-instance/{id}", reader, "One running process instance", get},
      {Method::delete_, "/process-instance/{id}", Right::operator_, "Cancels a process instance",
       cancel},
  };
}

}  // namespace cauce::http::engine_rest
