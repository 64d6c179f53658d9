// Activity instances, running and ended.
#include <map>

#include "adapters/http/engine_rest/listing.h"
#include "adapters/http/engine_rest/lookup.h"
#include "adapters/http/errors.h"
#include "adapters/http/filters.h"
#include "adapters/http/routes.h"

namespace cauce::http::engine_rest {
namespace history_activity_resource {

bool is_canceled(ActivityState state) {
  return state == ActivityState::terminated || state == ActivityState::withdrawn;
}

Filter canceled(const QueryValue&, QueryContext&) {
  return where("state", Compare::in,
               {std::string(to_string(ActivityState::terminated)),
                std::string(to_string(ActivityState::withdrawn))});
}
Filter assigned_to(const QueryValue& v, QueryContext&) {
  return related(TaskRow::table, {{"instance_key", "instance_key"}, {"key", "key"}},
                 where("assignee", Compare::equal, v.text));
}

using enum ArgumentType;

constexpr FilterRule filters[] = {
    {"activityInstanceId", text, is_key<"key">},
    {"processInstanceId", text, is_key<"instance_key">},
    {"processDefinitionId", text,
     through<"process_instance", "instance_key", "key", is_key<"definition_key">>},
    {"executionId", text, is_key<"key">},
    {"activityId", text, equal<"element">},
    {"activityType", text, equal<"element_type">},
    {"taskAssignee", text, assigned_to},
    {"finished", truth, is_present<"ended_at">},
    {"unfinished", truth, is_absent<"ended_at">},
    {"canceled", truth, canceled},
    {"startedBefore", date, time<"started_at", Compare::less_equal>},
    {"startedAfter", date, time<"started_at", Compare::greater_equal>},
    {"finishedBefore", date, time<"ended_at", Compare::less_equal>},
    {"finishedAfter", date, time<"ended_at", Compare::greater_equal>},
    {"tenantIdIn", texts, nothing},
    {"withoutTenantId", truth, everything},
};
// Names stand in the drawings, not in the rows.
constexpr std::string_view unsupported[] = {"activityName", "completeScope"};
constexpr SortRule sorts[] = {
    {"activityInstanceId", by<"key">},
    {"instanceId", by<"instance_key">},
    {"executionId", by<"key">},
    {"activityId", by<"element">},
    {"activityType", by<"element_type">},
    {"startTime", by<"started_at">},
    {"endTime", by<"ended_at">},
    {"definitionId", by_other<"definition_key", "process_instance", "instance_key", "key">},
    // Keys grow in the order in which things came to be.
    {"occurrence", by<"key">},
};
constexpr std::string_view last_order[] = {"key"};

const QueryRules& rules() {
  static constexpr QueryRules all{filters, sorts, unsupported, last_order};
  return all;
}

std::string name_of(const Call& call, std::optional<DefinitionKey> definition,
                    const std::string& element) {
  if (!definition) return {};
  const std::shared_ptr<const Process> process = call.services.engine.process(*definition);
  if (!process) return {};
  const std::optional<ElementIndex> index = process->find_element(element);
  return index ? process->at(*index).name : std::string();
}

// The process instances that call activities among the rows have started.
std::map<ActivityInstanceKey, ProcessInstanceKey> called_by(
    Reader& reader, const std::vector<ActivityInstanceRow>& rows) {
  std::map<ActivityInstanceKey, ProcessInstanceKey> called;
  std::vector<Scalar> callers;
  for (const ActivityInstanceRow& row : rows)
    if (row.element_type == "callActivity")
      callers.emplace_back(static_cast<std::int64_t>(row.instance.value));
  if (callers.empty()) return called;
  const std::function<void(ProcessInstanceRow)> take = [&](const ProcessInstanceRow& row) {
    if (row.caller_activity) called[*row.caller_activity] = row.key;
  };
  reader.select_into(where("caller_key", Compare::in, std::move(callers)), {}, Page{}, take);
  return called;
}

void write_activities(const Call& call, JsonText& json,
                      const std::vector<ActivityInstanceRow>& rows) {
  const InstanceRows instances = instances_of(call.reader, rows);
  std::vector<TaskKey> task_keys;
  for (const ActivityInstanceRow& row : rows)
    if (row.element_type == "userTask") task_keys.push_back(TaskKey{row.key.value});
  const auto tasks = rows_by_key(call.reader, "key", std::move(task_keys), &TaskRow::key);
  const auto called = called_by(call.reader, rows);
  for (const ActivityInstanceRow& row : rows) {
    const std::optional<DefinitionKey> definition = definition_of(instances, row.instance);
    const auto task = tasks.find(TaskKey{row.key.value});
    json.begin_object().put("id", row.key).put("parentActivityInstanceId", row.scope);
    json.put("activityId", row.element);
    json.put_or_null("activityName", name_of(call, definition, row.element));
    json.put("activityType", row.element_type);
    json.put("processDefinitionKey", process_id_of(instances, row.instance));
    json.put("processDefinitionId", definition).put("processInstanceId", row.instance);
    json.put("executionId", row.key);
    if (task == tasks.end())
      json.put("taskId", nullptr).put("assignee", nullptr);
    else
      json.put("taskId", task->first).put("assignee", task->second.assignee);
    const auto callee = called.find(row.key);
    if (callee == called.end())
      json.put("calledProcessInstanceId", nullptr);
    else
      json.put("calledProcessInstanceId", callee->second);
    json.put("calledCaseInstanceId", nullptr);
    json.put("startTime", date_of(call, row.started_at));
    json.put("endTime", date_of(call, row.ended_at));
    json.put("durationInMillis", duration_ms(row.started_at, row.ended_at));
    json.put("canceled", is_canceled(row.state)).put("completeScope", false);
    json.put("tenantId", nullptr).put("removalTime", nullptr);
    json.put("rootProcessInstanceId", root_of(instances, row.instance)).end_object();
  }
}

Answer get(const Call& call) {
  const std::string& id = call.path_value("id");
  const auto row = call.reader.first<ActivityInstanceRow>(key_is("key", id));
  if (!row) return not_found("expected an activity instance with id " + id + ", but there is none");
  JsonText json;
  write_activities(call, json, {*row});
  HttpResponse response;
  response.body = json.take();
  return response;
}

}  // namespace history_activity_resource

std::vector<Route> history_activity_routes() {
  using namespace history_activity_resource;
  using Activities = Listing<ActivityInstanceRow, rules, write_activities>;
  constexpr auto reader = Right::reader;
  return {
      {Method::get, "/history/activity-instance", reader, "Activity instances, running and ended",
       Activities::list},
      {Method::post, "/history/activity-instance", reader,
       "Activity instances, running and ended, by a query in the body", Activities::list_by_body},
      {Method::get, "/history/activity-instance/count", reader,
       "How many activity instances there are", Activities::count},
      {Method::post, "/history/activity-instance/count", reader,
       "How many activity instances there are, by a query in the body", Activities::count_by_body},
      {Method::get, "/history/activity-instance/{id}", reader,
       "One activity instance, running or ended", get},
  };
}

}  // namespace cauce::http::engine_rest
