#include "adapters/http/engine_rest/external_task.h"

#include <set>

#include "adapters/http/engine_rest/listing.h"
#include "adapters/http/errors.h"
#include "adapters/http/filters.h"
#include "adapters/http/routes.h"
#include "adapters/http/variable_filter.h"

namespace cauce::http::engine_rest {
namespace external_task_resource {

Filter still_locked(const QueryValue&, QueryContext& context) {
  return where("locked_until", Compare::greater, to_string(context.call.services.engine.now()));
}
Filter not_locked(const QueryValue&, QueryContext& context) {
  return any_of(
      {where("locked_until", Compare::is_null),
       where("locked_until", Compare::less_equal, to_string(context.call.services.engine.now()))});
}
Filter retries_left(const QueryValue&, QueryContext&) {
  return any_of(
      {where("retries", Compare::is_null), where("retries", Compare::greater, std::int64_t{0})});
}
Filter no_retries_left(const QueryValue&, QueryContext&) {
  return where("retries", Compare::equal, std::int64_t{0});
}
Filter work_where_variables(const QueryValue& v, QueryContext& context) {
  return variables_match(v, context, "instance_key", "instance_key");
}

template <FilterMaker Make>
constexpr FilterMaker of_work_instance = through<"process_instance", "instance_key", "key", Make>;
template <FilterMaker Make>
constexpr FilterMaker of_work_definition =
    through<"process_definition", "definition_key", "key", Make>;

// The state column of an instance, for `active` and `suspended`.
Filter instance_is_suspended(const QueryValue&, QueryContext&) {
  return where("state", Compare::equal, std::string(to_string(ProcessState::suspended)));
}
Filter instance_is_active(const QueryValue&, QueryContext&) {
  return where("state", Compare::not_equal, std::string(to_string(ProcessState::suspended)));
}

using enum ArgumentType;

constexpr FilterRule work_filters[] = {
    {"externalTaskId", text, is_key<"key">},
    {"externalTaskIdIn", texts, is_key_in<"key">},
    {"topicName", text, equal<"topic">},
    {"workerId", text, equal<"worker">},
    {"locked", truth, still_locked},
    {"notLocked", truth, not_locked},
    {"withRetriesLeft", truth, retries_left},
    {"noRetriesLeft", truth, no_retries_left},
    {"lockExpirationAfter", date, time<"locked_until", Compare::greater>},
    {"lockExpirationBefore", date, time<"locked_until", Compare::less>},
    {"activityId", text, equal<"element">},
    {"activityIdIn", texts, in<"element">},
    {"executionId", text, is_key<"key">},
    {"processInstanceId", text, is_key<"instance_key">},
    {"processInstanceIdIn", texts, is_key_in<"instance_key">},
    {"processDefinitionId", text, is_key<"definition_key">},
    {"processDefinitionKey", text, of_work_definition<equal<"process_id">>},
    {"processDefinitionKeyIn", texts, of_work_definition<in<"process_id">>},
    {"processDefinitionName", text, of_work_definition<equal<"name">>},
    {"processDefinitionNameLike", text, of_work_definition<like<"name">>},
    {"active", truth, of_work_instance<instance_is_active>},
    {"suspended", truth, of_work_instance<instance_is_suspended>},
    {"priorityHigherThanOrEquals", integer, number<"priority", Compare::greater_equal>},
    {"priorityLowerThanOrEquals", integer, number<"priority", Compare::less_equal>},
    {"processVariables", variables, work_where_variables},
    {"variableNamesIgnoreCase", truth, everything},
    {"variableValuesIgnoreCase", truth, everything},
    {"tenantIdIn", texts, nothing},
};
constexpr FilterRule topic_filters[] = {
    {"withLockedTasks", truth, still_locked},
    {"withUnlockedTasks", truth, not_locked},
    {"withRetriesLeft", truth, retries_left},
};
constexpr SortRule work_sorts[] = {
    {"id", by<"key">},
    {"lockExpirationTime", by<"locked_until">},
    {"processInstanceId", by<"instance_key">},
    {"processDefinitionId", by<"definition_key">},
    {"processDefinitionKey", by_other<"process_id", "process_definition", "definition_key", "key">},
    {"taskPriority", by<"priority">},
    {"createTime", by<"created_at">},
    {"tenantId", by<"key">},  // All alike: there are no tenants.
};
constexpr std::string_view work_last_order[] = {"key"};

void write_external_tasks(const Call& call, JsonText& json,
                          const std::vector<ExternalTaskRow>& rows) {
  const InstanceRows instances = instances_of(call.reader, rows);
  const DefinitionRows definitions = definitions_of(call.reader, instances);
  for (const ExternalTaskRow& row : rows) {
    json.begin_object();
    put_external_task(call, json, row, instances, definitions);
    json.end_object();
  }
}

Answer get_external_task(const Call& call) {
  const std::string& id = call.path_value("id");
  const auto row = call.reader.first<ExternalTaskRow>(key_is("key", id));
  if (!row)
    return error_response(404, "RestException",
                          "expected an external task with id " + id + ", but there is none");
  JsonText json;
  write_external_tasks(call, json, {*row});
  HttpResponse response;
  response.body = json.take();
  return response;
}

Answer get_error_details(const Call& call) {
  const std::string& id = call.path_value("id");
  const auto row = call.reader.first<ExternalTaskRow>(key_is("key", id));
  if (!row)
    return error_response(404, "RestException",
                          "expected an external task with id " + id + ", but there is none");
  if (!row->error_details) return no_content();
  HttpResponse response;
  response.content_type = "text/plain";
  response.body = *row->error_details;
  return response;
}

// The topics of open tasks, each once, sorted.
Answer get_topic_names(const Call& call) {
  static constexpr QueryRules rules{topic_filters, {}, {}, {}};
  const Result<Query, HttpResponse> query = read_query(call, rules);
  if (!query) return query.error();
  std::set<std::string> topics;
  const std::function<void(ExternalTaskRow)> take = [&](ExternalTaskRow row) {
    topics.insert(std::move(row.topic));
  };
  call.reader.select_into(query->filter, {}, Page{}, take);
  JsonText json;
  json.begin_array();
  for (const std::string& topic : topics) json.text(topic);
  HttpResponse response;
  response.body = json.end_array().take();
  return response;
}

}  // namespace external_task_resource

const QueryRules& external_task_rules() {
  using namespace external_task_resource;
  static constexpr QueryRules all{work_filters, work_sorts, {}, work_last_order};
  return all;
}

void put_external_task(const Call& call, JsonText& json, const ExternalTaskRow& row,
                       const InstanceRows& instances, const DefinitionRows& definitions) {
  using namespace external_task_resource;
  const auto instance = instances.find(row.instance);
  const auto definition = definitions.find(row.definition);
  const bool has_instance = instance != instances.end();
  json.put("activityId", row.element).put("activityInstanceId", row.key);
  json.put("errorMessage", row.error_message).put("executionId", row.key).put("id", row.key);
  json.put("lockExpirationTime", date_of(call, row.locked_until));
  json.put("createTime", date_of(call, row.created_at));
  json.put("processDefinitionId", row.definition);
  json.put("processDefinitionKey", process_id_of(instances, row.instance));
  json.put_or_null("processDefinitionVersionTag",
                   definition != definitions.end() ? definition->second.version_tag : "");
  json.put("processInstanceId", row.instance).put("tenantId", nullptr);
  json.put("retries", row.retries);
  json.put("suspended", has_instance && instance->second.state == ProcessState::suspended);
  json.put("workerId", row.worker).put("topicName", row.topic).put("priority", row.priority);
  json.put("businessKey",
           has_instance ? instance->second.business_key : std::optional<std::string>());
}

Result<ExternalTaskKey, HttpResponse> external_task_key_of(const Call& call) {
  using namespace external_task_resource;
  const std::string& id = call.path_value("id");
  if (const auto key = parse_key(id)) return ExternalTaskKey{*key};
  return Failure{error_response(404, "RestException",
                                "expected an external task with id " + id + ", but there is none")};
}

HttpResponse external_task_refused(const Call& call, const Rejection& rejection,
                                   std::string_view what) {
  using namespace external_task_resource;
  const std::string message = std::string(what) + ": " + rejection.message;
  if (rejection.kind == RejectionKind::not_found)
    return error_response(404, "RestException", message);
  if (rejection.kind == RejectionKind::invalid_state)
    return error_response(400, "RestException", message);
  return rejected(call, rejection, what);
}

std::vector<Route> external_task_routes() {
  using namespace external_task_resource;
  using Tasks = Listing<ExternalTaskRow, external_task_rules, write_external_tasks>;
  constexpr auto reader = Right::reader;
  return {
      {Method::get, "/external-task", reader, "Open external tasks", Tasks::list},
      {Method::post, "/external-task", reader, "Open external tasks, by a query in the body",
       Tasks::list_by_body},
      {Method::get, "/external-task/count", reader, "How many external tasks are open",
       Tasks::count},
      {Method::post, "/external-task/count", reader,
       "How many external tasks are open, by a query in the body", Tasks::count_by_body},
      {Method::get, "/external-task/topic-names", reader, "The topics of open external tasks",
       get_topic_names},
      {Method::get, "/external-task/{id}", reader, "One open external task", get_external_task},
      {Method::get, "/external-task/{id}/errorDetails", reader,
       "What the worker said of its last failure", get_error_details},
  };
}

}  // namespace cauce::http::engine_rest
