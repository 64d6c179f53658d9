// Jobs as the dialect shows them. Here they are of two kinds: scheduled timers, which have a retry
// left as long as they wait, and what failed in an element instance, which has none left until an
// operator gives it some. The latter has the id of its incident.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "adapters/http/json_text.h"
#include "adapters/http/query.h"

namespace cauce::http::engine_rest {

struct Job {
  std::uint64_t key = 0;
  std::optional<TimerKey> timer{};  // None: it failed.
  std::optional<ProcessInstanceKey> instance{};
  std::optional<DefinitionKey> definition{};
  std::optional<ActivityInstanceKey> activity{};
  std::string process_id{};
  std::string element{};
  std::optional<Instant> due{};
  Instant created{};
  bool suspended = false;
  std::string failure{};

  std::int64_t retries() const { return timer ? 1 : 0; }
};

struct JobQuery {
  Query timers{}, failed{};
};
Result<JobQuery, HttpResponse> job_query(const Call& call);
Result<JobQuery, HttpResponse> job_query_of_body(const Call& call);
Result<JobQuery, HttpResponse> job_query_in(const Call& call, const Context& object);

std::vector<Job> select_jobs(const Call& call, const JobQuery& query);
std::uint64_t count_jobs(const Call& call, const JobQuery& query);
// None when there is no such job, or when the id is no id.
std::optional<Job> find_job(const Call& call, std::string_view id);
void put_job(const Call& call, JsonText& json, const Job& job);
HttpResponse no_such_job(std::string_view id);

}  // namespace cauce::http::engine_rest
