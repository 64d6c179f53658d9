// What operators do with jobs.
#include <map>
#include <utility>

#include "adapters/http/body.h"
#include "adapters/http/dates.h"
#include "adapters/http/engine_rest/batch.h"
#include "adapters/http/engine_rest/job.h"
#include "adapters/http/engine_rest/lookup.h"
#include "adapters/http/engine_rest/process_instance.h"
#include "adapters/http/errors.h"
#include "adapters/http/routes.h"
#include "adapters/http/submit.h"

namespace cauce::http::engine_rest {
namespace job_actions_resource {

std::string cannot(std::string_view verb, const Job& job) {
  return "Cannot " + std::string(verb) + " job " + to_string(job.key);
}

Request retry_of(const Job& job) { return RetryIncident{*job.instance, IncidentKey{job.key}}; }

HttpResponse only_of_timers(const std::string& what) {
  return error_response(400, "ProcessEngineException",
                        what +
                            ": expected a timer, but it is the job of an incident, which "
                            "has no time of its own: it waits until it is given retries");
}

// The job that the path's {id} names, with the body; `Do` answers.
template <Answer (*Do)(const Call&, const Job&, const Context&)>
Answer with_job(const Call& call) {
  const std::string& id = call.path_value("id");
  const auto job = find_job(call, id);
  if (!job) return no_such_job(id);
  const auto body = read_json_object(call);
  if (!body) return body.error();
  return Do(call, *job, *body);
}

Answer execute_job(const Call& call, const Job& job, const Context&) {
  const Request request =
      job.timer ? Request(TriggerTimer{*job.timer, Firing::now}) : retry_of(job);
  return submit(call, request, cannot("execute", job), done_with_no_content);
}

Answer delete_job(const Call& call, const Job& job, const Context&) {
  const std::string what = cannot("delete", job);
  if (!job.timer)
    return error_response(400, "ProcessEngineException",
                          what +
                              ": expected a timer, but it is the job of an incident, without "
                              "which its token would be lost: modify the process instance");
  return submit(call, CancelTimer{*job.timer}, what, done_with_no_content);
}

Answer get_stacktrace(const Call&, const Job& job, const Context&) {
  if (job.timer) return no_content();
  HttpResponse response;
  response.content_type = "text/plain";
  response.body = job.failure;
  return response;
}

// A moment, or now where it is null; the refusal says what was found.
Result<Instant, HttpResponse> moment_of(const Call& call, Body& body, std::string_view name,
                                        const std::string& what) {
  const auto text = body.text(name);
  if (!body.problem().empty()) return Failure{bad_request(what + ": " + body.problem())};
  if (!text) return call.services.engine.now();
  const auto moment = parse_dialect(*text, call.services.engine.zone());
  if (moment) return *moment;
  return Failure{bad_request(what + ": expected " + std::string(name) +
                             " to be a date such as 2026-11-02T09:00:00.000-0300, but found '" +
                             text->substr(0, 100) + "'")};
}

Answer set_due_date(const Call& call, const Job& job, const Context& members) {
  const std::string what = cannot("set the due date of", job);
  if (!job.timer) return only_of_timers(what);
  Body body(members);
  const auto due = moment_of(call, body, "duedate", what);
  if (!due) return due.error();
  const bool cascades = body.truth("cascade").value_or(false);
  if (!body.problem().empty()) return bad_request(what + ": " + body.problem());
  return submit(call, RescheduleTimer{*job.timer, *due, cascades ? Cascade::yes : Cascade::no},
                what, done_with_no_content);
}

Answer recalculate(const Call& call, const Job& job, const Context&) {
  const std::string what = cannot("recalculate the due date of", job);
  if (!job.timer) return only_of_timers(what);
  const std::string* asked = call.target.parameter("creationDateBased");
  if (asked != nullptr && *asked != "true" && *asked != "false")
    return bad_request(what + ": expected creationDateBased to be true or false, but found '" +
                       asked->substr(0, 100) + "'");
  const bool from_now = asked != nullptr && *asked == "false";
  return submit(call,
                RecalculateTimer{*job.timer, from_now ? CountedFrom::now : CountedFrom::creation},
                what, done_with_no_content);
}

struct Retries {
  std::int64_t count = 0;
  std::optional<Instant> due{};
};

Result<Retries, HttpResponse> retries_in(const Call& call, const Context& members,
                                         const std::string& what) {
  Body body(members);
  Retries retries{body.required_integer("retries"), {}};
  if (body.problem().empty() && retries.count < 0)
    return Failure{bad_request(what + ": expected retries of 0 or more, but found " +
                               std::to_string(retries.count))};
  if (body.has("dueDate")) {
    const auto due = moment_of(call, body, "dueDate", what);
    if (!due) return Failure{due.error()};
    retries.due = *due;
  }
  if (!body.problem().empty()) return Failure{bad_request(what + ": " + body.problem())};
  return retries;
}

// What failed is done again at once. A timer has its retry anyway; it may get another time.
Result<std::optional<Request>, HttpResponse> retrying(const Job& job, const Retries& retries,
                                                      const std::string& what) {
  if (!job.timer && retries.due)
    return Failure{not_supported(what + ": 'dueDate' of a job that failed is not supported: it "
                                        "is done again at once")};
  if (job.timer && retries.count == 0)
    return Failure{not_supported(what + ": a timer without retries is not supported: suspend it, "
                                        "so that it does not fire")};
  if (!job.timer && retries.count > 0) return std::optional<Request>(retry_of(job));
  if (job.timer && retries.due)
    return std::optional<Request>(RescheduleTimer{*job.timer, *retries.due, Cascade::no});
  return std::optional<Request>();
}

Answer set_retries(const Call& call, const Job& job, const Context& body) {
  const std::string what = cannot("set the retries of", job);
  const auto retries = retries_in(call, body, what);
  if (!retries) return retries.error();
  const auto request = retrying(job, *retries, what);
  if (!request) return request.error();
  if (!*request) return no_content();
  return submit(call, **request, what, done_with_no_content);
}

using JobsByKey = std::map<std::uint64_t, Job>;

std::optional<HttpResponse> add_jobs(const Call& call, const Context& query, JobsByKey& jobs) {
  const auto read = job_query_in(call, query);
  if (!read) return read.error();
  for (Job& job : select_jobs(call, *read)) jobs.emplace(job.key, std::move(job));
  return std::nullopt;
}

Result<JobsByKey, HttpResponse> jobs_named_in(const Call& call, const Context& members,
                                              const std::string& what) {
  Body body(members);
  const auto ids = body.texts("jobIds");
  if (!body.problem().empty()) return Failure{bad_request(what + ": " + body.problem())};
  JobsByKey jobs;
  for (const std::string& id : ids) {
    auto job = find_job(call, id);
    if (!job) return Failure{no_such_job(id)};
    jobs.emplace(job->key, std::move(*job));
  }
  if (body.has("jobQuery")) {
    const Context* query = members.find("jobQuery")->context();
    if (query == nullptr) return Failure{bad_request(what + ": expected jobQuery to be an object")};
    if (auto refusal = add_jobs(call, *query, jobs)) return Failure{std::move(*refusal)};
  } else if (ids.empty()) {
    return Failure{bad_request(what + ": expected jobIds or jobQuery, found none")};
  }
  return jobs;
}

// Here the reference names the instances by another member than elsewhere.
Result<JobsByKey, HttpResponse> jobs_of_instances_in(const Call& call, const Context& members,
                                                     const std::string& what) {
  const Body body(members);
  if (body.has("jobIds") || body.has("jobQuery"))
    return Failure{bad_request(what + ": expected process instances alone, whose jobs are meant")};
  Context named;
  for (const auto& [from, to] : {std::pair("processInstances", "processInstanceIds"),
                                 {"processInstanceQuery", "processInstanceQuery"},
                                 {"historicProcessInstanceQuery", "historicProcessInstanceQuery"}})
    if (const Value* value = members.find(from)) named.put(to, *value);
  const auto keys = instances_named_in(call, named);
  if (!keys) return Failure{keys.error()};
  if (!names_instances(named))
    return Failure{
        bad_request(what + ": expected processInstances or processInstanceQuery, found none")};
  List ids;
  for (const ProcessInstanceKey key : *keys) ids.emplace_back(to_string(key));
  JobsByKey jobs;
  if (auto refusal = add_jobs(call, Context{{"processInstanceIds", Value(std::move(ids))}}, jobs))
    return Failure{std::move(*refusal)};
  return jobs;
}

template <Result<JobsByKey, HttpResponse> (*Named)(const Call&, const Context&, const std::string&)>
Answer set_retries_of_jobs(const Call& call) {
  const std::string what = "Cannot set the retries of jobs";
  const auto members = read_json_object(call);
  if (!members) return members.error();
  const auto retries = retries_in(call, *members, what);
  if (!retries) return retries.error();
  const auto jobs = Named(call, *members, what);
  if (!jobs) return jobs.error();
  std::vector<Request> requests;
  for (const auto& [key, job] : *jobs) {
    const auto request = retrying(job, *retries, what);
    if (!request) return request.error();
    if (*request) requests.push_back(**request);
  }
  return submit_batch(call, std::move(requests), what, "set-job-retries");
}

Result<bool, HttpResponse> suspends(Body& body, const std::string& what) {
  const auto suspended = body.truth("suspended");
  if (!body.problem().empty()) return Failure{bad_request(what + ": " + body.problem())};
  if (suspended) return *suspended;
  return Failure{bad_request(what + ": expected suspended to be true or false, but found none")};
}

Request suspension(const Job& job, bool suspend) {
  if (suspend) return SuspendTimer{*job.timer};
  return ResumeTimer{*job.timer};
}

Answer suspend_job(const Call& call, const Job& job, const Context& members) {
  Body body(members);
  const auto suspend = suspends(body, cannot("suspend or resume", job));
  if (!suspend) return suspend.error();
  const std::string what = cannot(*suspend ? "suspend" : "resume", job);
  if (!job.timer) return only_of_timers(what);
  return submit(call, suspension(job, *suspend), what, done_with_no_content);
}

// The timers of one instance, definition or process.
Answer suspend_jobs(const Call& call) {
  const std::string what = "Cannot suspend or resume jobs";
  const auto members = read_json_object(call);
  if (!members) return members.error();
  Body body(*members);
  const auto suspend = suspends(body, what);
  if (!suspend) return suspend.error();
  body.truth("processDefinitionWithoutTenantId");  // Everything is without one.
  if (body.has("processDefinitionTenantId"))
    return not_supported("'processDefinitionTenantId' is not supported: there are no tenants");
  Context asked{{"timers", Value(true)}};
  for (const char* name :
       {"jobDefinitionId", "processInstanceId", "processDefinitionId", "processDefinitionKey"})
    if (const auto id = body.text(name)) asked.put(name, Value(*id));
  if (!body.problem().empty()) return bad_request(what + ": " + body.problem());
  if (asked.size() != 2)
    return bad_request(what +
                       ": expected one of jobDefinitionId, processInstanceId, processDefinitionId "
                       "and processDefinitionKey");
  const auto query = job_query_in(call, asked);
  if (!query) return query.error();
  std::vector<Request> requests;
  for (const Job& job : select_jobs(call, *query)) requests.push_back(suspension(job, *suspend));
  return submit_each(call, std::move(requests), what, done_with_no_content);
}

Answer refuse_priority(const Call&, const Job&, const Context&) {
  return not_supported(
      "the priority of a job is not supported: every timer fires when it is due, and none waits "
      "for another");
}

}  // namespace job_actions_resource

std::vector<Route> job_action_routes() {
  using namespace job_actions_resource;
  constexpr auto op = Right::operator_;
  return {
      {Method::post, "/job/{id}/execute", op, "Lets a timer fire, or what failed be done, now",
       with_job<execute_job>},
      {Method::delete_, "/job/{id}", op, "Cancels a timer", with_job<delete_job>},
      {Method::get, "/job/{id}/stacktrace", Right::reader, "Why it failed",
       with_job<get_stacktrace>},
      {Method::put, "/job/{id}/duedate", op, "Gives a timer another time", with_job<set_due_date>},
      {Method::post, "/job/{id}/duedate/recalculate", op, "Looks at a timer's expression anew",
       with_job<recalculate>},
      {Method::put, "/job/{id}/retries", op, "Has what failed be done again",
       with_job<set_retries>},
      {Method::post, "/job/retries", op, "Has what failed be done again, told as a batch",
       set_retries_of_jobs<jobs_named_in>},
      {Method::post, "/process-instance/job-retries", op,
       "Has what failed in process instances be done again, told as a batch",
       set_retries_of_jobs<jobs_of_instances_in>},
      {Method::post, "/process-instance/job-retries-historic-query-based", op,
       "Has what failed in process instances be done again, told as a batch",
       set_retries_of_jobs<jobs_of_instances_in>},
      {Method::put, "/job/{id}/suspended", op, "Suspends or resumes a timer",
       with_job<suspend_job>},
      {Method::put, "/job/suspended", op,
       "Suspends or resumes the timers of an instance, an element, a definition or a process",
       suspend_jobs},
      {Method::put, "/job/{id}/priority", op, "Refused: no timer waits for another",
       with_job<refuse_priority>},
  };
}

}  // namespace cauce::http::engine_rest
