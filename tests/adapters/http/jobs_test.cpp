// Jobs over HTTP: timers that wait, and what failed.
#include <catch2/catch.hpp>

#include "tests/adapters/http/office.h"

namespace cauce::http::test {
namespace {

constexpr std::int64_t job_time = 1'793'620'800'000;  // 2026-11-02T09:00:00-0300
constexpr std::int64_t job_hour = 3'600'000;

TimerRow timer_row(std::uint64_t key, std::int64_t due) {
  TimerRow row;
  row.key = TimerKey{key};
  row.definition = DefinitionKey{12};
  row.instance = ProcessInstanceKey{20};
  row.activity = ActivityInstanceKey{30};
  row.element = "late";
  row.due_at = Instant{due};
  row.created_at = Instant{job_time};
  return row;
}

IncidentRow failed_row(std::uint64_t key, const char* retry = "activate") {
  IncidentRow row;
  row.instance = ProcessInstanceKey{21};
  row.key = IncidentKey{key};
  row.activity = ActivityInstanceKey{32};
  row.element = "script";
  row.kind = "expression-failed";
  row.message = "expected a number";
  row.created_at = Instant{job_time + job_hour};
  row.retry = retry;
  row.type = retry == std::string("nothing") || retry == std::string("work") ? "odd" : "failedJob";
  return row;
}

// Timers 40 (of instance 20), 42 (of the start of definition 11, suspended) and 44 (instance 20);
// what failed: 41 (of instance 21). 43 is an external task's and no job, and 45 was reported.
struct Jobs : Office {
  Jobs() {
    engine.tables.put(timer_row(40, job_time + 2 * job_hour));
    TimerRow start = timer_row(42, job_time + job_hour);
    start.instance.reset();
    start.activity.reset();
    start.definition = DefinitionKey{11};
    start.suspended = 1;
    engine.tables.put(start);
    engine.tables.put(timer_row(44, job_time));
    engine.tables.put(failed_row(41));
    engine.tables.put(failed_row(43, "work"));
    engine.tables.put(failed_row(45, "nothing"));
  }
  std::string jobs(const std::string& query) { return ids("/engine-rest/job?" + query); }
  HttpResponse put(std::string target, std::string body) {
    return ask(Method::put, std::move(target), std::move(body));
  }
};

TEST_CASE("timers and what failed are jobs, filtered alike") {
  Jobs office;
  CHECK(office.jobs("") == "40 41 42 44");
  CHECK(office.jobs("jobId=41") == "41");
  CHECK(office.jobs("jobIds=40,41,43") == "40 41");
  CHECK(office.jobs("processInstanceId=20") == "40 44");
  CHECK(office.jobs("processInstanceIds=20,21") == "40 41 44");
  CHECK(office.jobs("processDefinitionId=11") == "41 42");
  CHECK(office.jobs("processDefinitionKey=permit") == "40 41 42 44");
  CHECK(office.jobs("executionId=32") == "41");
  CHECK(office.jobs("activityId=late&timers=true") == "40 42 44");
  CHECK(office.jobs("messages=true") == "41");
  CHECK(office.jobs("withRetriesLeft=true") == "40 42 44");
  CHECK(office.jobs("noRetriesLeft=true") == "41");
  CHECK(office.jobs("withException=true") == "41");
  CHECK(office.jobs("exceptionMessage=expected+a+number") == "41");
  CHECK(office.jobs("failedActivityId=script") == "41");
  CHECK(office.jobs("executable=true") == "44");
  CHECK(office.jobs("suspended=true") == "42");
  CHECK(office.jobs("active=true") == "40 41 44");
  CHECK(office.jobs("acquired=true") == "");
  CHECK(office.jobs("jobDefinitionId=1") == "");
  CHECK(office.jobs("priorityLowerThanOrEquals=-1") == "");
  CHECK(office.jobs("tenantIdIn=t") == "");
  CHECK(office.jobs("unknown=x") == "40 41 42 44");
}

TEST_CASE("jobs are found by when they are due and when they were made") {
  Jobs office;
  CHECK(office.jobs("dueDates=gt_2026-11-02T09:30:00.000-0300") == "40 42");
  CHECK(office.jobs("dueDates=gt_2026-11-02T09:30:00.000-0300,lt_2026-11-02T10:30:00.000-0300") ==
        "42");
  CHECK(office.jobs("createTimes=gt_2026-11-02T09:30:00.000-0300") == "41");
  CHECK(office.ids_by_body(
            "/engine-rest/job",
            R"({"dueDates":[{"operator":"lt","value":"2026-11-02T09:30:00.000-0300"}]})") == "44");
  CHECK(office.jobs("dueDates=soon") == "400");
  CHECK(office.jobs("dueDates=eq_2026-11-02T09:30:00.000-0300") == "400");
}

TEST_CASE("jobs of both kinds are sorted together, and paged") {
  Jobs office;
  CHECK(office.jobs("sortBy=jobDueDate&sortOrder=asc") == "41 44 42 40");
  CHECK(office.jobs("sortBy=jobDueDate&sortOrder=desc") == "40 42 44 41");
  CHECK(office.jobs("sortBy=jobId&sortOrder=desc") == "44 42 41 40");
  CHECK(office.jobs("sortBy=jobRetries&sortOrder=asc") == "41 40 42 44");
  CHECK(office.jobs("sortBy=processInstanceId&sortOrder=asc") == "42 40 44 41");
  CHECK(office.jobs("firstResult=1&maxResults=2") == "41 42");
  CHECK(office.jobs("firstResult=9&maxResults=2") == "");
  CHECK(office.jobs("sortBy=color&sortOrder=asc") == "400");
  CHECK(member(office.get("/engine-rest/job/count").body, "count") == "4");
  CHECK(member(office.post("/engine-rest/job/count", R"({"withException":true})").body, "count") ==
        "1");
}

TEST_CASE("a job tells what it is") {
  Jobs office;
  const std::string timer = office.get("/engine-rest/job/40").body;
  CHECK(member(timer, "dueDate") == "\"2026-11-02T11:00:00.000-0300\"");
  CHECK(member(timer, "createTime") == "\"2026-11-02T09:00:00.000-0300\"");
  CHECK(member(timer, "retries") == "1");
  CHECK(member(timer, "suspended") == "false");
  CHECK(member(timer, "exceptionMessage") == "null");
  const std::string failed = office.get("/engine-rest/job/41").body;
  CHECK(member(failed, "retries") == "0");
  CHECK(member(failed, "dueDate") == "null");
  CHECK(member(failed, "exceptionMessage") == "\"expected a number\"");
  CHECK(member(failed, "failedActivityId") == "\"script\"");
  CHECK(office.get("/engine-rest/job/43").status == 404);
  CHECK(office.get("/engine-rest/job/x").status == 404);
  CHECK(office.get("/engine-rest/job/41/stacktrace").body == "expected a number");
  CHECK(office.get("/engine-rest/job/40/stacktrace").status == 204);
  CHECK(office.get("/engine-rest/job/99/stacktrace").status == 404);
}

TEST_CASE("a job is executed, whichever kind it is of") {
  Jobs office;
  CHECK(office.post("/engine-rest/job/40/execute", "").status == 204);
  CHECK(office.last<TriggerTimer>().timer == TimerKey{40});
  CHECK(office.last<TriggerTimer>().firing == Firing::now);
  CHECK(office.post("/engine-rest/job/41/execute", "").status == 204);
  CHECK(office.last<RetryIncident>().incident == IncidentKey{41});
  CHECK(office.last<RetryIncident>().instance == ProcessInstanceKey{21});
  CHECK(office.post("/engine-rest/job/99/execute", "").status == 404);
}

TEST_CASE("what failed is done again when it is given retries") {
  Jobs office;
  const std::string failed = "/engine-rest/job/41/retries";
  CHECK(office.put(failed, R"({"retries":2})").status == 204);
  CHECK(office.last<RetryIncident>().incident == IncidentKey{41});
  const std::size_t before = office.engine.submissions().size();
  CHECK(office.put(failed, R"({"retries":0})").status == 204);
  CHECK(office.put("/engine-rest/job/40/retries", R"({"retries":3})").status == 204);
  CHECK(office.put("/engine-rest/job/40/retries", R"({"retries":0})").status == 501);
  CHECK(office.put(failed, R"({"retries":-1})").status == 400);
  CHECK(office.put(failed, R"({"retries":"two"})").status == 400);
  CHECK(office.put(failed, "{}").status == 400);
  CHECK(office.put(failed, R"({"retries":1,"dueDate":"soon"})").status == 400);
  CHECK(office.put("/engine-rest/job/99/retries", R"({"retries":1})").status == 404);
  CHECK(office.engine.submissions().size() == before);
  const HttpResponse batch =
      office.post("/engine-rest/job/retries", R"({"retries":1,"jobQuery":{"withException":true}})");
  CHECK(batch.status == 200);
  CHECK(member(batch.body, "type") == "\"set-job-retries\"");
  CHECK(member(batch.body, "totalJobs") == "1");
  CHECK(office.engine.submissions().size() == before + 1);
  CHECK(office.post("/engine-rest/job/retries", R"({"retries":1})").status == 400);
  CHECK(office.post("/engine-rest/job/retries", R"({"retries":1,"jobIds":["99"]})").status == 404);
  const HttpResponse twice =
      office.post("/engine-rest/job/retries",
                  R"({"retries":1,"jobIds":["41","41"],"jobQuery":{"jobId":"41"}})");
  CHECK(member(twice.body, "totalJobs") == "1");
}

TEST_CASE("what failed in process instances is done again") {
  Jobs office;
  const auto retry = [&](const std::string& instances) {
    return office.post("/engine-rest/process-instance/job-retries",
                       R"({"retries":1,)" + instances + "}");
  };
  CHECK(member(retry(R"("processInstances":["20","21"])").body, "totalJobs") == "1");
  CHECK(office.last<RetryIncident>().incident == IncidentKey{41});
  CHECK(retry(R"("processInstanceQuery":{"businessKey":"case-2"})").status == 200);
  CHECK(office.engine.submissions().size() == 2);
  CHECK(member(retry(R"("processInstances":["20"])").body, "totalJobs") == "0");
  CHECK(retry(R"("processInstances":"20")").status == 400);
  CHECK(retry(R"("processInstances":null)").status == 400);
  CHECK(retry(R"("processInstances":["21"],"jobIds":["41"])").status == 400);
  CHECK(office.engine.submissions().size() == 2);
  CHECK(member(retry(R"("historicProcessInstanceQuery":{})").body, "totalJobs") == "1");
}

TEST_CASE("a request that is repeated is answered as done when what it named is gone") {
  Jobs office;
  const std::vector<Header> keyed{{"Idempotency-Key", "k"}};
  const std::string gone = "/engine-rest/job/99/execute";
  CHECK(office.ask(Method::post, gone, "{}", keyed).status == 404);
  office.engine.tables.put(RequestRow{"0::k", 7, 99});
  CHECK(office.ask(Method::post, gone, "{}", keyed).status == 204);
  CHECK(office.ask(Method::post, gone, "{}").status == 404);
  CHECK(office.ask(Method::get, "/engine-rest/job/99", {}, keyed).status == 404);
  CHECK(office.ask(Method::delete_, "/engine-rest/incident/99", {}, keyed).status == 204);
}

TEST_CASE("the due date of a timer is set and calculated anew") {
  Jobs office;
  const std::string due = "/engine-rest/job/40/duedate";
  CHECK(office.put(due, R"({"duedate":"2026-11-02T10:00:00.000-0300","cascade":true})").status ==
        204);
  CHECK(office.last<RescheduleTimer>().due == Instant{job_time + job_hour});
  CHECK(office.last<RescheduleTimer>().cascade == Cascade::yes);
  CHECK(office.put(due, R"({"duedate":null})").status == 204);
  CHECK(office.last<RescheduleTimer>().due == office.engine.time);
  CHECK(office.put(due, R"({"duedate":"soon"})").status == 400);
  CHECK(office.put(due, R"({"duedate":5})").status == 400);
  CHECK(office.put(due, R"({"cascade":"yes"})").status == 400);
  CHECK(office.put("/engine-rest/job/41/duedate", R"({"duedate":null})").status == 400);
  CHECK(office.put("/engine-rest/job/99/duedate", R"({"duedate":null})").status == 404);
  CHECK(office.post(due + "/recalculate", "").status == 204);
  CHECK(office.last<RecalculateTimer>().since == CountedFrom::creation);
  CHECK(office.post(due + "/recalculate?creationDateBased=false", "").status == 204);
  CHECK(office.last<RecalculateTimer>().since == CountedFrom::now);
  CHECK(office.post(due + "/recalculate?creationDateBased=no", "").status == 400);
}

TEST_CASE("timers are suspended, resumed and canceled") {
  Jobs office;
  CHECK(office.put("/engine-rest/job/40/suspended", R"({"suspended":true})").status == 204);
  CHECK(office.last<SuspendTimer>().timer == TimerKey{40});
  CHECK(office.put("/engine-rest/job/40/suspended", R"({"suspended":false})").status == 204);
  CHECK(office.last<ResumeTimer>().timer == TimerKey{40});
  CHECK(office.put("/engine-rest/job/40/suspended", "{}").status == 400);
  CHECK(office.put("/engine-rest/job/41/suspended", R"({"suspended":true})").status == 400);
  const std::size_t before = office.engine.submissions().size();
  CHECK(office
            .put("/engine-rest/job/suspended",
                 R"({"suspended":true,"processDefinitionKey":"permit"})")
            .status == 204);
  CHECK(office.engine.submissions().size() == before + 3);
  CHECK(office.put("/engine-rest/job/suspended", R"({"suspended":true})").status == 400);
  CHECK(
      office.put("/engine-rest/job/suspended", R"({"suspended":true,"jobDefinitionId":"11:late"})")
          .status == 204);
  CHECK(office.last<SuspendTimer>().timer == TimerKey{42});
  CHECK(office.ask(Method::delete_, "/engine-rest/job/40").status == 204);
  CHECK(office.last<CancelTimer>().timer == TimerKey{40});
  CHECK(office.ask(Method::delete_, "/engine-rest/job/41").status == 400);
  CHECK(office.ask(Method::delete_, "/engine-rest/job/99").status == 404);
  CHECK(office.put("/engine-rest/job/40/priority", R"({"priority":5})").status == 501);
}

std::shared_ptr<const Process> drawn_with_timers() {
  Process drawn;
  drawn.id = "permit";
  drawn.elements.resize(4);
  drawn.elements[0].type = ElementType::process;
  drawn.elements[1].id = "late";
  drawn.elements[1].type = ElementType::boundary_event;
  drawn.elements[2].id = "script";
  drawn.elements[2].type = ElementType::intermediate_catch_event;
  drawn.elements[3].id = "review";
  for (const std::size_t timed : {1, 2})
    drawn.elements[timed].event.definitions.push_back(TimerDefinition{
        TimerKind::duration, *feel::compile("PT1H", feel::Otherwise::literal_string)});
  drawn.index();
  return std::make_shared<const Process>(std::move(drawn));
}

TEST_CASE("each element that waits for time is a job definition") {
  Jobs office;
  office.engine.processes[DefinitionKey{11}] = drawn_with_timers();
  office.engine.processes[DefinitionKey{12}] = drawn_with_timers();
  const auto found = [&](const std::string& query) {
    return office.ids("/engine-rest/job-definition?" + query);
  };
  CHECK(found("") == "11:late 11:script 12:late 12:script");
  CHECK(found("processDefinitionId=12") == "12:late 12:script");
  CHECK(found("processDefinitionKey=other") == "");
  CHECK(found("activityIdIn=late,review") == "11:late 12:late");
  CHECK(found("jobType=timer-transition") == "11:late 12:late");
  CHECK(found("active=true&suspended=true") == "");
  CHECK(found("sortBy=activityId&sortOrder=desc&firstResult=1&maxResults=2") ==
        "12:script 11:late");
  CHECK(office.ids_by_body("/engine-rest/job-definition", R"({"jobDefinitionId":"11:late"})") ==
        "11:late");
  CHECK(member(office.get("/engine-rest/job-definition/count").body, "count") == "4");
  const std::string one = office.get("/engine-rest/job-definition/11:late").body;
  CHECK(member(one, "jobConfiguration") == "\"DURATION: PT1H\"");
  CHECK(member(one, "deploymentId") == "\"10\"");
  for (const char* id : {"11:review", "99:late", "late", "x:late"})
    CHECK(office.get("/engine-rest/job-definition/" + std::string(id)).status == 404);
}

TEST_CASE("jobs and incidents are found by their job definition") {
  Jobs office;
  office.engine.processes[DefinitionKey{11}] = drawn_with_timers();
  office.engine.processes[DefinitionKey{12}] = drawn_with_timers();
  CHECK(office.jobs("jobDefinitionId=11:late") == "42");
  CHECK(office.jobs("jobDefinitionId=11:script") == "41");
  CHECK(office.jobs("jobDefinitionId=12:review") == "");
  CHECK(member(office.get("/engine-rest/job/41").body, "jobDefinitionId") == "\"11:script\"");
  CHECK(office.ids("/engine-rest/incident?jobDefinitionIdIn=11:script,12:late") == "41");
  CHECK(member(office.get("/engine-rest/incident/41").body, "jobDefinitionId") == "\"11:script\"");
  CHECK(member(office.get("/engine-rest/incident/45").body, "jobDefinitionId") == "null");
}

TEST_CASE("what failed at a job definition is done again, and its timers are resumed") {
  Jobs office;
  office.engine.processes[DefinitionKey{11}] = drawn_with_timers();
  const std::string definitions = "/engine-rest/job-definition";
  CHECK(office.put(definitions + "/11:script/retries", R"({"retries":3})").status == 204);
  CHECK(office.last<RetryIncident>().incident == IncidentKey{41});
  CHECK(office.engine.submissions().size() == 1);
  CHECK(office.put(definitions + "/11:script/retries", R"({"retries":0})").status == 204);
  CHECK(office.put(definitions + "/11:script/retries", R"({"retries":-1})").status == 400);
  CHECK(office.put(definitions + "/11:review/retries", R"({"retries":1})").status == 404);
  CHECK(office.put(definitions + "/11:late/jobPriority", R"({"priority":5})").status == 501);
  CHECK(office.put(definitions + "/11:late/jobPriority", R"({"priority":null})").status == 204);
  const auto suspend = [&](const std::string& path, const std::string& body) {
    return office.put(definitions + path, body).status;
  };
  CHECK(suspend("/11:late/suspended", R"({"suspended":true,"includeJobs":true})") == 501);
  CHECK(suspend("/11:late/suspended", R"({"suspended":false})") == 204);
  CHECK(office.engine.submissions().size() == 1);
  CHECK(suspend("/11:late/suspended", R"({"suspended":false,"includeJobs":true})") == 204);
  CHECK(office.last<ResumeTimer>().timer == TimerKey{42});
  CHECK(suspend("/suspended",
                R"({"suspended":false,"includeJobs":true,"processDefinitionId":"11"})") == 204);
  CHECK(suspend("/suspended", R"({"suspended":false})") == 400);
  CHECK(suspend("/11:late/suspended", "{}") == 400);
}

}  // namespace
}  // namespace cauce::http::test
