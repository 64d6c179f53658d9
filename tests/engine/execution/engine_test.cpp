// What cases cannot tell: replies, idempotent requests, redeployment, what is forgotten.
#include "engine/execution/engine.h"

#include <fstream>
#include <iterator>

#include <catch2/catch.hpp>

#include "engine/journal/codec.h"
#include "tests/adapters/cases/read_resource.h"

namespace cauce {
namespace {

using Catch::Contains;

constexpr std::string_view drawing = R"(
<definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL"
    xmlns:camunda="http://camunda.org/schema/1.0/bpmn" targetNamespace="urn:t">
<dataStore id="d" name="D"/>
<process id="p" isExecutable="true">
<dataStoreReference id="dr" dataStoreRef="d"/>
<startEvent id="s"/><userTask id="t" camunda:candidateGroups="staff"/><endEvent id="e"/>
<sequenceFlow id="s_t" sourceRef="s" targetRef="t"/>
<sequenceFlow id="t_e" sourceRef="t" targetRef="e"/></process></definitions>)";

Actor ana() { return {"ana", {"staff"}, Authority::person}; }
Actor system_operator() { return {"", {}, Authority::operator_}; }

class Driver {
 public:
  Driver()
      : engine(PartitionState{}, Zone::utc(),
               {[](ProcessInstanceKey) { return std::unique_ptr<InstanceState>(); },
                [](std::uint64_t) { return std::optional<ProcessInstanceKey>(); }}) {}

  Result<Outcome, Rejection> run(Request request, Actor actor, std::string id = {}) {
    Command command{std::move(request), Instant{1'000}, std::move(actor), {}, std::move(id)};
    command.entropy[0] = ++counter;
    return engine.execute(command);
  }
  Outcome done(Request request, Actor actor = system_operator(), std::string id = {}) {
    auto outcome = run(std::move(request), std::move(actor), std::move(id));
    INFO((outcome.ok() ? "" : outcome.error().message));
    REQUIRE(outcome.ok());
    return *outcome;
  }
  Rejection refused(Request request, Actor actor = ana()) {
    const PartitionState before = engine.partition();
    const auto outcome = run(std::move(request), std::move(actor));
    REQUIRE_FALSE(outcome.ok());
    CHECK(before == engine.partition());
    return outcome.error();
  }
  static Deploy deployment(const std::string& name, const std::string& bytes,
                           bool only_changed = false) {
    auto resource = cases::read_resource(name, bytes);
    REQUIRE(resource.ok());
    return {"test", "test", {*resource}, only_changed};
  }
  TaskKey start() {
    StartProcessInstance request;
    request.process_id = "p";
    const Outcome outcome = done(request, ana());
    return engine.find(*outcome.reply.instance)->tasks.begin()->first;
  }

  Engine engine;
  std::uint8_t counter = 0;
};

}  // namespace

TEST_CASE("a reply names position, subject and instance") {
  Driver driver;
  const Outcome deployed = driver.done(Driver::deployment("p.bpmn", std::string(drawing)));
  CHECK(deployed.reply.position == 1);
  CHECK(partition_of(deployed.reply.subject) == 1);
  REQUIRE(deployed.contents.size() == 1);
  CHECK(deployed.contents[0].digest == sha256({drawing}));
  StartProcessInstance start;
  start.process_id = "p";
  const Outcome started = driver.done(start, ana());
  CHECK(started.reply.position == 2);
  CHECK(started.reply.instance->value == started.reply.subject);
  CHECK(started.reply.started);
  REQUIRE(started.records.size() == 1);
  CHECK(started.records.front().command == "StartProcessInstance");
  CHECK(started.records.front().actor == ana());
}

TEST_CASE("the same commands give the same journal, and other entropy other commitments") {
  const auto journal = [](std::uint8_t entropy) {
    Driver driver;
    driver.counter = entropy;
    std::string text;
    text += encode(driver.done(Driver::deployment("p.bpmn", std::string(drawing))).records.front())
                .json;
    StartProcessInstance start;
    start.process_id = "p";
    start.variables.put("v", 1);
    text += encode(driver.done(start, ana()).records.front()).json;
    return text;
  };
  CHECK(journal(0) == journal(0));
  CHECK(journal(0) != journal(9));
}

TEST_CASE("a file that did not change gets no new version when only changes are deployed") {
  Driver driver;
  const Outcome first = driver.done(Driver::deployment("p.bpmn", std::string(drawing)));
  const Outcome same = driver.done(Driver::deployment("p.bpmn", std::string(drawing), true));
  CHECK(same.records.empty());
  CHECK(same.reply.subject == first.reply.subject);
  CHECK(driver.engine.partition().definitions.size() == 1);
  const Outcome changed =
      driver.done(Driver::deployment("p.bpmn", std::string(drawing) + "\n", true));
  CHECK(changed.reply.subject != first.reply.subject);
  CHECK(driver.engine.partition().versions.at("p").size() == 2);
  driver.done(Driver::deployment("p.bpmn", std::string(drawing)));
  CHECK(driver.engine.partition().versions.at("p").size() == 3);
}

TEST_CASE("decisions have versions, and the journal keeps which rules fired with which inputs") {
  const std::string folder = CAUCE_SOURCE_DIR "/tests/engine/execution/behaviors/";
  const auto file = [&](const std::string& name) {
    std::ifstream stream(folder + name);
    const std::string bytes{std::istreambuf_iterator<char>(stream), {}};
    const auto resource = cases::read_resource(name, bytes);
    REQUIRE(resource.ok());
    return *resource;
  };
  Driver driver;
  const Resource model = file("business_rule_task.dmn");
  driver.done(Deploy{"test", "test", {file("business_rule_task.bpmn"), model}, false});
  driver.done(Deploy{"test", "test", {model}, true});  // Nothing is new.
  driver.done(Deploy{"test", "test", {model}, false});
  const PartitionState& partition = driver.engine.partition();
  CHECK(partition.decisions.size() == 8);
  CHECK(partition.decision_versions.at("discount").size() == 2);
  CHECK(partition.decisions.at(*partition.latest_decision("discount")).version == 2);
  Resource again = model;
  again.name = "other.dmn";
  CHECK_THAT(driver.refused(Deploy{"test", "test", {model, again}, false}).message,
             Contains("expected decision 'discount' in one file"));

  StartProcessInstance start;
  start.process_id = "p";
  start.variables = Context{{"amount", 200}, {"kind", "shop"}, {"secret", "kept out"}};
  const Outcome outcome = driver.done(start, ana());
  std::vector<DecisionEvaluated> evaluated;
  for (const Record& record : outcome.records)
    for (const Event& event : record.events)
      if (const auto* e = std::get_if<DecisionEvaluated>(&event)) evaluated.push_back(*e);
  REQUIRE(evaluated.size() == 7);
  CHECK(evaluated[0].inputs.value == Value(Context{{"amount", 200}, {"kind", "shop"}}));
  const auto rules = [&](std::size_t index) {
    std::vector<std::string> ids;
    for (const Value& rule : *evaluated[index].rules.value.list())
      ids.push_back(*rule.context()->find("rule")->string());
    return ids;
  };
  CHECK(rules(0) == std::vector<std::string>{"large"});
  CHECK(rules(1) == std::vector<std::string>{"large", "generous"});
  CHECK(rules(2) == std::vector<std::string>{"always", "handling"});
  const Context& large = *evaluated[0].rules.value.list()->front().context();
  CHECK(large.find("inputs")->context()->size() > 0);
  CHECK(large.find("outputs")->context()->size() > 0);
  CHECK(evaluated[2].outputs.value == Value(List{1, 20}));
}

TEST_CASE("a deployment of nothing, or of one file twice, is refused") {
  Driver driver;
  CHECK(driver.refused(Deploy{}).kind == RejectionKind::invalid_input);
  Deploy twice = Driver::deployment("p.bpmn", std::string(drawing));
  twice.resources.push_back(twice.resources.front());
  CHECK(driver.refused(twice).kind == RejectionKind::invalid_input);
}

TEST_CASE("keys that name nothing are not found") {
  Driver driver;
  driver.done(Driver::deployment("p.bpmn", std::string(drawing)));
  const std::uint64_t nowhere = make_key(1, 999);
  StartProcessInstance start;
  start.definition = DefinitionKey{nowhere};
  for (const Request& request : std::vector<Request>{
           start, CompleteTask{TaskKey{nowhere}, {}}, ClaimTask{TaskKey{nowhere}, "ana"},
           CancelProcessInstance{ProcessInstanceKey{nowhere}, ""},
           SetVariables{ScopeKey{nowhere}, {}, {}, Local::no}, TriggerTimer{TimerKey{nowhere}},
           RetryIncident{ProcessInstanceKey{nowhere}, IncidentKey{nowhere}}, CorrelateMessage{"m"},
           WriteDataStoreRecord{"none", {}}, DeleteDataStoreRecord{"d", "none"}}) {
    INFO(name_of(request));
    const Rejection rejection = driver.refused(request);
    CHECK(rejection.kind == RejectionKind::not_found);
    CHECK_THAT(rejection.message, Catch::StartsWith("expected "));
  }
}

TEST_CASE("a task that is completed twice is told to be completed") {
  Driver driver;
  driver.done(Driver::deployment("p.bpmn", std::string(drawing)));
  const TaskKey task = driver.start();
  CHECK(driver.refused(CompleteTask{task, {}}, {"eva", {"guests"}, Authority::person}).kind ==
        RejectionKind::forbidden);
  CHECK(driver.refused(ClaimTask{task, "eva"}).kind == RejectionKind::forbidden);
  CHECK(driver.refused(ClaimTask{task, ""}).kind == RejectionKind::invalid_argument);
  driver.done(CompleteTask{task, {}}, ana());
  const Rejection rejection = driver.refused(CompleteTask{task, {}});
  CHECK(rejection.kind == RejectionKind::invalid_state);
  CHECK_THAT(rejection.message, Catch::Contains("to be open to complete it, but it is Completed"));
}

TEST_CASE("a command that changes nothing has a record only when it has a request id") {
  Driver driver;
  driver.done(Driver::deployment("p.bpmn", std::string(drawing)));
  const TaskKey task = driver.start();
  driver.done(ClaimTask{task, "ana"}, ana());
  CHECK(driver.done(ClaimTask{task, "ana"}, ana()).records.empty());
  const Outcome kept = driver.done(ClaimTask{task, "ana"}, ana(), "request-1");
  REQUIRE(kept.records.size() == 1);
  CHECK(kept.records.front().request_id == "request-1");
  CHECK(kept.records.front().events.empty());
}

TEST_CASE("instances that are over are forgotten once they are durable") {
  Driver driver;
  driver.done(Driver::deployment("p.bpmn", std::string(drawing)));
  const TaskKey open = driver.start();
  const TaskKey task = driver.start();
  const Outcome completed = driver.done(CompleteTask{task, {}}, ana());
  const ProcessInstanceKey over = *completed.reply.instance;
  driver.engine.drop_idle(completed.reply.position - 1, 100);
  CHECK(driver.engine.find(over) != nullptr);
  driver.engine.drop_idle(completed.reply.position, 100);
  CHECK(driver.engine.find(over) == nullptr);
  driver.done(CompleteTask{open, {}}, ana());
}

TEST_CASE("candidates of a task are added and removed") {
  Driver driver;
  driver.done(Driver::deployment("p.bpmn", std::string(drawing)));
  const TaskKey task = driver.start();
  driver.done(AddTaskCandidate{task, CandidateKind::user, "eva"});
  driver.done(RemoveTaskCandidate{task, CandidateKind::group, "staff"});
  CHECK(driver.refused(CompleteTask{task, {}}).kind == RejectionKind::forbidden);
  driver.done(CompleteTask{task, {}}, {"eva", {}, Authority::person});
}

TEST_CASE("variables are set in a scope of their own or the nearest, and removed") {
  Driver driver;
  driver.done(Driver::deployment("p.bpmn", std::string(drawing)));
  const TaskKey task = driver.start();
  const ScopeKey inner{task.value};
  driver.done(SetVariables{inner, Context{{"near", 1}}, {}, Local::yes});
  driver.done(SetVariables{inner, Context{{"near", 2}, {"far", 3}}, {}, Local::no});
  const Outcome claimed = driver.done(ClaimTask{task, "ana"}, ana());
  const InstanceState& state = *driver.engine.find(*claimed.reply.instance);
  const ScopeKey root = scope_of(state.key);
  CHECK(state.find_variable(inner, "near")->value == Value(2));
  CHECK(state.find_variable(root, "near") == nullptr);
  CHECK(state.find_variable(root, "far")->value == Value(3));
  driver.done(SetVariables{inner, {}, {"near", "far", "none"}, Local::yes});
  CHECK(state.find_variable(inner, "near") == nullptr);
  CHECK(state.find_variable(root, "far") != nullptr);
}

TEST_CASE("a deleted record of a data store may be written again, with a further version") {
  Driver driver;
  driver.done(Driver::deployment("p.bpmn", std::string(drawing)));
  driver.done(WriteDataStoreRecord{"d", Context{{"id", "a"}, {"old", 1}}});
  driver.done(DeleteDataStoreRecord{"d", "a"});
  CHECK(driver.refused(DeleteDataStoreRecord{"d", "a"}).kind == RejectionKind::not_found);
  driver.done(WriteDataStoreRecord{"d", Context{{"id", "a"}, {"new", 2}}});
  CHECK(driver.engine.partition().data_stores.at("d").records.at("a") ==
        DataStoreRecord{3, false, Context{{"id", "a"}, {"new", 2}}});
}

TEST_CASE("a message that names its receiver reaches it alone, whatever its keys") {
  constexpr std::string_view waiting = R"(
<definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL"
    xmlns:cauce="http://cauce.cl/schema/bpmn/1.0" targetNamespace="urn:t">
<message id="m" name="reply"/>
<process id="p" isExecutable="true"><startEvent id="s"/>
<receiveTask id="r" messageRef="m" cauce:correlationKey="=1"/><endEvent id="e"/>
<sequenceFlow id="s_r" sourceRef="s" targetRef="r"/>
<sequenceFlow id="r_e" sourceRef="r" targetRef="e"/></process></definitions>)";
  Driver driver;
  driver.done(Driver::deployment("p.bpmn", std::string(waiting)));
  StartProcessInstance start;
  start.process_id = "p";
  const auto receiver_in = [&](const Outcome& started) {
    return driver.engine.find(*started.reply.instance)->activities.begin()->first;
  };
  const ProcessInstanceKey first = *driver.done(start).reply.instance;
  const Outcome second = driver.done(start);
  CorrelateMessage message;
  message.name = "reply";
  message.receiver = receiver_in(second);
  message.variables = Context{{"ok", true}};
  const Outcome outcome = driver.done(message);
  CHECK(outcome.reply.instance == second.reply.instance);
  CHECK(outcome.reply.activity == message.receiver);
  CHECK(is_final(driver.engine.find(*second.reply.instance)->state));
  CHECK_FALSE(is_final(driver.engine.find(first)->state));
  CHECK(driver.refused(message, system_operator()).kind == RejectionKind::not_found);
  message.receiver = driver.engine.find(first)->activities.begin()->first;
  message.name = "other";
  CHECK(driver.refused(message, system_operator()).kind == RejectionKind::not_found);
}

TEST_CASE("a migration that is only tried tells what would come of it and does nothing") {
  Driver driver;
  driver.done(Driver::deployment("p.bpmn", std::string(drawing)));
  StartProcessInstance start;
  start.process_id = "p";
  const ProcessInstanceKey instance = *driver.done(start, ana()).reply.instance;
  driver.done(Driver::deployment("p.bpmn", std::string(drawing)));
  const auto& versions = driver.engine.partition().versions.at("p");
  MigrateProcessInstance migrate{instance, versions[0], versions[1], {}, {}, Trial::yes};
  const Rejection refused = driver.refused(migrate, system_operator());
  REQUIRE(refused.diagnostics.size() == 1);
  CHECK(refused.diagnostics[0].rule == "migration-running-unmapped");
  CHECK(refused.diagnostics[0].element == "t");

  migrate.mapping = {{"t", "t", false}};
  const InstanceState before = *driver.engine.find(instance);
  const PartitionState partition = driver.engine.partition();
  const Outcome tried = driver.done(migrate, system_operator(), "once");
  CHECK(tried.records.empty());
  CHECK(tried.reply.instance == instance);
  CHECK(*driver.engine.find(instance) == before);
  CHECK(driver.engine.partition() == partition);

  migrate.trial = Trial::no;
  CHECK(driver.done(migrate).records.size() == 1);
  CHECK(driver.engine.find(instance)->definition == versions[1]);
  const Rejection again = driver.refused(migrate, system_operator());
  REQUIRE(again.diagnostics.size() == 1);
  CHECK(again.diagnostics[0].rule == "migration-other-version");
}

}  // namespace cauce
