// What is asked of jobs, once for each kind.
#include "adapters/http/dates.h"
#include "adapters/http/engine_rest/job.h"
#include "adapters/http/engine_rest/job_definition.h"
#include "adapters/http/filters.h"

namespace cauce::http::engine_rest {
namespace job_query_resource {

Filter due_by_now(const QueryValue&, QueryContext& context) {
  return where("due_at", Compare::less_equal, to_string(context.call.services.engine.now()));
}
// Every job has priority 0.
Filter priority_at_most(const QueryValue& v, QueryContext&) {
  return v.integer >= 0 ? Filter{} : no_row();
}
Filter priority_at_least(const QueryValue& v, QueryContext&) {
  return v.integer <= 0 ? Filter{} : no_row();
}

// `gt_2026-11-02T09:00:00.000-0300`, or an object of operator and value, made one text each.
std::optional<std::vector<std::string>> moments_of(const Value& value) {
  std::vector<std::string> moments;
  if (const std::string* text = value.string()) {
    for (std::size_t at = 0; at <= text->size();) {
      const std::size_t comma = std::min(text->find(',', at), text->size());
      moments.push_back(text->substr(at, comma - at));
      at = comma + 1;
    }
    return moments;
  }
  const List* list = value.list();
  if (list == nullptr) return std::nullopt;
  for (const Value& each : *list) {
    const Context* object = each.context();
    const Value* compare = object != nullptr ? object->find("operator") : nullptr;
    const Value* moment = object != nullptr ? object->find("value") : nullptr;
    if (compare == nullptr || moment == nullptr || !compare->string() || !moment->string())
      return std::nullopt;
    moments.push_back(*compare->string() + "_" + *moment->string());
  }
  return moments;
}

template <Column C>
Filter moments(const QueryValue& v, QueryContext& context) {
  Filter filter;
  const auto found = moments_of(v.value);
  bool fits = found.has_value();
  for (const std::string& each : found.value_or(std::vector<std::string>{})) {
    const std::size_t line = each.find('_');
    const auto at = line == std::string::npos
                        ? std::nullopt
                        : parse_dialect(each.substr(line + 1), context.call.services.engine.zone());
    const std::string compare = each.substr(0, line);
    fits = fits && at && (compare == "gt" || compare == "lt");
    if (!fits) break;
    filter = std::move(filter) +
             where(C.view(), compare == "gt" ? Compare::greater : Compare::less, to_string(*at));
  }
  if (!fits)
    context.problem =
        "expected dates such as gt_2026-11-02T09:00:00.000-0300, with gt or lt, separated by "
        "commas, or a list of objects with operator and value";
  return filter;
}
// Without a date of that kind no comparison holds, but it must be one.
Filter no_moments(const QueryValue& v, QueryContext& context) {
  moments<"created_at">(v, context);
  return no_row();
}

Filter in_instance(bool suspended) {
  return related(ProcessInstanceRow::table, {{"instance_key", "key"}},
                 where("state", Compare::equal, std::string(to_string(ProcessState::suspended))),
                 !suspended);
}
Filter suspended_starts(bool suspended) {
  return where("instance_key", Compare::is_null) +
         related(ProcessDefinitionRow::table, {{"definition_key", "key"}},
                 where("suspended", Compare::equal, std::int64_t{1}), !suspended);
}
// By itself, with its instance, or with the definition that it starts.
Filter timer_is_suspended(const QueryValue&, QueryContext&) {
  return any_of({where("suspended", Compare::equal, std::int64_t{1}), in_instance(true),
                 suspended_starts(true)});
}
Filter timer_is_active(const QueryValue&, QueryContext&) {
  return where("suspended", Compare::equal, std::int64_t{0}) +
         any_of({where("instance_key", Compare::is_not_null) + in_instance(false),
                 suspended_starts(false)});
}
Filter failed_is_suspended(const QueryValue&, QueryContext&) { return in_instance(true); }
Filter failed_is_active(const QueryValue&, QueryContext&) { return in_instance(false); }

Filter timer_of_job_definition(const QueryValue& v, QueryContext&) {
  const auto named = job_definition_named(v.text);
  if (!named) return no_row();
  return key_is("definition_key", named->definition) +
         where("element", Compare::equal, named->element);
}
Filter failed_of_job_definition(const QueryValue& v, QueryContext& context) {
  return incidents_of_job_definition(context.call, v.text);
}

using enum ArgumentType;

constexpr FilterRule timer_filters[] = {
    {"jobId", text, is_key<"key">},
    {"jobIds", texts, is_key_in<"key">},
    {"jobDefinitionId", text, timer_of_job_definition},
    {"processInstanceId", text, is_key<"instance_key">},
    {"processInstanceIds", texts, is_key_in<"instance_key">},
    {"executionId", text, is_key<"activity_key">},
    {"processDefinitionId", text, is_key<"definition_key">},
    {"processDefinitionKey", text,
     through<"process_definition", "definition_key", "key", equal<"process_id">>},
    {"activityId", text, equal<"element">},
    {"executable", truth, due_by_now},
    {"timers", truth, everything},
    {"messages", truth, nothing},
    {"dueDates", any, moments<"due_at">},
    {"createTimes", any, moments<"created_at">},
    {"withRetriesLeft", truth, everything},
    {"noRetriesLeft", truth, nothing},
    {"withException", truth, nothing},
    {"exceptionMessage", text, nothing},
    {"failedActivityId", text, nothing},
    {"active", truth, timer_is_active},
    {"suspended", truth, timer_is_suspended},
    {"acquired", truth, nothing},
    {"priorityLowerThanOrEquals", integer, priority_at_most},
    {"priorityHigherThanOrEquals", integer, priority_at_least},
    {"tenantIdIn", texts, nothing},
    {"withoutTenantId", truth, everything},
    {"includeJobsWithoutTenantId", truth, everything},
};
constexpr FilterRule failed_filters[] = {
    {"jobId", text, is_key<"key">},
    {"jobIds", texts, is_key_in<"key">},
    {"jobDefinitionId", text, failed_of_job_definition},
    {"processInstanceId", text, is_key<"instance_key">},
    {"processInstanceIds", texts, is_key_in<"instance_key">},
    {"executionId", text, is_key<"activity_key">},
    {"processDefinitionId", text,
     through<"process_instance", "instance_key", "key", is_key<"definition_key">>},
    {"processDefinitionKey", text,
     through<"process_instance", "instance_key", "key", equal<"process_id">>},
    {"activityId", text, equal<"element">},
    {"executable", truth, nothing},
    {"timers", truth, nothing},
    {"messages", truth, everything},
    {"dueDates", any, no_moments},
    {"createTimes", any, moments<"created_at">},
    {"withRetriesLeft", truth, nothing},
    {"noRetriesLeft", truth, everything},
    {"withException", truth, everything},
    {"exceptionMessage", text, equal<"message">},
    {"failedActivityId", text, equal<"element">},
    {"active", truth, failed_is_active},
    {"suspended", truth, failed_is_suspended},
    {"acquired", truth, nothing},
    {"priorityLowerThanOrEquals", integer, priority_at_most},
    {"priorityHigherThanOrEquals", integer, priority_at_least},
    {"tenantIdIn", texts, nothing},
    {"withoutTenantId", truth, everything},
    {"includeJobsWithoutTenantId", truth, everything},
};
constexpr SortRule timer_sorts[] = {
    {"jobId", by<"key">},
    {"executionId", by<"activity_key">},
    {"processInstanceId", by<"instance_key">},
    {"processDefinitionId", by<"definition_key">},
    {"processDefinitionKey", by_other<"process_id", "process_definition", "definition_key", "key">},
    {"jobDueDate", by<"due_at">},
    {"jobPriority", by<"key">},  // All alike.
    {"jobRetries", by<"key">},
    {"tenantId", by<"key">},
};
constexpr SortRule failed_sorts[] = {
    {"jobId", by<"key">},
    {"executionId", by<"activity_key">},
    {"processInstanceId", by<"instance_key">},
    {"processDefinitionId", by_other<"definition_key", "process_instance", "instance_key", "key">},
    {"processDefinitionKey", by_other<"process_id", "process_instance", "instance_key", "key">},
    {"jobDueDate", by<"key">},
    {"jobPriority", by<"key">},
    {"jobRetries", by<"key">},
    {"tenantId", by<"key">},
};
constexpr std::string_view job_last_order[] = {"key"};

// What somebody outside reported is no job, nor is an external task.
Filter open_and_failed() {
  return where("ended_at", Compare::is_null) +
         where("retry", Compare::not_in,
               std::vector<Scalar>{std::string("nothing"), std::string("work"),
                                   std::string("condition")});
}

const QueryRules& timer_rules() {
  static constexpr QueryRules all{timer_filters, timer_sorts, {}, job_last_order};
  return all;
}
const QueryRules& failed_rules() {
  static constexpr QueryRules all{
      failed_filters, failed_sorts, {}, job_last_order, open_and_failed};
  return all;
}

Result<JobQuery, HttpResponse> both(Result<Query, HttpResponse> timers,
                                    Result<Query, HttpResponse> failed) {
  if (!timers) return Failure{timers.error()};
  if (!failed) return Failure{failed.error()};
  return JobQuery{std::move(*timers), std::move(*failed)};
}

}  // namespace job_query_resource

Result<JobQuery, HttpResponse> job_query(const Call& call) {
  using namespace job_query_resource;
  return both(read_query(call, timer_rules()), read_query(call, failed_rules()));
}

Result<JobQuery, HttpResponse> job_query_of_body(const Call& call) {
  using namespace job_query_resource;
  return both(read_body_query(call, timer_rules()), read_body_query(call, failed_rules()));
}

Result<JobQuery, HttpResponse> job_query_in(const Call& call, const Context& object) {
  using namespace job_query_resource;
  return both(read_object_query(call, timer_rules(), object),
              read_object_query(call, failed_rules(), object));
}

}  // namespace cauce::http::engine_rest
