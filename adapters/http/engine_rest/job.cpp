// Scheduled timers, which the dialect calls jobs.
#include "adapters/http/engine_rest/listing.h"
#include "adapters/http/engine_rest/lookup.h"
#include "adapters/http/errors.h"
#include "adapters/http/filters.h"
#include "adapters/http/routes.h"
#include "adapters/http/submit.h"

namespace cauce::http::engine_rest {
namespace {

// A timer never runs out of retries: what fails behind it is an incident of its own.
constexpr std::int64_t timer_retries = 1;

Filter due_by_now(const QueryValue&, QueryContext& context) {
  return where("due_at", Compare::less_equal, to_string(context.call.services.engine.now()));
}
// Every timer has priority 0.
Filter priority_at_most(const QueryValue& v, QueryContext&) {
  return v.integer >= 0 ? Filter{} : no_row();
}
Filter priority_at_least(const QueryValue& v, QueryContext&) {
  return v.integer <= 0 ? Filter{} : no_row();
}

using enum ArgumentType;

constexpr FilterRule job_filters[] = {
    {"jobId", text, is_key<"key">},
    {"jobIds", texts, is_key_in<"key">},
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
    {"withRetriesLeft", truth, everything},
    {"noRetriesLeft", truth, nothing},
    {"withException", truth, nothing},
    {"exceptionMessage", text, nothing},
    {"failedActivityId", text, nothing},
    {"active", truth, everything},
    {"priorityLowerThanOrEquals", integer, priority_at_most},
    {"priorityHigherThanOrEquals", integer, priority_at_least},
    {"tenantIdIn", texts, nothing},
    {"withoutTenantId", truth, everything},
    {"includeJobsWithoutTenantId", truth, everything},
};
constexpr std::string_view job_unsupported[] = {"jobDefinitionId", "dueDates", "createTimes",
                                                "suspended", "acquired"};
constexpr SortRule job_sorts[] = {
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
constexpr std::string_view job_last_order[] = {"key"};

const QueryRules& job_rules() {
  static constexpr QueryRules all{job_filters, job_sorts, job_unsupported, job_last_order};
  return all;
}

void write_jobs(const Call& call, JsonText& json, const std::vector<TimerRow>& rows) {
  std::vector<DefinitionKey> keys;
  for (const TimerRow& row : rows) keys.push_back(row.definition);
  const auto definitions =
      rows_by_key(call.reader, "key", std::move(keys), &ProcessDefinitionRow::key);
  for (const TimerRow& row : rows) {
    const auto definition = definitions.find(row.definition);
    json.begin_object().put("id", row.key).put("jobDefinitionId", nullptr);
    json.put("dueDate", date_of(call, row.due_at)).put("processInstanceId", row.instance);
    json.put("executionId", row.activity).put("processDefinitionId", row.definition);
    json.put_or_null("processDefinitionKey",
                     definition != definitions.end() ? definition->second.process_id : "");
    json.put("retries", timer_retries).put("exceptionMessage", nullptr);
    json.put("failedActivityId", nullptr).put("suspended", false);
    json.put("priority", std::int64_t{0}).put("tenantId", nullptr).put("createTime", nullptr);
    json.put("batchId", nullptr).end_object();
  }
}

HttpResponse no_such_job(const std::string& id) {
  return not_found("expected a job with id " + id + ", but there is none");
}

Answer get_job(const Call& call) {
  const std::string& id = call.path_value("id");
  const auto row = call.reader.first<TimerRow>(key_is("key", id));
  if (!row) return no_such_job(id);
  JsonText json;
  write_jobs(call, json, {*row});
  HttpResponse response;
  response.body = json.take();
  return response;
}

Answer execute_job(const Call& call) {
  const std::string& id = call.path_value("id");
  const auto key = parse_key(id);
  if (!key) return no_such_job(id);
  return submit(call, TriggerTimer{TimerKey{*key}, Firing::now}, "Cannot execute job " + id,
                [](const Call&, const Reply&) { return no_content(); });
}

}  // namespace

std::vector<Route> job_routes() {
  using Jobs = Listing<TimerRow, job_rules, write_jobs>;
  constexpr auto person = Right::person;
  return {
      {Method::get, "/job", person, "Scheduled timers", Jobs::list},
      {Method::post, "/job", person, "Scheduled timers, by a query in the body",
       Jobs::list_by_body},
      {Method::get, "/job/count", person, "How many timers are scheduled", Jobs::count},
      {Method::post, "/job/count", person, "How many timers are scheduled, by a query in the body",
       Jobs::count_by_body},
      {Method::get, "/job/{id}", person, "One scheduled timer", get_job},
      {Method::post, "/job/{id}/execute", Right::operator_, "Lets a timer fire now", execute_job},
  };
}

}  // namespace cauce::http::engine_rest
