// Which tasks are asked for: the filters of /task.
#include <array>

#include "adapters/http/engine_rest/task.h"
#include "adapters/http/filters.h"
#include "adapters/http/variable_filter.h"

namespace cauce::http::engine_rest {
namespace task_rules_resource {

template <FilterMaker Make>
constexpr FilterMaker of_instance = through<"process_instance", "instance_key", "key", Make>;
template <FilterMaker Make>
constexpr FilterMaker of_definition =
    of_instance<through<"process_definition", "definition_key", "key", Make>>;

Filter candidate(std::string_view kind, Compare compare, std::vector<Scalar> ids) {
  return related(
      TaskCandidateRow::table, {{"instance_key", "instance_key"}, {"key", "task_key"}},
      where("kind", Compare::equal, std::string(kind)) + where("id", compare, std::move(ids)));
}

Filter any_candidate(std::string_view kind, bool negated) {
  return related(TaskCandidateRow::table, {{"instance_key", "instance_key"}, {"key", "task_key"}},
                 where("kind", Compare::equal, std::string(kind)), negated);
}

// Queries by candidate leave out what somebody has already, unless asked to include it.
Filter unless_assigned(Filter filter, const QueryContext& context) {
  if (context.includes_assigned) return filter;
  return std::move(filter) + where("assignee", Compare::is_null);
}

Filter candidate_group(const QueryValue& v, QueryContext& context) {
  return unless_assigned(candidate("group", Compare::equal, {v.text}), context);
}
Filter candidate_group_like(const QueryValue& v, QueryContext& context) {
  return unless_assigned(candidate("group", Compare::like, {like_pattern(v.text)}), context);
}
Filter candidate_groups(const QueryValue& v, QueryContext& context) {
  return unless_assigned(
      candidate("group", Compare::in, std::vector<Scalar>(v.texts.begin(), v.texts.end())),
      context);
}
// Offered to the user or to one of their groups.
Filter candidate_user(const QueryValue& v, QueryContext& context) {
  std::vector<Filter> ways;
  ways.push_back(candidate("user", Compare::equal, {v.text}));
  Identity* identity = context.call.services.identity;
  if (identity != nullptr)
    if (const auto person = identity->person(v.text)) {
      const auto& groups = person->actor.groups;
      ways.push_back(
          candidate("group", Compare::in, std::vector<Scalar>(groups.begin(), groups.end())));
    }
  return unless_assigned(any_of(std::move(ways)), context);
}
Filter involved_user(const QueryValue& v, QueryContext&) {
  return any_of(
      {where("assignee", Compare::equal, v.text), candidate("user", Compare::equal, {v.text})});
}
Filter name_not_like(const QueryValue& v, QueryContext&) {
  return related(TaskRow::table, {{"instance_key", "instance_key"}, {"key", "key"}},
                 where("name", Compare::like, like_pattern(v.text)), true);
}
Filter follow_up_before_or_none(const QueryValue& v, QueryContext&) {
  return any_of({where("follow_up_at", Compare::is_null),
                 where("follow_up_at", Compare::less, to_string(v.instant))});
}
std::vector<Scalar> suspended_states() {
  return {std::string(to_string(TaskState::suspended_ready)),
          std::string(to_string(TaskState::suspended_reserved)),
          std::string(to_string(TaskState::suspended_in_progress))};
}
Filter is_active(const QueryValue&, QueryContext&) {
  return where("state", Compare::not_in, suspended_states());
}
Filter is_suspended(const QueryValue&, QueryContext&) {
  return where("state", Compare::in, suspended_states());
}
Filter in_delegation(const QueryValue& v, QueryContext& context) {
  if (v.text != "PENDING" && v.text != "RESOLVED")
    context.problem =
        "expected delegationState to be PENDING or RESOLVED, but found '" + v.text + "'";
  return where("delegation", Compare::equal,
               std::string(v.text == "PENDING" ? "pending" : "resolved"));
}
Filter process_variables(const QueryValue& v, QueryContext& context) {
  return variables_match(v, context, "instance_key", "instance_key");
}
Filter task_variables(const QueryValue& v, QueryContext& context) {
  return variables_match(v, context, "instance_key", "key");
}
template <bool Negated>
Filter with_candidates(std::string_view kind) {
  return any_candidate(kind, Negated);
}

using enum ArgumentType;

constexpr FilterRule filters[] = {
    {"taskId", text, is_key<"key">},
    {"taskIdIn", texts, is_key_in<"key">},
    {"processInstanceId", text, is_key<"instance_key">},
    {"processInstanceIdIn", texts, is_key_in<"instance_key">},
    {"processInstanceBusinessKey", text, of_instance<equal<"business_key">>},
    {"processInstanceBusinessKeyIn", texts, of_instance<in<"business_key">>},
    {"processInstanceBusinessKeyLike", text, of_instance<like<"business_key">>},
    {"processDefinitionId", text, of_instance<is_key<"definition_key">>},
    {"processDefinitionKey", text, of_instance<equal<"process_id">>},
    {"processDefinitionKeyIn", texts, of_instance<in<"process_id">>},
    {"processDefinitionName", text, of_definition<equal<"name">>},
    {"processDefinitionNameLike", text, of_definition<like<"name">>},
    {"executionId", text, is_key<"key">},
    {"activityInstanceIdIn", texts, is_key_in<"key">},
    {"assignee", text, equal<"assignee">},
    {"assigneeLike", text, like<"assignee">},
    {"assigneeIn", texts, in<"assignee">},
    {"assigneeNotIn", texts, not_in<"assignee">},
    {"owner", text, equal<"owner">},
    {"delegationState", text, in_delegation},
    {"assigned", truth, is_present<"assignee">},
    {"unassigned", truth, is_absent<"assignee">},
    {"candidateGroup", text, candidate_group},
    {"candidateGroupLike", text, candidate_group_like},
    {"candidateGroups", texts, candidate_groups},
    {"candidateUser", text, candidate_user},
    {"includeAssignedTasks", truth, everything},  // Changes what the candidate queries mean.
    {"involvedUser", text, involved_user},
    {"withCandidateGroups", truth,
     [](const QueryValue&, QueryContext&) { return with_candidates<false>("group"); }},
    {"withoutCandidateGroups", truth,
     [](const QueryValue&, QueryContext&) { return with_candidates<true>("group"); }},
    {"withCandidateUsers", truth,
     [](const QueryValue&, QueryContext&) { return with_candidates<false>("user"); }},
    {"withoutCandidateUsers", truth,
     [](const QueryValue&, QueryContext&) { return with_candidates<true>("user"); }},
    {"taskDefinitionKey", text, equal<"element">},
    {"taskDefinitionKeyIn", texts, in<"element">},
    {"taskDefinitionKeyNotIn", texts, not_in<"element">},
    {"taskDefinitionKeyLike", text, like<"element">},
    {"name", text, equal<"name">},
    {"nameNotEqual", text, not_equal<"name">},
    {"nameLike", text, like<"name">},
    {"nameNotLike", text, name_not_like},
    {"description", text, equal<"description">},
    {"descriptionLike", text, like<"description">},
    {"priority", integer, number<"priority", Compare::equal>},
    {"maxPriority", integer, number<"priority", Compare::less_equal>},
    {"minPriority", integer, number<"priority", Compare::greater_equal>},
    {"dueDate", date, time<"due_at", Compare::equal>},
    {"dueAfter", date, time<"due_at", Compare::greater>},
    {"dueBefore", date, time<"due_at", Compare::less>},
    {"withoutDueDate", truth, is_absent<"due_at">},
    {"followUpDate", date, time<"follow_up_at", Compare::equal>},
    {"followUpAfter", date, time<"follow_up_at", Compare::greater>},
    {"followUpBefore", date, time<"follow_up_at", Compare::less>},
    {"followUpBeforeOrNotExistent", date, follow_up_before_or_none},
    {"createdOn", date, time<"created_at", Compare::equal>},
    {"createdAfter", date, time<"created_at", Compare::greater>},
    {"createdBefore", date, time<"created_at", Compare::less>},
    {"updatedAfter", date, time<"changed_at", Compare::greater>},
    {"active", truth, is_active},
    {"suspended", truth, is_suspended},
    {"processVariables", variables, process_variables},
    {"taskVariables", variables, task_variables},
    {"variableNamesIgnoreCase", truth, everything},   // Change what the variable
    {"variableValuesIgnoreCase", truth, everything},  // filters mean.
    {"withoutTenantId", truth, everything},
    {"tenantIdIn", texts, nothing},
    {"caseInstanceId", text, nothing},
    {"caseInstanceBusinessKey", text, nothing},
    {"caseInstanceBusinessKeyLike", text, nothing},
    {"caseDefinitionId", text, nothing},
    {"caseDefinitionKey", text, nothing},
    {"caseDefinitionName", text, nothing},
    {"caseDefinitionNameLike", text, nothing},
    {"caseExecutionId", text, nothing},
    {"withCommentAttachmentInfo", truth, everything},  // Both are told of what is written.
    {"withTaskVariablesInReturn", truth, everything},
    {"withTaskLocalVariablesInReturn", truth, everything},
};

constexpr std::string_view unsupported[] = {"processInstanceBusinessKeyExpression",
                                            "processInstanceBusinessKeyLikeExpression",
                                            "assigneeExpression",
                                            "assigneeLikeExpression",
                                            "ownerExpression",
                                            "candidateGroupExpression",
                                            "candidateGroupsExpression",
                                            "candidateUserExpression",
                                            "involvedUserExpression",
                                            "dueDateExpression",
                                            "dueAfterExpression",
                                            "dueBeforeExpression",
                                            "followUpDateExpression",
                                            "followUpAfterExpression",
                                            "followUpBeforeExpression",
                                            "followUpBeforeOrNotExistentExpression",
                                            "createdOnExpression",
                                            "createdAfterExpression",
                                            "createdBeforeExpression",
                                            "updatedAfterExpression",
                                            "caseInstanceVariables",
                                            "parentTaskId"};

constexpr SortRule sorts[] = {
    {"instanceId", by<"instance_key">},
    {"dueDate", by<"due_at">},
    {"executionId", by<"key">},
    {"assignee", by<"assignee">},
    {"created", by<"created_at">},
    {"lastUpdated", by<"changed_at">},
    {"followUpDate", by<"follow_up_at">},
    {"description", by<"description">},
    {"id", by<"key">},
    {"name", by<"name">},
    {"priority", by<"priority">},
};
constexpr std::string_view last_order[] = {"key"};

}  // namespace task_rules_resource

const QueryRules& task_rules() {
  using namespace task_rules_resource;
  static constexpr QueryRules rules{filters, sorts, unsupported, last_order, open_tasks};
  return rules;
}

}  // namespace cauce::http::engine_rest
