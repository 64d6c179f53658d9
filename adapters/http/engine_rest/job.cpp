#include "adapters/http/engine_rest/job.h"

#include <algorithm>
#include <iterator>

#include "adapters/http/engine_rest/job_definition.h"
#include "adapters/http/engine_rest/lookup.h"
#include "adapters/http/errors.h"
#include "adapters/http/filters.h"
#include "adapters/http/routes.h"

namespace cauce::http::engine_rest {
namespace job_resource {

std::vector<Job> jobs_of(const Call& call, const std::vector<TimerRow>& rows) {
  std::vector<DefinitionKey> keys;
  std::vector<ProcessInstanceKey> instance_keys;
  for (const TimerRow& row : rows) {
    keys.push_back(row.definition);
    if (row.instance) instance_keys.push_back(*row.instance);
  }
  const auto definitions =
      rows_by_key(call.reader, "key", std::move(keys), &ProcessDefinitionRow::key);
  const auto instances =
      rows_by_key(call.reader, "key", std::move(instance_keys), &ProcessInstanceRow::key);
  std::vector<Job> jobs;
  for (const TimerRow& row : rows) {
    Job job{row.key.value, row.key,    row.instance,  row.definition, row.activity, {},
            row.element,   row.due_at, row.created_at};
    job.suspended = row.suspended != 0;
    if (const auto found = definitions.find(row.definition); found != definitions.end()) {
      job.process_id = found->second.process_id;
      if (!row.instance) job.suspended |= found->second.suspended != 0;
    }
    if (const auto found = instances.find(row.instance.value_or(ProcessInstanceKey{}));
        found != instances.end())
      job.suspended |= found->second.state == ProcessState::suspended;
    jobs.push_back(std::move(job));
  }
  return jobs;
}

std::vector<Job> jobs_of(const Call& call, const std::vector<IncidentRow>& rows) {
  const InstanceRows instances = instances_of(call.reader, rows);
  std::vector<Job> jobs;
  for (const IncidentRow& row : rows) {
    Job job;
    job.key = row.key.value;
    job.instance = row.instance;
    job.activity = row.activity;
    job.element = row.element;
    job.created = row.created_at;
    job.failure = row.message;
    if (const auto found = instances.find(row.instance); found != instances.end()) {
      job.definition = found->second.definition;
      job.process_id = found->second.process_id;
      job.suspended = found->second.state == ProcessState::suspended;
    }
    jobs.push_back(std::move(job));
  }
  return jobs;
}

// Less than 0, 0 or more than 0: as the store sorts, what is none comes first.
template <class T>
int compared(const T& a, const T& b) {
  return a < b ? -1 : (b < a ? 1 : 0);
}

int compared_by(std::string_view sort, const Job& a, const Job& b) {
  if (sort == "executionId") return compared(a.activity, b.activity);
  if (sort == "processInstanceId") return compared(a.instance, b.instance);
  if (sort == "processDefinitionId") return compared(a.definition, b.definition);
  if (sort == "processDefinitionKey") return compared(a.process_id, b.process_id);
  if (sort == "jobDueDate") return compared(a.due, b.due);
  if (sort == "jobRetries") return compared(a.retries(), b.retries());
  if (sort == "jobId") return compared(a.key, b.key);
  return 0;  // By what is alike for all.
}

Answer job_list(const Call& call, const Result<JobQuery, HttpResponse>& query) {
  if (!query) return query.error();
  JsonText json;
  json.begin_array();
  for (const Job& job : select_jobs(call, *query)) put_job(call, json, job);
  HttpResponse response;
  response.body = json.end_array().take();
  return response;
}

Answer job_count(const Call& call, const Result<JobQuery, HttpResponse>& query) {
  if (!query) return query.error();
  return count_response(count_jobs(call, *query));
}

Answer list_jobs(const Call& call) { return job_list(call, job_query(call)); }
Answer list_jobs_by_body(const Call& call) { return job_list(call, job_query_of_body(call)); }
Answer count_all_jobs(const Call& call) { return job_count(call, job_query(call)); }
Answer count_jobs_by_body(const Call& call) { return job_count(call, job_query_of_body(call)); }

Answer get_job(const Call& call) {
  const std::string& id = call.path_value("id");
  const auto job = find_job(call, id);
  if (!job) return no_such_job(id);
  JsonText json;
  put_job(call, json, *job);
  HttpResponse response;
  response.body = json.take();
  return response;
}

}  // namespace job_resource

void put_job(const Call& call, JsonText& json, const Job& job) {
  using namespace job_resource;
  const bool failed = !job.timer;
  json.begin_object()
      .put("id", to_string(job.key))
      .put("jobDefinitionId",
           job.definition ? job_definition_id(call, *job.definition, job.element) : std::nullopt);
  json.put("dueDate", date_of(call, job.due)).put("processInstanceId", job.instance);
  json.put("executionId", job.activity).put("processDefinitionId", job.definition);
  json.put_or_null("processDefinitionKey", job.process_id).put("retries", job.retries());
  json.put_or_null("exceptionMessage", job.failure);
  json.put_or_null("failedActivityId", failed ? std::string_view(job.element) : "");
  json.put("suspended", job.suspended).put("priority", std::int64_t{0});
  json.put("tenantId", nullptr).put("createTime", date_of(call, job.created));
  json.put("batchId", nullptr);
  json.put_or_null("activityId", job.element).end_object();  // Beyond the reference.
}

// The first of both kinds, each sorted by the store, merged.
std::vector<Job> select_jobs(const Call& call, const JobQuery& query) {
  using namespace job_resource;
  const Page& asked = query.timers.page;
  if (asked.max == 0) return {};
  const std::uint64_t end =
      asked.max > UINT64_MAX - asked.first ? UINT64_MAX : asked.first + asked.max;
  const Page both{0, end};
  const auto timers =
      jobs_of(call, call.reader.select<TimerRow>(query.timers.filter, query.timers.order, both));
  const auto failed =
      jobs_of(call, call.reader.select<IncidentRow>(query.failed.filter, query.failed.order, both));
  std::vector<Job> merged;
  std::ranges::merge(timers, failed, std::back_inserter(merged), [&](const Job& a, const Job& b) {
    for (std::size_t i = 0; i < query.timers.sorts.size(); ++i) {
      const int compared = compared_by(query.timers.sorts[i], a, b);
      if (compared != 0) return (compared < 0) != query.timers.order[i].descending;
    }
    return a.key < b.key;
  });
  const auto at = [&](std::uint64_t index) {
    return merged.begin() +
           static_cast<std::ptrdiff_t>(std::min<std::uint64_t>(index, merged.size()));
  };
  return {std::make_move_iterator(at(asked.first)), std::make_move_iterator(at(end))};
}

std::uint64_t count_jobs(const Call& call, const JobQuery& query) {
  return call.reader.count(TimerRow::table, query.timers.filter) +
         call.reader.count(IncidentRow::table, query.failed.filter);
}

std::optional<Job> find_job(const Call& call, std::string_view id) {
  auto query = job_query_in(call, Context{{"jobId", Value(std::string(id))}});
  if (!query) return std::nullopt;
  auto found = select_jobs(call, *query);
  if (found.empty()) return std::nullopt;
  return std::move(found.front());
}

HttpResponse no_such_job(std::string_view id) {
  return not_found("expected a job with id " + std::string(id) + ", but there is none");
}

std::vector<Route> job_routes() {
  using namespace job_resource;
  constexpr auto reader = Right::reader;
  return {
      {Method::get, "/job", reader, "Scheduled timers, and what failed", list_jobs},
      {Method::post, "/job", reader, "Scheduled timers, and what failed, by a query in the body",
       list_jobs_by_body},
      {Method::get, "/job/count", reader, "How many jobs there are", count_all_jobs},
      {Method::post, "/job/count", reader, "How many jobs there are, by a query in the body",
       count_jobs_by_body},
      {Method::get, "/job/{id}", reader, "One job", get_job},
  };
}

}  // namespace cauce::http::engine_rest
