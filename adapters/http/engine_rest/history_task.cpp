// Human tasks, open and ended.
#include "adapters/http/engine_rest/listing.h"
#include "adapters/http/engine_rest/lookup.h"
#include "adapters/http/engine_rest/task.h"
#include "adapters/http/filters.h"
#include "adapters/http/routes.h"
#include "adapters/http/variable_filter.h"

namespace cauce::http::engine_rest {
namespace history_task_resource {

template <FilterMaker Make>
constexpr FilterMaker of_instance = through<"process_instance", "instance_key", "key", Make>;

Filter candidate(Filter filter, bool negated = false) {
  return related(TaskCandidateRow::table, {{"instance_key", "instance_key"}, {"key", "task_key"}},
                 std::move(filter), negated);
}
template <Column Kind>
Filter offered_to(const QueryValue& v, QueryContext&) {
  return candidate(where("kind", Compare::equal, std::string(Kind.view())) +
                   where("id", Compare::equal, v.text));
}
Filter involved(const QueryValue& v, QueryContext& context) {
  return any_of({where("assignee", Compare::equal, v.text), offered_to<"user">(v, context)});
}
template <bool Negated>
Filter with_groups(const QueryValue&, QueryContext&) {
  return candidate(where("kind", Compare::equal, std::string("group")), Negated);
}
Filter process_variables(const QueryValue& v, QueryContext& context) {
  return variables_match(v, context, "instance_key", "instance_key");
}
Filter task_variables(const QueryValue& v, QueryContext& context) {
  return variables_match(v, context, "instance_key", "key");
}

using enum ArgumentType;

constexpr FilterRule filters[] = {
    {"taskId", text, is_key<"key">},
    {"taskParentTaskId", text, nothing},
    {"processInstanceId", text, is_key<"instance_key">},
    {"rootProcessInstanceId", text, of_instance<is_key<"root_key">>},
    {"processInstanceBusinessKey", text, of_instance<equal<"business_key">>},
    {"processInstanceBusinessKeyIn", texts, of_instance<in<"business_key">>},
    {"processInstanceBusinessKeyLike", text, of_instance<like<"business_key">>},
    {"executionId", text, is_key<"key">},
    {"processDefinitionId", text, of_instance<is_key<"definition_key">>},
    {"processDefinitionKey", text, of_instance<equal<"process_id">>},
    {"processDefinitionName", text,
     of_instance<through<"process_definition", "definition_key", "key", equal<"name">>>},
    {"activityInstanceIdIn", texts, is_key_in<"key">},
    {"taskName", text, equal<"name">},
    {"taskNameLike", text, like<"name">},
    {"taskDescription", text, equal<"description">},
    {"taskDescriptionLike", text, like<"description">},
    {"taskDefinitionKey", text, equal<"element">},
    {"taskDefinitionKeyIn", texts, in<"element">},
    {"taskDeleteReason", text, equal<"end_reason">},
    {"taskDeleteReasonLike", text, like<"end_reason">},
    {"taskAssignee", text, equal<"assignee">},
    {"taskAssigneeLike", text, like<"assignee">},
    {"taskPriority", integer, number<"priority", Compare::equal>},
    {"assigned", truth, is_present<"assignee">},
    {"unassigned", truth, is_absent<"assignee">},
    {"finished", truth, is_present<"ended_at">},
    {"unfinished", truth, is_absent<"ended_at">},
    {"processFinished", truth, of_instance<is_present<"ended_at">>},
    {"processUnfinished", truth, of_instance<is_absent<"ended_at">>},
    {"taskDueDate", date, time<"due_at", Compare::equal>},
    {"taskDueDateBefore", date, time<"due_at", Compare::less>},
    {"taskDueDateAfter", date, time<"due_at", Compare::greater>},
    {"withoutTaskDueDate", truth, is_absent<"due_at">},
    {"taskFollowUpDate", date, time<"follow_up_at", Compare::equal>},
    {"taskFollowUpDateBefore", date, time<"follow_up_at", Compare::less>},
    {"taskFollowUpDateAfter", date, time<"follow_up_at", Compare::greater>},
    {"startedBefore", date, time<"created_at", Compare::less_equal>},
    {"startedAfter", date, time<"created_at", Compare::greater_equal>},
    {"finishedBefore", date, time<"ended_at", Compare::less_equal>},
    {"finishedAfter", date, time<"ended_at", Compare::greater_equal>},
    {"processVariables", variables, process_variables},
    {"taskVariables", variables, task_variables},
    {"variableNamesIgnoreCase", truth, everything},
    {"variableValuesIgnoreCase", truth, everything},
    {"taskInvolvedUser", text, involved},
    {"taskInvolvedGroup", text, offered_to<"group">},
    {"withCandidateGroups", truth, with_groups<false>},
    {"withoutCandidateGroups", truth, with_groups<true>},
    {"tenantIdIn", texts, nothing},
    {"withoutTenantId", truth, everything},
    {"caseInstanceId", text, nothing},
    {"caseExecutionId", text, nothing},
    {"caseDefinitionId", text, nothing},
    {"caseDefinitionKey", text, nothing},
    {"caseDefinitionName", text, nothing},
};
// The rows say who is a candidate, not who has ever been one.
constexpr std::string_view unsupported[] = {"taskOwner", "taskOwnerLike", "taskHadCandidateUser",
                                            "taskHadCandidateGroup"};
constexpr SortRule sorts[] = {
    {"taskId", by<"key">},
    {"activityInstanceId", by<"key">},
    {"processDefinitionId", by_other<"definition_key", "process_instance", "instance_key", "key">},
    {"processInstanceId", by<"instance_key">},
    {"executionId", by<"key">},
    {"endTime", by<"ended_at">},
    {"startTime", by<"created_at">},
    {"taskName", by<"name">},
    {"taskDescription", by<"description">},
    {"assignee", by<"assignee">},
    {"dueDate", by<"due_at">},
    {"followUpDate", by<"follow_up_at">},
    {"deleteReason", by<"end_reason">},
    {"taskDefinitionKey", by<"element">},
    {"priority", by<"priority">},
};
constexpr std::string_view last_order[] = {"key"};

const QueryRules& rules() {
  static constexpr QueryRules all{filters, sorts, unsupported, last_order};
  return all;
}

// "completed" for what was done, as the dialect has it; else why it ended.
std::optional<std::string> delete_reason(const TaskRow& row) {
  if (!row.ended_at) return std::nullopt;
  if (row.end_reason) return row.end_reason;
  return row.state == TaskState::completed ? "completed" : "deleted";
}

void write_history(const Call& call, JsonText& json, const std::vector<TaskRow>& rows) {
  const InstanceRows instances = instances_of(call.reader, rows);
  for (const TaskRow& row : rows) {
    json.begin_object().put("id", row.key);
    json.put("processDefinitionKey", process_id_of(instances, row.instance));
    json.put("processDefinitionId", definition_of(instances, row.instance));
    json.put("processInstanceId", row.instance).put("executionId", row.key);
    json.put("caseDefinitionKey", nullptr).put("caseDefinitionId", nullptr);
    json.put("caseInstanceId", nullptr).put("caseExecutionId", nullptr);
    json.put("activityInstanceId", row.key).put_or_null("name", row.name);
    json.put_or_null("description", row.description).put("deleteReason", delete_reason(row));
    json.put("owner", nullptr).put("assignee", row.assignee);
    json.put("startTime", date_of(call, row.created_at));
    json.put("endTime", date_of(call, row.ended_at));
    json.put("duration", duration_ms(row.created_at, row.ended_at));
    json.put("taskDefinitionKey", row.element).put("priority", row.priority);
    json.put("due", date_of(call, row.due_at)).put("parentTaskId", nullptr);
    json.put("followUp", date_of(call, row.follow_up_at)).put("tenantId", nullptr);
    json.put("removalTime", nullptr).put("rootProcessInstanceId", root_of(instances, row.instance));
    json.put("taskState", task_state_of(row)).end_object();
  }
}

}  // namespace history_task_resource

std::vector<Route> history_task_routes() {
  using namespace history_task_resource;
  using Tasks = Listing<TaskRow, rules, write_history>;
  constexpr auto reader = Right::reader;
  return {
      {Method::get, "/history/task", reader, "Tasks, open and ended", Tasks::list},
      {Method::post, "/history/task", reader, "Tasks, open and ended, by a query in the body",
       Tasks::list_by_body},
      {Method::get, "/history/task/count", reader, "How many tasks there are", Tasks::count},
      {Method::post, "/history/task/count", reader,
       "How many tasks there are, by a query in the body", Tasks::count_by_body},
  };
}

}  // namespace cauce::http::engine_rest
