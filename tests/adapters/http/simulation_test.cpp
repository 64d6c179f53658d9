// Trying drawings on the real engine, and what a process instance was at a position of its journal.
#include <fstream>
#include <sstream>

#include <catch2/catch.hpp>

#include "adapters/http/simulation/rehearsal.h"
#include "engine/journal/codec.h"
#include "tests/adapters/cases/read_resource.h"
#include "tests/adapters/http/office.h"

namespace cauce::http::test {
namespace {

constexpr std::string_view head =
    R"(<definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL" )"
    R"(xmlns:camunda="http://camunda.org/schema/1.0/bpmn" targetNamespace="t">)";

// A task, a message or a day, work outside, a decision on what it all gave.
const std::string order = std::string(head) + R"(
  <message id="m" name="paid"/>
  <process id="order" isExecutable="true">
    <startEvent id="start"/><sequenceFlow id="f1" sourceRef="start" targetRef="review"/>
    <userTask id="review" name="Review" camunda:candidateGroups="clerks"
      camunda:formRef="order_form" camunda:formRefBinding="latest"/>
    <sequenceFlow id="f2" sourceRef="review" targetRef="wait"/>
    <eventBasedGateway id="wait"/>
    <sequenceFlow id="f3" sourceRef="wait" targetRef="paid"/>
    <sequenceFlow id="f4" sourceRef="wait" targetRef="late"/>
    <intermediateCatchEvent id="paid" name="Paid"><messageEventDefinition messageRef="m"/>
    </intermediateCatchEvent>
    <intermediateCatchEvent id="late"><timerEventDefinition><timeDuration>P1D</timeDuration>
    </timerEventDefinition></intermediateCatchEvent>
    <sequenceFlow id="f5" sourceRef="paid" targetRef="ship"/>
    <sequenceFlow id="f6" sourceRef="late" targetRef="dun"/>
    <serviceTask id="ship" name="Ship" camunda:type="external" camunda:topic="shipping"/>
    <callActivity id="dun" calledElement="dunning"/>
    <sequenceFlow id="f7" sourceRef="ship" targetRef="choose"/>
    <sequenceFlow id="f8" sourceRef="dun" targetRef="choose"/>
    <exclusiveGateway id="choose"/>
    <sequenceFlow id="f9" sourceRef="choose" targetRef="end">
      <conditionExpression>${amount > 10}</conditionExpression></sequenceFlow>
    <endEvent id="end"/>
  </process></definitions>)";

const std::string dunning = std::string(head) + R"(
  <process id="dunning" isExecutable="true"><startEvent id="s"/>
    <sequenceFlow id="g" sourceRef="s" targetRef="call"/><userTask id="call" name="Call them"/>
  </process></definitions>)";

const std::string restless = std::string(head) + R"(
  <process id="restless" isExecutable="true"><startEvent id="s">
    <timerEventDefinition><timeCycle>R/PT1S</timeCycle></timerEventDefinition></startEvent>
    <sequenceFlow id="g" sourceRef="s" targetRef="e"/><endEvent id="e"/>
  </process></definitions>)";

Services workshop_of(MemoryEngine& engine) {
  Services services{engine};
  services.read_resource = [](const std::string& name, const std::string& bytes,
                              std::span<const NamedBytes> beside) {
    return cases::read_resource(name, bytes, beside);
  };
  return services;
}

// A designer's bench: what is deployed is "dunning", in version 1.
struct Workshop {
  MemoryEngine engine;
  Application application{workshop_of(engine), Authentication::off};

  Workshop() {
    const Digest digest = sha256({dunning});
    engine.tables.put(ResourceRow{DeploymentKey{5}, "dunning.bpmn", digest, std::nullopt});
    engine.tables.put(ResourceRow{DeploymentKey{5}, "order.form", digest, "order_form"});
    engine.tables.put(ProcessDefinitionRow{DefinitionKey{6}, "dunning", 1, DeploymentKey{5},
                                           "dunning.bpmn", "", ""});
    engine.processes[DefinitionKey{6}] =
        cases::read_resource("dunning.bpmn", dunning)->processes.front();
  }

  HttpResponse ask(Method method, std::string target, std::string body = {}) {
    const HttpRequest request{method, std::move(target), {{"Host", "localhost"}}, std::move(body)};
    const Application::Admission admission = application.admit(request);
    if (admission.refusal) return *admission.refusal;
    MemoryReader reader(engine.tables);
    return std::get<HttpResponse>(application.answer(request, admission, reader));
  }
  HttpResponse try_out(const std::string& xml, const std::string& steps) {
    std::string body = R"({"files":{"a.bpmn":)";
    append_json(body, Value(xml));
    return ask(Method::post, "/api/simulation",
               body + R"(},"start":"2026-03-02T09:00:00-03:00","steps":[)" + steps + "]}");
  }
};

// Members of a JSON object, and of those in a list.
Value in(const HttpResponse& response, std::string_view name) {
  INFO(response.body.substr(0, 2'000));
  REQUIRE(response.status == 200);
  const auto json = parse_json(response.body);
  REQUIRE(json.ok());
  const Value* found = json->context()->find(name);
  REQUIRE(found != nullptr);
  return *found;
}
std::string of_first(const HttpResponse& response, std::string_view list, std::string_view name) {
  const Value items = in(response, list);
  REQUIRE(items.list() != nullptr);
  if (items.list()->empty()) return "none";
  return to_json(*items.list()->front().context()->find(name));
}

const std::string start = R"({"do":"start","variables":{"amount":20}})";

std::string complete(const HttpResponse& then) {
  return R"({"do":"complete","task":)" + of_first(then, "tasks", "id") + "}";
}
std::string message(const HttpResponse& then) {
  return R"({"do":"message","subscription":)" + of_first(then, "waiting", "id") +
         R"(,"variables":{"by":"card"}})";
}

}  // namespace

TEST_CASE("a drawing is tried step by step, to its end") {
  Workshop workshop;
  std::string steps = start;
  HttpResponse then = workshop.try_out(order, steps);
  CHECK(of_first(then, "tasks", "element") == R"("review")");
  CHECK(of_first(then, "tasks", "candidateGroups") == R"(["clerks"])");
  CHECK(of_first(then, "tasks", "formId") == R"("order_form")");
  CHECK(of_first(then, "tasks", "variables") == R"({"amount":20})");
  CHECK(in(then, "problem").is_null());
  CHECK(in(then, "now") == Value("2026-03-02T09:00:00.000-0300"));

  steps += "," + complete(then);
  then = workshop.try_out(order, steps);
  CHECK(of_first(then, "tasks", "id") == "none");
  CHECK(of_first(then, "waiting", "message") == R"("paid")");
  CHECK(of_first(then, "timers", "due") == R"("2026-03-03T09:00:00.000-0300")");

  steps += "," + message(then);
  then = workshop.try_out(order, steps);
  CHECK(of_first(then, "work", "topic") == R"("shipping")");
  CHECK(of_first(then, "work", "variables") == R"({"amount":20,"by":"card"})");
  CHECK(in(then, "ended") == Value(false));

  steps += R"(,{"do":"work","task":)" + of_first(then, "work", "id") + "}";
  then = workshop.try_out(order, steps);
  CHECK(in(then, "ended") == Value(true));
  CHECK(workshop.engine.submissions().empty());
  CHECK(workshop.try_out(order, steps).body == then.body);
}

TEST_CASE("what is deployed can be called, and deploying does not change the ids of a try-out") {
  Workshop workshop;
  const HttpResponse begun = workshop.try_out(order, start);
  const std::string steps = start + "," + complete(begun) + R"(,{"do":"advance","by":"P2D"})";
  const HttpResponse then = workshop.try_out(order, steps);
  CHECK(of_first(then, "tasks", "name") == R"("Call them")");
  CHECK(in(then, "now") == Value("2026-03-04T09:00:00.000-0300"));
  workshop.engine.tables.put(ProcessDefinitionRow{DefinitionKey{9}, "dunning", 2, DeploymentKey{5},
                                                  "dunning.bpmn", "", ""});
  workshop.engine.processes[DefinitionKey{9}] = workshop.engine.processes[DefinitionKey{6}];
  CHECK(of_first(workshop.try_out(order, steps), "tasks", "id") == of_first(then, "tasks", "id"));
}

TEST_CASE("records of a try-out tell values where the journal has commitments") {
  Workshop workshop;
  const Value records = in(workshop.try_out(order, start), "records");
  REQUIRE(records.list()->size() == 1);
  const Context& record = *records.list()->front().context();
  CHECK(*record.find("command") == Value("StartProcessInstance"));
  bool is_told = false;
  for (const Value& event : *record.find("events")->list())
    if (const Value* name = event.context()->find("name"); name && *name == Value("amount"))
      is_told = *event.context()->find("value") == Value(20);
  CHECK(is_told);
}

TEST_CASE("a step that cannot be done is told, and nothing after it is done") {
  Workshop workshop;
  const auto problem = [&](const std::string& steps) {
    return to_json(in(workshop.try_out(order, steps), "problem"));
  };
  const std::string wrong = R"({"do":"complete","task":"7"})";
  const HttpResponse then = workshop.try_out(order, start + "," + wrong + "," + start);
  CHECK(*in(then, "problem").context()->find("step") == Value(1));
  CHECK(in(then, "tasks").list()->size() == 1);
  CHECK(problem(R"({"do":"dance"})").find("expected a step that does one of") != std::string::npos);
  CHECK(problem(R"({"do":"start","variables":3})").find("'variables'") != std::string::npos);
  CHECK(problem(R"({"do":"advance","by":"soon"})") != "null");
  CHECK(problem(R"({"do":"message","subscription":"x"})") != "null");
  CHECK(problem(R"({"do":"retry","incident":"1"})") != "null");
  CHECK(problem(R"({"do":"record","store":"none","content":{}})") != "null");
}

TEST_CASE("an incident of a try-out says what is the matter, and can be tried again") {
  Workshop workshop;
  std::string steps = R"({"do":"start","variables":{"amount":1}})";
  steps += "," + complete(workshop.try_out(order, steps));
  steps += "," + message(workshop.try_out(order, steps));
  steps +=
      R"(,{"do":"work","task":)" + of_first(workshop.try_out(order, steps), "work", "id") + "}";
  const HttpResponse then = workshop.try_out(order, steps);
  CHECK(of_first(then, "incidents", "element") == R"("choose")");
  CHECK(of_first(then, "incidents", "message") != R"("")");
  const std::string retry =
      R"(,{"do":"retry","incident":)" + of_first(then, "incidents", "id") + "}";
  const HttpResponse again = workshop.try_out(order, steps + retry);
  CHECK(in(again, "problem").is_null());
  CHECK(in(again, "incidents").list()->size() == 1);
}

TEST_CASE("a drawing that never rests is stopped") {
  Workshop workshop;
  const HttpResponse then = workshop.try_out(restless, R"({"do":"advance","by":"P1Y"})");
  CHECK(*in(then, "problem").context()->find("step") == Value(0));
  CHECK(in(then, "records").list()->size() <= 2'001);
}

TEST_CASE("files that cannot be deployed are told with their findings") {
  Workshop workshop;
  const HttpResponse broken = workshop.try_out("<definitions", start);
  CHECK(broken.status == 400);
  CHECK(member(broken.body, "type") == R"("ParseException")");
  CHECK(member(broken.body, "details").find("a.bpmn") != std::string::npos);
  const auto status = [&](const std::string& body) {
    return workshop.ask(Method::post, "/api/simulation", body).status;
  };
  CHECK(status("{}") == 400);
  CHECK(status(R"({"files":{}})") == 400);
  CHECK(status(R"({"files":{"a.bpmn":1}})") == 400);
  CHECK(status(R"({"files":{"a.txt":"x"},"steps":[1]})") == 400);
  CHECK(status(R"({"files":{"a.txt":"x"},"process":1})") == 400);
  CHECK(status(R"({"files":{"a.txt":"x"},"start":"soon"})") == 400);
}

namespace {

// A case of the order: its journal as a store would have it.
struct Journaled {
  Workshop workshop;
  Engine engine{PartitionState{},
                *Zone::find("-03:00"),
                {[](ProcessInstanceKey) { return std::unique_ptr<InstanceState>(); },
                 [](std::uint64_t) { return std::optional<ProcessInstanceKey>(); }}};
  ProcessInstanceKey instance{};

  void execute(Request request) {
    const Command command{std::move(request), Instant{0}, {"ana", {}, Authority::operator_, {}}};
    const auto outcome = engine.execute(command);
    REQUIRE(outcome.ok());
    for (const Record& record : outcome->records) {
      for (const Record::Drawn& drawn : record.drawings)
        workshop.engine.processes[drawn.definition] = drawn.process;
      if (record.instance) keep(record);
    }
  }
  void keep(const Record& record) {
    instance = *record.instance;
    const EncodedRecord encoded = encode(record);
    Tables& tables = workshop.engine.tables;
    tables.journals[instance].push_back({record.position, instance, encoded.json});
    for (const EncodedValue& value : encoded.values)
      tables.values[instance].push_back(
          {record.position, value.ordinal, instance, value.salt, value.content});
  }
  Journaled() {
    Deploy deploy;
    deploy.resources.push_back(*cases::read_resource("order.bpmn", order));
    execute(std::move(deploy));
    StartProcessInstance begin;
    begin.process_id = "order";
    begin.business_key = "n-1";
    begin.variables = {{"amount", 20}};
    execute(std::move(begin));
    ProcessInstanceRow row;
    row.key = instance;
    workshop.engine.tables.put(row);
    set("amount", 30);
    execute(CompleteTask{engine.find(instance)->tasks.begin()->first, {}});
  }
  void set(const std::string& name, Value value) {
    SetVariables change;
    change.scope = scope_of(instance);
    change.modifications.put(name, std::move(value));
    execute(std::move(change));
  }
  HttpResponse at(const std::string& position) {
    return workshop.ask(Method::get,
                        "/api/instances/" + to_string(instance) + "/state?at=" + position);
  }
};

}  // namespace

TEST_CASE("the state of a case is told as of any position of its journal") {
  Journaled journal;
  const HttpResponse begun = journal.at("2");
  CHECK(of_first(begun, "variables", "value") == "20");
  CHECK(of_first(begun, "tasks", "element") == R"("review")");
  CHECK(of_first(begun, "tokens", "element") == R"("review")");
  CHECK(of_first(begun, "activities", "state") == R"("Active")");
  CHECK(in(begun, "position") == Value(2));
  CHECK(in(begun, "businessKey") == Value("n-1"));
  CHECK(in(begun, "processKey") == Value("order"));
  CHECK(of_first(journal.at("3"), "variables", "value") == "30");
  const HttpResponse now = journal.at("99");
  CHECK(in(now, "position") == Value(4));
  CHECK(of_first(now, "tasks", "id") == "none");
  CHECK(of_first(now, "tokens", "element") == R"("wait")");
}

TEST_CASE("a moment before a case, or none at all, is refused") {
  Journaled journal;
  CHECK(journal.at("1").status == 404);
  CHECK(journal.at("0").status == 400);
  CHECK(journal.at("yesterday").status == 400);
  CHECK(journal.workshop.ask(Method::get, "/api/instances/77/state").status == 404);
}

TEST_CASE("an erased value is told to be erased") {
  Journaled journal;
  journal.workshop.engine.tables.values[journal.instance].clear();
  const HttpResponse begun = journal.at("2");
  CHECK(of_first(begun, "variables", "value") == "null");
  CHECK(of_first(begun, "variables", "erased") == "true");
}

TEST_CASE("who may not read journals is told no state") {
  Office office(Authentication::on);
  const auto status = [&](const char* user) {
    return office.ask(Method::get, "/api/instances/20/state", "", {{"Authorization", basic(user)}})
        .status;
  };
  CHECK(status("dina") == 403);
  CHECK(status("sue") == 404);
}

TEST_CASE("the state of a long history is that of its journal") {
  Journaled journal;
  for (int i = 0; i < 2'500; ++i) journal.set("count", i);
  CHECK(of_first(journal.at("1500"), "variables", "value") == "30");
  const Value variables = in(journal.at("2004"), "variables");
  REQUIRE(variables.list()->size() == 2);
  CHECK(*variables.list()->back().context()->find("value") == Value(1'999));
}

}  // namespace cauce::http::test
