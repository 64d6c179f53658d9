// The runtime on a real database: what is acknowledged stays, whoever opens the file next.
#include <atomic>
#include <chrono>
#include <future>
#include <thread>

#include <catch2/catch.hpp>

#include "tests/simulation/office.h"

namespace cauce::simulation {
namespace {

const std::string two_tasks = drawing("two", R"(
  <startEvent id="start"/><sequenceFlow id="f1" sourceRef="start" targetRef="first"/>
  <userTask id="first" camunda:candidateGroups="team"/>
  <sequenceFlow id="f2" sourceRef="first" targetRef="second"/>
  <userTask id="second" camunda:candidateGroups="team"/>
  <sequenceFlow id="f3" sourceRef="second" targetRef="end"/><endEvent id="end"/>)");

const std::string waiting = drawing("waiting", R"(
  <startEvent id="start"/><sequenceFlow id="f1" sourceRef="start" targetRef="work"/>
  <userTask id="work" camunda:candidateGroups="team"/>
  <boundaryEvent id="late" attachedToRef="work"><timerEventDefinition>
    <timeDuration>P2D</timeDuration></timerEventDefinition></boundaryEvent>
  <sequenceFlow id="f2" sourceRef="work" targetRef="end"/><endEvent id="end"/>
  <sequenceFlow id="f3" sourceRef="late" targetRef="remind"/>
  <userTask id="remind" camunda:candidateGroups="team"/>
  <sequenceFlow id="f4" sourceRef="remind" targetRef="end2"/><endEvent id="end2"/>)");

const std::string outside = drawing("outside", R"(
  <startEvent id="start"/><sequenceFlow id="f1" sourceRef="start" targetRef="work"/>
  <serviceTask id="work" camunda:type="external" camunda:topic="mail"/>
  <sequenceFlow id="f2" sourceRef="work" targetRef="end"/><endEvent id="end"/>)");

FetchAndLock fetch(const std::string& worker) {
  FetchTopic topic;
  topic.name = "mail";
  topic.lock_ms = 60'000;
  return {worker, 1, {topic}, {}, true};
}

constexpr const char* deciding = R"(
<definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL"
    xmlns:camunda="http://camunda.org/schema/1.0/bpmn" targetNamespace="urn:t">
<process id="deciding" isExecutable="true"><startEvent id="s"/>
<businessRuleTask id="old" camunda:decisionRef="which" camunda:decisionRefBinding="version"
    camunda:decisionRefVersion="1"/>
<businessRuleTask id="new" camunda:decisionRef="which"/><endEvent id="e"/>
<sequenceFlow id="s_old" sourceRef="s" targetRef="old"/>
<sequenceFlow id="old_new" sourceRef="old" targetRef="new"/>
<sequenceFlow id="new_e" sourceRef="new" targetRef="e"/></process></definitions>)";

constexpr const char* decision = R"(
<definitions xmlns="https://www.omg.org/spec/DMN/20191111/MODEL/" id="m" name="M"
    namespace="urn:t">
<decision id="which" name="Which"><literalExpression><text>n</text></literalExpression></decision>
</definitions>)";

void replace_first(std::string& text, std::string_view from, std::string_view to) {
  const std::size_t at = text.find(from);
  REQUIRE(at != std::string::npos);
  text.replace(at, from.size(), to);
}

}  // namespace

TEST_CASE("an instance goes on where it was when another process opens the database") {
  Office office;
  office.deploy(two_tasks);
  const Reply started = office.start("two", {{"amount", 7}});
  office.reopen();
  CHECK(office.open_tasks() == std::vector<std::string>{"first"});
  office.done(CompleteTask{office.open_task("first"), {{"done", true}}});
  office.reopen();
  CHECK(office.open_tasks() == std::vector<std::string>{"second"});
  const Reply other = office.start("two");
  CHECK(other.subject > started.subject);
  office.done(CompleteTask{office.open_task("first"), {}});
}

TEST_CASE("what the rows restore is what the journal folds to") {
  Office office;
  office.deploy(two_tasks, "two.bpmn");
  office.deploy(waiting, "waiting.bpmn");
  office.start("two", {{"items", List{1, "two", Value()}}});
  office.start("waiting");
  office.done(CompleteTask{office.open_task("first"), {}});
  office.advance_to("2026-03-03T09:00:00-03:00");
  const PartitionState restored = office.restored();
  office.close();
  CHECK(restored == office.folded().partition);
}

TEST_CASE("who has an external task stays so when another process opens the database") {
  Office office;
  office.deploy(outside);
  const Reply first = office.start("outside");
  office.start("outside");
  CHECK(office.done(fetch("ana")).position != 0);
  CHECK(office.done(fetch("bruno")).position != 0);
  CHECK(office.done(fetch("carla")).position == 0);
  const PartitionState restored = office.restored();
  REQUIRE(restored.external_tasks.size() == 2);
  const ExternalTaskKey task = restored.external_tasks.begin()->first;
  CHECK(restored.external_tasks.begin()->second.worker == "ana");
  office.reopen();
  CHECK(office.done(fetch("carla")).position == 0);
  CHECK_FALSE(office.ask(CompleteExternalTask{task, "bruno", {}, {}}).ok());
  office.done(FailExternalTask{task, "ana", "no net", "details", 0, 0, {}, {}});
  const PartitionState failed = office.restored();
  office.close();
  CHECK(failed == office.folded().partition);
  office.reopen();
  office.done(SetRetriesOfExternalTasks{{task}, 1});
  office.done(CompleteExternalTask{task, "ana", {}, {}});
  CHECK(office.runtime()
            .make_reader()
            ->first<ProcessInstanceRow>({{Condition{
                "key", Compare::equal, {static_cast<std::int64_t>(first.subject)}, false}}})
            ->state == ProcessState::completed);
}

TEST_CASE("who waits for external tasks is told when one appears and when a lock is over") {
  Office office;
  office.deploy(outside);
  std::atomic<int> rings = 0;
  auto watch = office.runtime().watch_work({"mail"}, [&rings] { ++rings; });
  std::atomic<int> others = 0;
  const auto other = office.runtime().watch_work({"other"}, [&others] { ++others; });
  office.start("outside");
  CHECK(rings == 1);
  office.done(fetch("ana"));
  CHECK(rings == 1);
  office.advance_to("2026-03-02T09:00:59-03:00");
  CHECK(rings == 1);
  office.advance_to("2026-03-02T09:01:00-03:00");
  CHECK(rings == 2);
  watch.reset();
  office.start("outside");
  CHECK(rings == 2);
  CHECK(others == 0);
}

TEST_CASE("old versions of a decision are found again by another process") {
  Office office;
  office.deploy(deciding, "deciding.bpmn");
  std::string model(decision);
  office.deploy(model, "which.dmn");
  replace_first(model, "<text>n</text>", "<text>n + 1</text>");
  office.deploy(model, "which.dmn");
  office.reopen();
  const Reply started = office.start("deciding", {{"n", 1}});
  const Filter of_instance{{Condition{
      "instance_key", Compare::equal, {static_cast<std::int64_t>(started.subject)}, false}}};
  std::vector<std::string> outputs;
  for (const auto& row : office.runtime().make_reader()->select<DecisionEvaluationRow>(
           of_instance, {{"activity_key", false, {}}}))
    outputs.push_back(row.inputs.text + " " + row.output.text);
  CHECK(outputs == std::vector<std::string>{R"({"n":1} 1)", R"({"n":1} 2)"});
  const PartitionState restored = office.restored();
  CHECK(restored.decisions.size() == 2);
  office.close();
  CHECK(restored == office.folded().partition);
}

TEST_CASE("a timer that comes due while nobody runs fires when somebody does") {
  Office office;
  office.deploy(waiting);
  office.start("waiting");
  office.reopen();
  office.advance_to("2026-03-04T08:59:59-03:00");
  CHECK(office.open_tasks() == std::vector<std::string>{"work"});
  office.advance_to("2026-03-04T09:00:00-03:00");
  CHECK(office.open_tasks() == std::vector<std::string>{"remind"});
}

TEST_CASE("time that jumps passes through each moment at which a timer is due") {
  Office office;
  office.deploy(waiting);
  office.start("waiting");
  office.advance_to("2026-03-12T09:00:00-03:00");
  const auto reminders = office.runtime().make_reader()->select<TaskRow>(
      {{Condition{"element", Compare::equal, {"remind"}, false}}});
  REQUIRE(reminders.size() == 1);
  CHECK(to_string(reminders.front().created_at) == "2026-03-04T12:00:00.000Z");
}

TEST_CASE("with the system's clock a timer fires by itself") {
  Office office;
  office.reopen(std::nullopt);
  std::string soon = waiting;
  replace_first(soon, "P2D", "PT0.02S");
  office.deploy(soon);
  office.start("waiting");
  // Nobody asks the engine for anything meanwhile: that alone would make it look at its timers.
  const auto patience = std::chrono::steady_clock::now() + std::chrono::seconds(20);
  while (office.open_tasks() != std::vector<std::string>{"remind"} &&
         std::chrono::steady_clock::now() < patience)
    std::this_thread::yield();
  CHECK(office.open_tasks() == std::vector<std::string>{"remind"});
}

TEST_CASE("a clock set by hand never goes backwards") {
  Office office;
  const auto back = office.runtime().set_clock(Instant{0});
  REQUIRE_FALSE(back.ok());
  CHECK(back.error().kind == RejectionKind::invalid_argument);
}

TEST_CASE("no record is earlier than the one before, whichever clock is used next") {
  Office office("2190-01-01T00:00:00Z");
  office.deploy(two_tasks);
  office.reopen(std::nullopt);  // The system's clock is behind the journal.
  office.start("two");
  office.reopen("1999-01-01T00:00:00Z");
  office.start("two");
  office.close();
  auto database = sqlite::Database::open_read_only(office.file());
  REQUIRE(database.ok());
  const Store::Slice slice = (*database)->store().read_journal(1, 100);
  REQUIRE(slice.records.size() == 3);
  for (const StoredRecord& record : slice.records)
    CHECK(record.json.find("\"time\":\"2190-01-01T00:00:00.000Z\"") != std::string::npos);
}

TEST_CASE("a request that is repeated is done once, also after another process took over") {
  Office office;
  office.deploy(two_tasks);
  const StartProcessInstance request{std::nullopt, "two", std::nullopt, {}};
  const Reply first = office.done(request, "key-1");
  const Reply again = office.done(request, "key-1");
  CHECK(again.repeated);
  CHECK(again.subject == first.subject);
  office.reopen();
  CHECK(office.done(request, "key-1").subject == first.subject);
  CHECK(office.done(request, "key-2").subject != first.subject);
  CHECK(office.open_tasks() == std::vector<std::string>{"first", "first"});
}

TEST_CASE("of many who complete one task at once exactly one is told that it is done") {
  Office office;
  office.deploy(two_tasks);
  office.start("two");
  const TaskKey task = office.open_task("first");
  std::atomic<int> done = 0;
  std::vector<std::future<void>> people;
  for (int i = 0; i < 16; ++i)
    people.push_back(std::async(std::launch::async, [&] {
      if (office.ask(CompleteTask{task, {}}).ok()) ++done;
    }));
  for (auto& person : people) person.get();
  CHECK(done == 1);
  CHECK(office.open_tasks() == std::vector<std::string>{"second"});
}

TEST_CASE("a new version starts new instances and leaves running ones on theirs") {
  Office office;
  office.deploy(two_tasks);
  office.start("two");
  std::string changed = two_tasks;
  replace_first(changed, "targetRef=\"second\"", "targetRef=\"third\"");
  replace_first(changed, "sourceRef=\"second\"", "sourceRef=\"third\"");
  replace_first(changed, "<userTask id=\"second\" camunda:candidateGroups=\"team\"/>",
                "<userTask id=\"third\" name=\"Otra\" camunda:candidateGroups=\"otro\"/>");
  office.deploy(changed);
  const TaskKey old_first = office.open_task("first");
  const Reply started = office.start("two");
  office.done(CompleteTask{old_first, {}});
  CHECK(office.open_tasks() == std::vector<std::string>{"first", "second"});
  office.done(CompleteTask{started.tasks.front(), {}});
  CHECK(office.open_tasks() == std::vector<std::string>{"second", "third"});
}

TEST_CASE("the journal holds no value, only what proves it") {
  Office office;
  office.deploy(two_tasks);
  office.start("two", {{"secret", "Juanita Pérez, 12.345.678-5"}});
  office.close();
  auto database = sqlite::Database::open_read_only(office.file());
  REQUIRE(database.ok());
  const Store::Slice slice = (*database)->store().read_journal(1, 100);
  REQUIRE(slice.records.size() == 2);
  for (const StoredRecord& record : slice.records)
    CHECK(record.json.find("Juanita") == std::string::npos);
  REQUIRE(slice.values.size() == 1);
  CHECK(slice.values.front().content == "\"Juanita Pérez, 12.345.678-5\"");
}

}  // namespace cauce::simulation
