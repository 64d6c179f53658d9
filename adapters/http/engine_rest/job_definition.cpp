#include "adapters/http/engine_rest/job_definition.h"

#include <algorithm>

#include "adapters/http/body.h"
#include "adapters/http/engine_rest/derived_rows.h"
#include "adapters/http/engine_rest/job.h"
#include "adapters/http/engine_rest/lookup.h"
#include "adapters/http/errors.h"
#include "adapters/http/filters.h"
#include "adapters/http/routes.h"
#include "adapters/http/submit.h"

namespace cauce::http::engine_rest {
namespace job_definition_resource {

struct JobDefinition {
  std::string id{};
  ProcessDefinitionRow of{};
  std::string element{}, type{}, configuration{};
};

std::string id_of(DefinitionKey definition, std::string_view element) {
  return to_string(definition) + ":" + std::string(element);
}

const TimerDefinition* timer_of(const Element& element) {
  return element.event.find<TimerDefinition>();
}

std::string type_of(const Process& process, const Element& element) {
  if (element.type == ElementType::boundary_event) return "timer-transition";
  if (element.type != ElementType::start_event) return "timer-intermediate-transition";
  return process.at(element.parent).type == ElementType::event_sub_process
             ? "timer-start-event-subprocess"
             : "timer-start-event";
}

std::string configuration_of(const TimerDefinition& timer) {
  const auto kind = [&]() -> std::string {
    switch (timer.kind) {
      case TimerKind::date: return "DATE";
      case TimerKind::duration: return "DURATION";
      case TimerKind::cycle: return "CYCLE";
    }
    return {};
  };
  return kind() + ": " + timer.value.source();
}

std::vector<JobDefinition> all_of(const Call& call, const ProcessDefinitionRow& row) {
  std::vector<JobDefinition> found;
  const auto process = call.services.engine.process(row.key);
  if (process == nullptr) return found;
  for (const Element& element : process->elements)
    if (const TimerDefinition* timer = timer_of(element))
      found.push_back({id_of(row.key, element.id), row, element.id, type_of(*process, element),
                       configuration_of(*timer)});
  return found;
}

// Job definitions stand in no table: conditions and orders name these columns of them.
Scalar column_of(const JobDefinition& job, std::string_view column) {
  if (column == "id") return job.id;
  if (column == "element") return job.element;
  if (column == "type") return job.type;
  if (column == "configuration") return job.configuration;
  if (column == "process_id") return job.of.process_id;
  return to_string(job.of.key);
}

using enum ArgumentType;

constexpr FilterRule filters[] = {
    {"jobDefinitionId", text, equal<"id">},
    {"activityIdIn", texts, in<"element">},
    {"processDefinitionId", text, equal<"definition">},
    {"processDefinitionKey", text, equal<"process_id">},
    {"jobType", text, equal<"type">},
    {"jobConfiguration", text, equal<"configuration">},
    {"active", truth, everything},  // Timers are suspended, one by one.
    {"suspended", truth, nothing},
    {"withOverridingJobPriority", truth, nothing},
    {"tenantIdIn", texts, nothing},
    {"withoutTenantId", truth, everything},
    {"includeJobDefinitionsWithoutTenantId", truth, everything},
};
constexpr SortRule sorts[] = {
    {"jobDefinitionId", by<"id">},
    {"activityId", by<"element">},
    {"processDefinitionId", by<"definition">},
    {"processDefinitionKey", by<"process_id">},
    {"jobType", by<"type">},
    {"jobConfiguration", by<"configuration">},
    {"tenantId", by<"tenant">},  // All alike: there are no tenants.
};

const QueryRules& rules() {
  static constexpr QueryRules all{filters, sorts, {}, {}};
  return all;
}

// All that pass, in order, whatever the page.
std::vector<JobDefinition> selected(const Call& call, const Query& query) {
  std::vector<JobDefinition> found;
  for (const auto& row : call.reader.select<ProcessDefinitionRow>({}, {{"key"}}))
    for (JobDefinition& job : all_of(call, row))
      if (passes(query.filter, [&](std::string_view column) { return column_of(job, column); }))
        found.push_back(std::move(job));
  std::ranges::stable_sort(found, [&](const JobDefinition& a, const JobDefinition& b) {
    return comes_before(
        query.order, [&](std::string_view column) { return column_of(a, column); },
        [&](std::string_view column) { return column_of(b, column); });
  });
  return found;
}

void put_job_definition(JsonText& json, const JobDefinition& job) {
  json.begin_object().put("id", job.id).put("processDefinitionId", job.of.key);
  json.put("processDefinitionKey", job.of.process_id).put("activityId", job.element);
  json.put("jobType", job.type).put("jobConfiguration", job.configuration);
  json.put("overridingJobPriority", nullptr).put("suspended", false).put("tenantId", nullptr);
  json.put("deploymentId", job.of.deployment).end_object();
}

Answer list(const Call& call, const Result<Query, HttpResponse>& query) {
  if (!query) return query.error();
  JsonText json;
  json.begin_array();
  for (const JobDefinition& job : on_page(selected(call, *query), query->page))
    put_job_definition(json, job);
  HttpResponse response;
  response.body = json.end_array().take();
  return response;
}
Answer list_all(const Call& call) { return list(call, read_query(call, rules())); }
Answer list_by_body(const Call& call) { return list(call, read_body_query(call, rules())); }

Answer count(const Call& call, const Result<Query, HttpResponse>& query) {
  if (!query) return query.error();
  return count_response(selected(call, *query).size());
}
Answer count_all(const Call& call) { return count(call, read_query(call, rules())); }
Answer count_by_body(const Call& call) { return count(call, read_body_query(call, rules())); }

Result<JobDefinition, HttpResponse> named_by_path(const Call& call) {
  const std::string& id = call.path_value("id");
  if (const auto name = job_definition_named(id))
    if (const auto row = find_definition(call.reader, to_string(name->definition)))
      for (JobDefinition& job : all_of(call, *row))
        if (job.element == name->element) return std::move(job);
  return Failure{not_found("expected a job definition with id " + id + ", but there is none")};
}

Answer get(const Call& call) {
  const auto job = named_by_path(call);
  if (!job) return job.error();
  JsonText json;
  put_job_definition(json, *job);
  HttpResponse response;
  response.body = json.take();
  return response;
}

// What failed there is done again; a timer that waits has its retry anyway.
Answer set_retries(const Call& call) {
  const auto definition = named_by_path(call);
  if (!definition) return definition.error();
  const std::string what = "Cannot set the retries of job definition " + definition->id;
  const auto members = read_json_object(call);
  if (!members) return members.error();
  Body body(*members);
  const std::int64_t retries = body.required_integer("retries");
  if (!body.problem().empty()) return bad_request(what + ": " + body.problem());
  if (retries < 0)
    return bad_request(what + ": expected retries of 0 or more, but found " +
                       std::to_string(retries));
  std::vector<Request> requests;
  if (retries > 0)
    for (const auto& row :
         call.reader.select<IncidentRow>(where("ended_at", Compare::is_null) +
                                         where("type", Compare::equal, std::string("failedJob")) +
                                         incidents_of_job_definition(call, definition->id)))
      requests.push_back(RetryIncident{row.instance, row.key});
  return submit_each(call, std::move(requests), what, done_with_no_content);
}

Answer set_priority(const Call& call) {
  const auto definition = named_by_path(call);
  if (!definition) return definition.error();
  const auto members = read_json_object(call);
  if (!members) return members.error();
  if (!Body(*members).has("priority")) return no_content();  // Taken back: there is none.
  return not_supported(
      "the priority of a job definition is not supported: every timer fires when it is due, and "
      "none waits for another");
}

// `asked` names the timers that are meant.
Answer suspend(const Call& call, const Context& members, const Context& asked) {
  const std::string what = "Cannot suspend or resume job definitions";
  Body body(members);
  const auto suspended = body.truth("suspended");
  const bool with_jobs = body.truth("includeJobs").value_or(false);
  if (!body.problem().empty()) return bad_request(what + ": " + body.problem());
  if (!suspended)
    return bad_request(what + ": expected suspended to be true or false, but found none");
  if (body.has("executionDate"))
    return not_supported("executionDate is not supported: timers are suspended at once");
  if (*suspended)
    return not_supported(
        "a job definition cannot be suspended, since nothing of it is kept: suspend the jobs that "
        "there are by PUT /job/suspended with jobDefinitionId, or the process definition");
  std::vector<Request> requests;
  if (with_jobs) {
    const auto query = job_query_in(call, asked);
    if (!query) return query.error();
    for (const Job& job : select_jobs(call, *query))
      if (job.timer) requests.push_back(ResumeTimer{*job.timer});
  }
  return submit_each(call, std::move(requests), what, done_with_no_content);
}

Answer suspend_one(const Call& call) {
  const auto definition = named_by_path(call);
  if (!definition) return definition.error();
  const auto members = read_json_object(call);
  if (!members) return members.error();
  return suspend(call, *members, Context{{"jobDefinitionId", Value(definition->id)}});
}

Answer suspend_many(const Call& call) {
  const auto members = read_json_object(call);
  if (!members) return members.error();
  Body body(*members);
  if (body.has("processDefinitionTenantId"))
    return not_supported("'processDefinitionTenantId' is not supported: there are no tenants");
  Context asked;
  for (const char* name : {"processDefinitionId", "processDefinitionKey"})
    if (const auto id = body.text(name)) asked.put(name, Value(*id));
  if (!body.problem().empty()) return bad_request(body.problem());
  if (asked.size() != 1)
    return bad_request("expected one of processDefinitionId and processDefinitionKey");
  return suspend(call, *members, asked);
}

}  // namespace job_definition_resource

std::optional<JobDefinitionName> job_definition_named(std::string_view id) {
  const std::size_t colon = id.find(':');
  if (colon == std::string_view::npos) return std::nullopt;
  const auto key = parse_key(id.substr(0, colon));
  if (!key) return std::nullopt;
  return JobDefinitionName{DefinitionKey{*key}, std::string(id.substr(colon + 1))};
}

std::optional<std::string> job_definition_id(const Call& call, DefinitionKey definition,
                                             std::string_view element) {
  using namespace job_definition_resource;
  const auto process = call.services.engine.process(definition);
  if (process == nullptr) return std::nullopt;
  const auto found = process->find_element(element);
  if (!found || timer_of(process->at(*found)) == nullptr) return std::nullopt;
  return id_of(definition, element);
}

Filter incidents_of_job_definition(const Call& call, std::string_view id) {
  const auto name = job_definition_named(id);
  if (!name || !job_definition_id(call, name->definition, name->element)) return no_row();
  return where("element", Compare::equal, name->element) +
         related(ProcessInstanceRow::table, {{"instance_key", "key"}},
                 key_is("definition_key", name->definition));
}

std::vector<Route> job_definition_routes() {
  using namespace job_definition_resource;
  constexpr auto reader = Right::reader;
  constexpr auto op = Right::operator_;
  return {
      {Method::get, "/job-definition", reader, "Elements that wait for time", list_all},
      {Method::post, "/job-definition", reader,
       "Elements that wait for time, by a query in the body", list_by_body},
      {Method::get, "/job-definition/count", reader, "How many elements wait for time", count_all},
      {Method::post, "/job-definition/count", reader,
       "How many elements wait for time, by a query in the body", count_by_body},
      {Method::get, "/job-definition/{id}", reader, "One element that waits for time", get},
      {Method::put, "/job-definition/{id}/retries", op,
       "Has what failed at an element be done again", set_retries},
      {Method::put, "/job-definition/{id}/jobPriority", op, "Refused: no timer waits for another",
       set_priority},
      {Method::put, "/job-definition/{id}/suspended", op, "Resumes the timers of an element",
       suspend_one},
      {Method::put, "/job-definition/suspended", op,
       "Resumes the timers of a definition or a process", suspend_many},
  };
}

}  // namespace cauce::http::engine_rest
