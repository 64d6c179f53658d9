// Executions, event subscriptions, incidents, signals and conditions over HTTP.
#include <catch2/catch.hpp>

#include "tests/adapters/http/office.h"

namespace cauce::http::test {
namespace {

constexpr std::int64_t rest_time = 1'793'620'800'000;  // 2026-11-02T09:00:00-0300

IncidentRow incident_row(std::uint64_t key, const char* retry, std::int64_t at) {
  IncidentRow row;
  row.instance = ProcessInstanceKey{20};
  row.key = IncidentKey{key};
  row.activity = ActivityInstanceKey{30};
  row.element = "review";
  row.kind = retry == std::string("nothing") ? "odd" : "expression-failed";
  row.message = "message " + std::to_string(key);
  row.created_at = Instant{at};
  row.retry = retry;
  row.type = retry == std::string("nothing") ? "odd"
             : retry == std::string("work")  ? "failedExternalTask"
                                             : "failedJob";
  row.configuration = std::to_string(retry == std::string("work") ? 30 : key);
  return row;
}

EventSubscriptionRow waiting_row(std::uint64_t key, EventTrigger trigger, const char* name) {
  EventSubscriptionRow row;
  row.key = SubscriptionKey{key};
  row.definition = DefinitionKey{12};
  row.instance = ProcessInstanceKey{20};
  row.activity = ActivityInstanceKey{30};
  row.element = "catch";
  row.trigger = trigger;
  row.name = name;
  row.created_at = Instant{rest_time + static_cast<std::int64_t>(100 - key) * 1000};
  return row;
}

// Incidents 50 (of a job), 51 (of the external task 30), 52 (reported, of "x") and 53, which is
// over; who waits: 60 for message m, 61 for signal s, 62 for a condition.
struct Rest : Office {
  Rest() {
    engine.tables.put(incident_row(50, "complete", rest_time));
    engine.tables.put(incident_row(51, "work", rest_time + 1000));
    IncidentRow reported = incident_row(52, "nothing", rest_time + 2000);
    reported.configuration = "x";
    reported.annotation = "ana looks at it";
    reported.instance = ProcessInstanceKey{21};
    reported.activity = ActivityInstanceKey{32};
    engine.tables.put(reported);
    IncidentRow over = incident_row(53, "activate", rest_time);
    over.ended_at = Instant{rest_time + 1};
    engine.tables.put(over);
    engine.tables.put(waiting_row(60, EventTrigger::message, "m"));
    engine.tables.put(waiting_row(61, EventTrigger::signal, "s"));
    engine.tables.put(waiting_row(62, EventTrigger::conditional, ""));
  }
  void refuse(RejectionKind kind) {
    engine.answer = [kind](const EnginePort::Submission&) {
      return Result<Reply, Rejection>(Failure{Rejection{kind, "no", {}}});
    };
  }
};

}  // namespace

TEST_CASE("incidents are filtered, sorted and paged, and those that are over are not there") {
  Rest office;
  const auto incidents = [&](const std::string& query) {
    return office.ids("/engine-rest/incident?" + query);
  };
  CHECK(incidents("") == "50 51 52");
  CHECK(incidents("incidentId=51") == "51");
  CHECK(incidents("incidentId=53") == "");
  CHECK(incidents("incidentType=odd") == "52");
  CHECK(incidents("incidentType=failedJob") == "50");
  CHECK(incidents("incidentType=failedExternalTask") == "51");
  CHECK(incidents("incidentKind=expression-failed") == "50 51");
  CHECK(incidents("incidentMessage=message+50") == "50");
  CHECK(incidents("incidentMessageLike=message%25") == "50 51 52");
  CHECK(incidents("processDefinitionId=11") == "52");
  CHECK(incidents("processDefinitionKeyIn=permit,other") == "50 51 52");
  CHECK(incidents("processInstanceId=20") == "50 51");
  CHECK(incidents("executionId=32") == "52");
  CHECK(incidents("incidentTimestampAfter=2026-11-02T09:00:00.500-0300") == "51 52");
  CHECK(incidents("incidentTimestampBefore=2026-11-02T09:00:00.500-0300") == "50");
  CHECK(incidents("incidentTimestampBefore=soon") == "400");
  CHECK(incidents("activityId=review&failedActivityId=review") == "50 51 52");
  CHECK(incidents("causeIncidentId=50") == "50");
  CHECK(incidents("rootCauseIncidentId=51") == "51");
  CHECK(incidents("configuration=x") == "52");
  CHECK(incidents("configuration=50") == "50");
  CHECK(incidents("configuration=30") == "51");
  CHECK(incidents("tenantIdIn=t") == "");
  CHECK(incidents("jobDefinitionIdIn=1") == "");
  CHECK(incidents("sortBy=incidentTimestamp&sortOrder=desc") == "52 51 50");
  CHECK(incidents("sortBy=processDefinitionId&sortOrder=asc") == "52 50 51");
  CHECK(incidents("sortBy=incidentId&sortOrder=desc&firstResult=1&maxResults=1") == "51");
  CHECK(incidents("sortBy=configuration&sortOrder=asc") == "51 50 52");
  CHECK(incidents("sortBy=incidentType&sortOrder=asc") == "51 50 52");
  CHECK(incidents("sortBy=color&sortOrder=asc") == "400");
  CHECK(incidents("sortBy=incidentId") == "400");
  CHECK(member(office.get("/engine-rest/incident/count?processInstanceId=20").body, "count") ==
        "2");
}

TEST_CASE("an incident tells what it concerns, and what was said of it") {
  Rest office;
  const std::string failed = office.get("/engine-rest/incident/50").body;
  CHECK(member(failed, "configuration") == "\"50\"");
  CHECK(member(failed, "incidentType") == "\"failedJob\"");
  CHECK(member(failed, "incidentKind") == "\"expression-failed\"");
  CHECK(member(failed, "annotation") == "null");
  CHECK(member(failed, "incidentTimestamp") == "\"2026-11-02T09:00:00.000-0300\"");
  CHECK(member(office.get("/engine-rest/incident/51").body, "configuration") == "\"30\"");
  const std::string reported = office.get("/engine-rest/incident/52").body;
  CHECK(member(reported, "configuration") == "\"x\"");
  CHECK(member(reported, "annotation") == "\"ana looks at it\"");
  CHECK(office.get("/engine-rest/incident/53").status == 404);
  CHECK(office.get("/engine-rest/incident/x").status == 404);
}

TEST_CASE("incidents are resolved and annotated") {
  Rest office;
  CHECK(office.ask(Method::delete_, "/engine-rest/incident/50").status == 204);
  CHECK(office.last<RetryIncident>().incident == IncidentKey{50});
  CHECK(office.ask(Method::delete_, "/engine-rest/incident/53").status == 404);
  const std::string note = "/engine-rest/incident/50/annotation";
  CHECK(office.ask(Method::put, note, R"({"annotation":"mine"})").status == 204);
  CHECK(office.last<AnnotateIncident>().annotation == "mine");
  CHECK(office.ask(Method::delete_, note).status == 204);
  CHECK_FALSE(office.last<AnnotateIncident>().annotation);
  CHECK(office.ask(Method::put, note, R"({"annotation":5})").status == 400);
  CHECK(office.ask(Method::put, "/engine-rest/incident/53/annotation", "{}").status == 400);
}

TEST_CASE("executions are filtered, sorted and paged") {
  Rest office;
  const auto executions = [&](const std::string& query) {
    return office.ids("/engine-rest/execution?" + query);
  };
  CHECK(executions("") == "30 31 32");
  CHECK(executions("businessKey=case-2") == "32");
  CHECK(executions("processDefinitionId=12") == "30 31");
  CHECK(executions("processDefinitionKey=permit") == "30 31 32");
  CHECK(executions("processInstanceId=21") == "32");
  CHECK(executions("activityId=other") == "");
  CHECK(executions("messageEventSubscriptionName=m") == "30");
  CHECK(executions("signalEventSubscriptionName=s") == "30");
  CHECK(executions("signalEventSubscriptionName=m") == "");
  CHECK(executions("suspended=true") == "");
  CHECK(executions("active=true") == "30 31 32");
  CHECK(executions("incidentType=odd") == "32");
  CHECK(executions("incidentId=50") == "30");
  CHECK(executions("incidentMessageLike=message%25") == "30 32");
  CHECK(executions("variables=note_eq_local") == "30");
  CHECK(executions("processVariables=kind_eq_new") == "30 31");
  CHECK(executions("variables=note") == "400");
  CHECK(executions("tenantIdIn=t") == "");
  CHECK(executions("sortBy=definitionId&sortOrder=asc") == "32 30 31");
  CHECK(executions("sortBy=instanceId&sortOrder=desc&maxResults=1") == "32");
  CHECK(executions("sortBy=key&sortOrder=asc") == "400");
  CHECK(office.ids_by_body("/engine-rest/execution", R"({"businessKey":"case-2"})") == "32");
  CHECK(office.ids_by_body("/engine-rest/execution", R"({"businessKey":2})") == "400");
  CHECK(member(office.get("/engine-rest/execution/count").body, "count") == "3");
  CHECK(member(office.get("/engine-rest/execution/30").body, "processInstanceId") == "\"20\"");
  CHECK(office.get("/engine-rest/execution/20").status == 200);
  CHECK(office.get("/engine-rest/execution/22").status == 404);
}

TEST_CASE("an execution has variables of its own") {
  Rest office;
  const std::string locals = "/engine-rest/execution/30/localVariables";
  CHECK(office.get(locals).body.find("\"note\"") != std::string::npos);
  CHECK(office.get(locals).body.find("\"kind\"") == std::string::npos);
  CHECK(member(office.get(locals + "/note").body, "value") == "\"local\"");
  CHECK(office.get(locals + "/kind").status == 404);
  CHECK(office.get(locals + "/note/data").status == 400);
  CHECK(office.get(locals + "/kind/data").status == 404);
  CHECK(office.ask(Method::put, locals + "/a", R"({"value":1,"type":"Integer"})").status == 204);
  CHECK(office.last<SetVariables>().scope == ScopeKey{30});
  CHECK(office.last<SetVariables>().local == Local::yes);
  CHECK(office.ask(Method::put, locals + "/a", R"({"value":"x","type":"Integer"})").status == 400);
  CHECK(office.post(locals, R"({"modifications":{"a":{"value":1}},"deletions":["b"]})").status ==
        204);
  CHECK(office.last<SetVariables>().deletions == std::vector<std::string>{"b"});
  CHECK(office.post(locals, R"({"deletions":"b"})").status == 400);
  CHECK(office.ask(Method::delete_, locals + "/a").status == 204);
  CHECK(office.get("/engine-rest/execution/99/localVariables").status == 404);
}

TEST_CASE("one execution is triggered, gets its message, and has incidents reported") {
  Rest office;
  const std::string execution = "/engine-rest/execution/30";
  const std::string variables = R"({"variables":{"a":{"value":1}}})";
  CHECK(office.post(execution + "/signal", variables).status == 204);
  CHECK(office.last<TriggerActivity>().activity == ActivityInstanceKey{30});
  CHECK(office.last<TriggerActivity>().variables == Context{{"a", 1}});
  CHECK(office.post("/engine-rest/execution/20/signal", "{}").status == 400);
  CHECK(office.post("/engine-rest/execution/99/signal", "{}").status == 404);
  CHECK(office.post(execution + "/signal", R"({"variables":[]})").status == 400);

  const std::string message = execution + "/messageSubscriptions/m";
  CHECK(member(office.get(message).body, "id") == "\"60\"");
  CHECK(office.get(execution + "/messageSubscriptions/s").status == 404);
  CHECK(office.post(message + "/trigger", variables).status == 204);
  CHECK(office.last<CorrelateMessage>().name == "m");
  CHECK(office.last<CorrelateMessage>().receiver == ActivityInstanceKey{30});
  CHECK(office.post("/engine-rest/execution/99/messageSubscriptions/m/trigger", "{}").status ==
        404);

  office.engine.answer = [](const EnginePort::Submission&) {
    Reply reply;
    reply.subject = 52;
    return Result<Reply, Rejection>(reply);
  };
  const HttpResponse made =
      office.post(execution + "/create-incident",
                  R"({"incidentType":"odd","configuration":"x","message":"too slow"})");
  CHECK(made.status == 200);
  CHECK(member(made.body, "id") == "\"52\"");
  CHECK(office.last<ReportIncident>().kind == "odd");
  CHECK(office.last<ReportIncident>().message == "too slow");
  CHECK(office.post(execution + "/create-incident", "{}").status == 400);
  CHECK(office.post("/engine-rest/execution/99/create-incident", R"({"incidentType":"odd"})")
            .status == 400);
}

TEST_CASE("who waits for an event is found by what it waits for") {
  Rest office;
  const auto waiting = [&](const std::string& query) {
    return office.ids("/engine-rest/event-subscription?" + query);
  };
  CHECK(waiting("") == "60 61 62");
  CHECK(waiting("eventSubscriptionId=61") == "61");
  CHECK(waiting("eventName=m") == "60");
  CHECK(waiting("eventType=conditional") == "62");
  CHECK(waiting("executionId=30&processInstanceId=20&activityId=catch") == "60 61 62");
  CHECK(waiting("processInstanceId=21") == "");
  CHECK(waiting("tenantIdIn=t") == "");
  CHECK(waiting("withoutTenantId=true") == "60 61 62");
  CHECK(waiting("sortBy=created&sortOrder=asc&firstResult=1&maxResults=1") == "61");
  CHECK(waiting("sortBy=created&sortOrder=up") == "400");
  CHECK(waiting("firstResult=-1") == "400");
  CHECK(member(office.get("/engine-rest/event-subscription/count?eventType=signal").body,
               "count") == "1");
}

TEST_CASE("a signal is thrown to all or to one") {
  Rest office;
  CHECK(
      office.post("/engine-rest/signal", R"({"name":"s","variables":{"a":{"value":1}}})").status ==
      204);
  CHECK(office.last<ThrowSignal>().name == "s");
  CHECK(office.last<ThrowSignal>().variables == Context{{"a", 1}});
  CHECK_FALSE(office.last<ThrowSignal>().receiver);
  CHECK(office.post("/engine-rest/signal", R"({"name":"s","executionId":"30"})").status == 204);
  CHECK(office.last<ThrowSignal>().receiver == ActivityInstanceKey{30});
  const std::size_t before = office.engine.submissions().size();
  CHECK(office.post("/engine-rest/signal", "{}").status == 400);
  CHECK(office.post("/engine-rest/signal", R"({"name":5})").status == 400);
  CHECK(office.post("/engine-rest/signal", R"({"name":"s","executionId":"x"})").status == 400);
  CHECK(office.post("/engine-rest/signal", R"({"name":"s","variables":[1]})").status == 400);
  CHECK(office.post("/engine-rest/signal", R"({"name":"s","tenantId":"t"})").status == 501);
  CHECK(office.engine.submissions().size() == before);
  office.refuse(RejectionKind::not_found);
  CHECK(office.post("/engine-rest/signal", R"({"name":"s","executionId":"30"})").status == 400);
}

TEST_CASE("conditions start what they hold for") {
  Rest office;
  office.engine.answer = [](const EnginePort::Submission&) {
    Reply reply;
    reply.instances = {ProcessInstanceKey{20}};
    return Result<Reply, Rejection>(reply);
  };
  const HttpResponse started = office.post(
      "/engine-rest/condition",
      R"({"variables":{"a":{"value":1}},"businessKey":"k","processDefinitionId":"12"})");
  CHECK(started.status == 200);
  CHECK(started.body.find("\"id\":\"20\"") != std::string::npos);
  CHECK(office.last<EvaluateConditions>().process_id == "permit");
  CHECK(office.last<EvaluateConditions>().business_key == "k");
  CHECK(office.post("/engine-rest/condition", R"({"processDefinitionId":"11"})").status == 501);
  CHECK(office.post("/engine-rest/condition", R"({"processDefinitionId":"99"})").status == 400);
  CHECK(office.post("/engine-rest/condition", R"({"variables":1})").status == 400);
  CHECK(office.post("/engine-rest/condition", R"({"businessKey":1})").status == 400);
  CHECK(office.post("/engine-rest/condition", R"({"withoutTenantId":"no"})").status == 400);
  CHECK(office.post("/engine-rest/condition", R"({"tenantId":"t"})").status == 501);
  office.refuse(RejectionKind::not_found);
  const HttpResponse none = office.post("/engine-rest/condition", "{}");
  CHECK(none.status == 200);
  CHECK(none.body == "[]");
}

TEST_CASE("what was done and can be undone is an event subscription of what undoes it") {
  Rest office;
  Process drawn;
  drawn.id = "permit";
  drawn.elements.resize(4);
  drawn.elements[0].type = ElementType::process;
  drawn.elements[1].id = "review";
  drawn.elements[1].compensation_handler = ElementIndex{2};
  drawn.elements[2].id = "undo";
  drawn.elements[3].id = "group";
  drawn.elements[3].type = ElementType::sub_process;
  drawn.index();
  office.engine.processes[DefinitionKey{12}] = std::make_shared<const Process>(std::move(drawn));
  const auto done = [&](std::uint64_t instance, std::uint64_t key, std::uint64_t scope,
                        const char* element, ActivityState state) {
    office.engine.tables.put(ActivityInstanceRow{ProcessInstanceKey{instance},
                                                 ActivityInstanceKey{key},
                                                 ScopeKey{scope},
                                                 element,
                                                 "task",
                                                 state,
                                                 {},
                                                 Instant{rest_time},
                                                 Instant{rest_time + 1}});
  };
  done(20, 70, 20, "review", ActivityState::completed);
  done(20, 71, 20, "review", ActivityState::terminated);
  done(20, 72, 20, "group", ActivityState::terminated);
  done(20, 73, 72, "review", ActivityState::completed);
  done(20, 74, 20, "group", ActivityState::completed);
  done(20, 75, 74, "review", ActivityState::completed);
  done(22, 76, 22, "review", ActivityState::completed);
  const auto waiting = [&](const std::string& query) {
    return office.ids("/engine-rest/event-subscription?" + query);
  };
  CHECK(waiting("eventType=compensate") == "70 75");
  CHECK(waiting("") == "60 61 62 70 75");
  CHECK(waiting("activityId=undo&executionId=20") == "70");
  CHECK(waiting("processInstanceId=21") == "");
  CHECK(waiting("sortBy=created&sortOrder=asc&maxResults=3") == "70 75 62");
  CHECK(member(office.get("/engine-rest/event-subscription/count").body, "count") == "5");
}

TEST_CASE("many instances are deleted and suspended as a batch that is over at once") {
  Rest office;
  const HttpResponse deleted =
      office.post("/engine-rest/process-instance/delete",
                  R"({"processInstanceIds":["20"],"processInstanceQuery":{"businessKey":"case-2"},
          "deleteReason":"moved"})");
  CHECK(deleted.status == 200);
  CHECK(member(deleted.body, "type") == "\"instance-deletion\"");
  CHECK(member(deleted.body, "totalJobs") == "2");
  CHECK(office.last<CancelProcessInstance>().instance == ProcessInstanceKey{21});
  CHECK(office.last<CancelProcessInstance>().reason == "moved");
  const std::size_t before = office.engine.submissions().size();
  const auto remove = [&](const char* body) {
    return office.post("/engine-rest/process-instance/delete", body).status;
  };
  CHECK(remove("{}") == 400);
  CHECK(remove(R"({"processInstanceIds":["x"]})") == 400);
  CHECK(remove(R"({"processInstanceIds":"20"})") == 400);
  CHECK(remove(R"({"processInstanceIds":["20"],"skipSubprocesses":true})") == 501);
  CHECK(remove(R"({"historicProcessInstanceQuery":5})") == 400);
  CHECK(office.ask(Method::delete_, "/engine-rest/process-instance/20?skipSubprocesses=true")
            .status == 501);
  CHECK(office.engine.submissions().size() == before);
  CHECK(office
            .ask(Method::put, "/engine-rest/process-instance/suspended",
                 R"({"suspended":true,"processInstanceQuery":{"businessKey":"case-2"}})")
            .status == 204);
  CHECK(office.last<SuspendProcessInstance>().instance == ProcessInstanceKey{21});
  const HttpResponse held = office.post("/engine-rest/process-instance/suspended-async",
                                        R"({"suspended":false,"processInstanceIds":["20"]})");
  CHECK(held.status == 200);
  CHECK(office.last<ResumeProcessInstance>().instance == ProcessInstanceKey{20});
  CHECK(office.get("/engine-rest/batch").body == "[]");
  CHECK(office.get("/engine-rest/batch/7").status == 404);
}

}  // namespace cauce::http::test
