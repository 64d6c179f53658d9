// Cases, what they wait for, forms and figures.
#include <catch2/catch.hpp>

#include "tests/adapters/http/office.h"

namespace cauce::http::test {
namespace {

std::string numbers(const HttpResponse& response) {
  const auto json = parse_json(response.body);
  const Context* page = json ? json->context() : nullptr;
  if (page == nullptr || page->find("items") == nullptr) return response.body;
  std::string all;
  for (const Value& each : *page->find("items")->list())
    all += (all.empty() ? "" : " ") + *each.context()->find("number")->string();
  return all;
}

HttpResponse ask_as(Office& office, const char* user, Method method, const std::string& target,
                    const std::string& body = {}) {
  return office.ask(method, target, body,
                    {{"Authorization", basic(user)}, {"Content-Type", "application/json"}});
}

// Case 20 waits for a message in a lane whose tasks the bosses do.
void put_waiting(Office& office) {
  Process process;
  process.elements.resize(3);
  process.elements[1].id = "asked";
  process.elements[1].name = "Asked for";
  process.elements[1].lane = "Board";
  process.elements[2].id = "review";
  process.elements[2].lane = "Board";
  process.elements[2].human_task.emplace();
  process.elements[2].human_task->candidate_groups.push_back(*feel::compile_feel("\"bosses\""));
  process.index();
  office.engine.processes[DefinitionKey{12}] = std::make_shared<const Process>(process);
  EventSubscriptionRow row;
  row.key = SubscriptionKey{50};
  row.definition = DefinitionKey{12};
  row.instance = ProcessInstanceKey{20};
  row.activity = ActivityInstanceKey{30};
  row.element = "asked";
  row.trigger = EventTrigger::message;
  row.name = "please";
  office.engine.tables.put(row);
  for (ProcessInstanceRow& each : office.engine.tables.of<ProcessInstanceRow>())
    each.root = each.key;
}

}  // namespace

TEST_CASE("cases are found by number, state, process, element, person and time") {
  Office office;
  CHECK(numbers(office.get("/api/cases")) == "2026-000022 case-2 case-1");
  CHECK(member(office.get("/api/cases?max=1").body, "total") == "3");
  CHECK(numbers(office.get("/api/cases?search=CASE-1")) == "case-1");
  CHECK(numbers(office.get("/api/cases?search=21")) == "case-2");
  CHECK(numbers(office.get("/api/cases?state=completed,failed")) == "2026-000022");
  CHECK(office.get("/api/cases?state=gone").status == 400);
  CHECK(numbers(office.get("/api/cases?sort=oldest")) == "case-1 case-2 2026-000022");
  CHECK(office.get("/api/cases?sort=best").status == 400);
  CHECK(numbers(office.get("/api/cases?process=other")).empty());
  CHECK(numbers(office.get("/api/cases?definition=11")) == "case-2");
  CHECK(numbers(office.get("/api/cases?definition=x")).empty());
  CHECK(numbers(office.get("/api/cases?element=review&max=1")) == "case-2");
  CHECK(numbers(office.get("/api/cases?element=other")).empty());
  CHECK(numbers(office.get("/api/cases?person=ben")) == "case-1");
  CHECK(numbers(office.get("/api/cases?from=2026-11-02T12:01:30Z")) == "case-2");
  CHECK(numbers(office.get("/api/cases?to=2026-11-02T12:01:30Z")) == "2026-000022 case-1");
  CHECK(office.get("/api/cases?from=soon").status == 400);
}

TEST_CASE("a case is found by the running number that it shows") {
  Office office;
  ProcessInstanceRow row = office.engine.tables.of<ProcessInstanceRow>().front();
  row.business_key.reset();
  row.key = ProcessInstanceKey{make_key(1, 77)};
  office.engine.tables.put(row);
  CHECK(numbers(office.get("/api/cases?search=2026-000077")) == "2026-000077");
  CHECK(numbers(office.get("/api/cases?search=000077")) == "2026-000077");
  CHECK(numbers(office.get("/api/cases?search=2026-000078")).empty());
}

TEST_CASE("a case tells its open tasks and who took part") {
  Office office;
  const std::string body = office.get("/api/cases/20").body;
  CHECK(member(body, "state") == "\"active\"");
  CHECK(member(body, "version") == "2");
  CHECK(member(body, "people") == R"([{"id":"ana","name":"ana"},{"id":"ben","name":"ben"}])");
  CHECK(body.find(R"("id":"30","name":"Review plan")") != std::string::npos);
  CHECK(body.find(R"("id":"33")") == std::string::npos);
  CHECK(office.get("/api/cases/99").status == 404);
}

TEST_CASE("a case waits for those who have a role in the lane") {
  Office office(Authentication::on);
  put_waiting(office);
  const auto waiting = [&](const char* user) {
    return member(ask_as(office, user, Method::get, "/api/cases/20").body, "waiting");
  };
  CHECK(waiting("ben") == R"([{"id":"50","message":"please","element":"asked",)"
                          R"("name":"Asked for","documentation":null,"subject":null,"key":null}])");
  CHECK(waiting("root") == waiting("ben"));
  CHECK(waiting("ana") == "[]");
  CHECK(waiting("eva") == "[]");
}

TEST_CASE("a message goes to the one subscription that it names") {
  Office office(Authentication::on);
  put_waiting(office);
  const std::string to = "/api/cases/20/messages/50";
  CHECK(ask_as(office, "ben", Method::post, to, R"({"variables":{"why":"now"}})").status == 204);
  const auto submissions = office.engine.submissions();
  REQUIRE(submissions.size() == 1);
  const auto& sent = std::get<CorrelateMessage>(submissions.front().request);
  CHECK(sent.subscription == SubscriptionKey{50});
  CHECK(sent.instance == ProcessInstanceKey{20});
  CHECK(*sent.variables.find("why")->string() == "now");
  CHECK(submissions.front().actor.user == "ben");
  CHECK(ask_as(office, "ben", Method::post, "/api/cases/21/messages/50", "{}").status == 404);
  CHECK(ask_as(office, "ben", Method::post, to, R"({"variables":7})").status == 400);
  CHECK(ask_as(office, "eva", Method::post, to, "{}").status == 403);
}

TEST_CASE("why somebody asks for a change goes with the command") {
  Office office;
  CHECK(office.ask(Method::delete_, "/engine-rest/process-instance/20?reason=no%20money").status ==
        204);
  const auto submissions = office.engine.submissions();
  REQUIRE(submissions.size() == 1);
  CHECK(submissions.front().reason == "no money");
  CHECK(std::get<CancelProcessInstance>(submissions.front().request).reason == "no money");
  const std::string far = "?reason=" + std::string(2'001, 'x');
  CHECK(office.ask(Method::delete_, "/engine-rest/process-instance/20" + far).status == 400);
}

TEST_CASE("forms are read by digest, any version, or by id, the latest, and nothing else is") {
  Office office;
  Tables& tables = office.engine.tables;
  const auto put = [&](std::uint64_t deployment, const char* bytes) {
    const Digest digest = sha256({bytes});
    tables.contents[digest] = bytes;
    tables.put(DeploymentRow{DeploymentKey{deployment}, "forms", "", office.engine.time, "root"});
    tables.put(ResourceRow{DeploymentKey{deployment}, "ask.form", digest, "ask"});
    return to_string(digest);
  };
  const std::string first = put(60, R"({"id":"ask","v":1})");
  const std::string second = put(61, R"({"id":"ask","v":2})");
  CHECK(office.get("/api/forms/" + first).body == R"({"id":"ask","v":1})");
  CHECK(office.get("/api/forms/ask").body == R"({"id":"ask","v":2})");
  CHECK(office.get("/api/forms").body ==
        R"([{"id":"ask","resource":"ask.form","deployment":"61","digest":")" + second +
            R"(","deployedAt":"2026-11-02T09:00:00.000-0300"}])");
  const std::string whole = office.get("/api/forms?content=true").body;
  CHECK(whole.find(R"(,"content":)" + office.get("/api/forms/ask").body + "}]") != whole.npos);
  CHECK(office.get("/api/forms/" + to_string(sha256({"<definitions/>"}))).status == 404);
  CHECK(office.get("/api/forms/other").status == 404);
}

TEST_CASE("figures say how often and how long the cases were at an element") {
  Office office;
  auto& rows = office.engine.tables.of<ActivityInstanceRow>();
  const auto end = [&](std::size_t at, std::int64_t seconds, ActivityState state) {
    rows[at].state = state;
    rows[at].ended_at = Instant{rows[at].started_at.ms + seconds * 1'000};
  };
  CHECK(office.get("/api/statistics/11").body ==
        R"([{"element":"review","entered":1,"completed":0,"canceled":0,"open":1,"incidents":0,)"
        R"("secondsMean":null,"secondsMedian":null,"secondsMax":null}])");
  end(0, 10, ActivityState::completed);
  end(1, 25, ActivityState::completed);
  ActivityInstanceRow third = rows[1];
  third.key = ActivityInstanceKey{70};
  rows.push_back(third);
  end(3, 4, ActivityState::terminated);
  CHECK(office.get("/api/statistics/12").body ==
        R"([{"element":"review","entered":3,"completed":2,"canceled":1,"open":0,"incidents":0,)"
        R"("secondsMean":17.500,"secondsMedian":10,"secondsMax":25}])");
  CHECK(office.get("/api/statistics/12?from=2026-11-03").body == "[]");
  CHECK(office.get("/api/statistics/12?case=20").body == office.get("/api/statistics/12").body);
  CHECK(office.get("/api/statistics/12?case=21").body == "[]");
  CHECK(office.get("/api/statistics/99").status == 404);
}

TEST_CASE("a case's history tells what people did and named events that happened, page by page") {
  Office office;
  put_waiting(office);
  auto& tasks = office.engine.tables.of<TaskRow>();
  tasks[1].completed_by = "ben";  // For whom it was assigned to.
  const auto put = [&](std::uint64_t key, std::uint64_t scope, const char* element,
                       const char* type, bool is_over) {
    ActivityInstanceRow row = office.engine.tables.of<ActivityInstanceRow>()[0];
    row.key = ActivityInstanceKey{key};
    row.scope = ScopeKey{scope};
    row.element = element;
    row.element_type = type;
    if (is_over) row.ended_at = row.started_at;
    office.engine.tables.put(row);
  };
  put(40, 20, "asked", "intermediateCatchEvent", true);
  put(41, 20, "asked", "intermediateCatchEvent", false);  // Still waits.
  put(42, 20, "review", "endEvent", true);                // Has no name.
  put(43, 30, "asked", "startEvent", true);               // Of a part of the case.
  put(44, 20, "asked", "startEvent", true);
  put(45, 20, "asked", "exclusiveGateway", true);
  const auto told = [&](const std::string& query) {
    std::string all;
    const auto json = parse_json(office.get("/api/cases/20/history" + query).body);
    REQUIRE(json.ok());
    for (const Value& each : *json->context()->find("items")->list()) {
      const Value* person = each.context()->find("person");
      all += *each.context()->find("id")->string() + ' ' + *each.context()->find("name")->string() +
             (person->string() != nullptr ? " by " + *person->string() : "") + "\n";
    }
    return all;
  };
  CHECK(told("") == "44 Asked for\n40 Asked for\n31 review by ben\n30 review\n");
  CHECK(told("?first=1&max=1") == "40 Asked for\n");
  CHECK(member(office.get("/api/cases/20/history?max=1").body, "total") == "4");
  CHECK(office.get("/api/cases/99/history").status == 404);
}

TEST_CASE("records are sorted by what is in them, and by when they were written") {
  Office office;
  const std::string records = "/api/data-stores/nets/records";
  CHECK(office.ids(records + "?sortBy=name") == "2 1");
  CHECK(office.ids(records + "?sortBy=name&sortOrder=desc") == "1 2");
  CHECK(office.ids(records + "?sortBy=size") == "1 2");  // What has none comes last.
  CHECK(office.ids(records + "?sortBy=size&sortOrder=desc") == "1 2");
  CHECK(office.ids(records + "?sortBy=version&sortOrder=desc") == "1 2");
  CHECK(office.ids(records + "?sortBy=writtenAt&sortOrder=desc") == "2 1");
  CHECK(office.ids(records + "?sortOrder=desc") == "2 1");
  CHECK(office.ids(records + "?sortBy=name&firstResult=1&maxResults=1") == "1");
  CHECK(office.get(records + "?sortOrder=up").status == 400);
}

TEST_CASE("deviations are told with their case, the latest first, tasks that are late among them") {
  Office office;
  const auto kinds = [&](const std::string& query) {
    const auto json = parse_json(office.get("/api/deviations" + query).body);
    std::string all = to_json(*json->context()->find("total")) + ":";
    for (const Value& each : *json->context()->find("items")->list())
      all += " " + *each.context()->find("kind")->string();
    return all;
  };
  Tables& tables = office.engine.tables;
  const std::int64_t hour = 3'600'000;
  const Instant then{office.engine.time.ms + hour};
  tables.put(DeviationRow{ProcessInstanceKey{20}, 7, 30, "reassigned", "root", then, "ben: ill"});
  tables.put(DeviationRow{ProcessInstanceKey{21}, 9, 21, "canceled", "root",
                          Instant{then.ms + 2 * hour}, "over"});
  CHECK(kinds("") == "2: canceled reassigned");
  office.engine.time = Instant{office.engine.time.ms + 4 * hour};  // Task 30 was due at 10:40.
  CHECK(kinds("") == "3: canceled late reassigned");
  CHECK(kinds("?kind=late") == "1: late");
  CHECK(kinds("?kind=canceled") == "1: canceled");
  CHECK(kinds("?first=1&max=1") == "3: late");
  CHECK(kinds("?first=9") == "3:");
  CHECK(kinds("?process=other") == "0:");
  CHECK(kinds("?to=2026-11-02T13:30:00Z") == "1: reassigned");
  CHECK(office.get("/api/deviations?kind=odd").status == 400);
  CHECK(office.get("/api/deviations?kind=reassigned").body ==
        R"({"total":1,"items":[{"kind":"reassigned","case":{"id":"20","number":"case-1",)"
        R"("businessKey":"case-1","process":"Permit 2","processKey":"permit"},)"
        R"("element":"review","name":"Review plan","who":"root",)"
        R"("when":"2026-11-02T10:00:00.000-0300","detail":"ben: ill"}]})");
  tables.of<TaskRow>()[0].ended_at = Instant{then.ms};  // In time.
  CHECK(kinds("?kind=late") == "0:");
}

}  // namespace cauce::http::test
