// What operators do with what runs: held work, timers, incidents; on a real database.
#include <atomic>

#include <catch2/catch.hpp>

#include "tests/simulation/office.h"

namespace cauce::simulation {
namespace {

using Catch::Contains;

const std::string mailing = drawing("mailing", R"(
  <startEvent id="start"/><sequenceFlow id="f1" sourceRef="start" targetRef="work"/>
  <serviceTask id="work" camunda:type="external" camunda:topic="mail"/>
  <sequenceFlow id="f2" sourceRef="work" targetRef="end"/><endEvent id="end"/>)");

const std::string reminding = drawing("reminding", R"(
  <startEvent id="start"/><sequenceFlow id="f1" sourceRef="start" targetRef="work"/>
  <userTask id="work" camunda:candidateGroups="team"/>
  <boundaryEvent id="late" attachedToRef="work" cancelActivity="false"><timerEventDefinition>
    <timeCycle>R3/PT1H</timeCycle></timerEventDefinition></boundaryEvent>
  <sequenceFlow id="f2" sourceRef="work" targetRef="end"/><endEvent id="end"/>
  <sequenceFlow id="f3" sourceRef="late" targetRef="remind"/>
  <userTask id="remind" camunda:candidateGroups="team"/>)");

const std::string pausing = drawing("pausing", R"(
  <startEvent id="start"/><sequenceFlow id="f1" sourceRef="start" targetRef="pause"/>
  <intermediateCatchEvent id="pause"><timerEventDefinition>
    <timeDuration>=wait</timeDuration></timerEventDefinition></intermediateCatchEvent>
  <sequenceFlow id="f2" sourceRef="pause" targetRef="after"/>
  <userTask id="after" camunda:candidateGroups="team"/>)");

FetchAndLock fetch_mail(std::int64_t most = 10) {
  FetchTopic topic;
  topic.name = "mail";
  topic.lock_ms = 60'000;
  return {"ana", most, {topic}, {}, true};
}

TimerRow only_timer(Office& office) {
  const auto rows = office.runtime().make_reader()->select<TimerRow>({});
  REQUIRE(rows.size() == 1);
  return rows.front();
}

IncidentRow only_incident(Office& office) {
  const auto rows = office.runtime().make_reader()->select<IncidentRow>({});
  REQUIRE(rows.size() == 1);
  return rows.front();
}

// What the rows restore is what the journal folds to.
void check_restored(Office& office) {
  const PartitionState restored = office.restored();
  office.close();
  CHECK(restored == office.folded().partition);
}

std::string refusal(const Result<Reply, Rejection>& reply) {
  return reply.ok() ? "it was taken" : reply.error().message;
}

}  // namespace

TEST_CASE("external tasks of a suspended instance are neither fetched nor completed") {
  Office office;
  office.deploy(mailing);
  const ProcessInstanceKey instance = *office.start("mailing").instance;
  office.done(fetch_mail());
  const ExternalTaskKey task = office.restored().external_tasks.begin()->first;
  office.done(SuspendProcessInstance{instance});
  const std::string held = "process instance " + to_string(instance) + " not to be suspended";
  CHECK_THAT(refusal(office.ask(CompleteExternalTask{task, "ana", {}, {}})), Contains(held));
  CHECK_THAT(refusal(office.ask(FailExternalTask{task, "ana", {}, {}, 1, 0, {}, {}})),
             Contains(held));
  CHECK_THAT(refusal(office.ask(ThrowExternalTaskError{task, "ana", "e", "", {}})), Contains(held));
  CHECK_THAT(refusal(office.ask(ExtendExternalTaskLock{task, "ana", 5})), Contains(held));
  CHECK_THAT(refusal(office.ask(LockExternalTask{task, "ana", 5})), Contains(held));
  office.done(UnlockExternalTask{task});
  office.done(SetExternalTaskRetries{task, 2});
  CHECK(office.done(fetch_mail()).position == 0);

  std::atomic<int> rings = 0;
  const auto watch = office.runtime().watch_work({"mail"}, [&rings] { ++rings; });
  office.done(ResumeProcessInstance{instance});
  CHECK(rings == 1);
  CHECK(office.done(fetch_mail()).position != 0);
  office.done(CompleteExternalTask{task, "ana", {}, {}});
}

TEST_CASE("external tasks are held by a suspended definition with its instances, and not without") {
  Office office;
  office.deploy(mailing);
  office.start("mailing");
  office.start("mailing");
  office.done(SuspendDefinition{{}, "mailing", WithInstances::no});
  CHECK(office.done(fetch_mail(1)).position != 0);
  office.done(SuspendDefinition{{}, "mailing", WithInstances::yes});
  CHECK(office.done(fetch_mail(1)).position == 0);
  office.reopen();
  CHECK(office.done(fetch_mail(1)).position == 0);
  std::atomic<int> rings = 0;
  const auto watch = office.runtime().watch_work({"mail"}, [&rings] { ++rings; });
  office.done(ResumeDefinition{{}, "mailing", WithInstances::yes});
  CHECK(rings > 0);
  CHECK(office.done(fetch_mail(1)).position != 0);
}

TEST_CASE("a timer gets another time, alone or with the firings that follow") {
  Office office;
  office.deploy(reminding);
  office.start("reminding");
  const TimerRow first = only_timer(office);
  CHECK(first.created_at.ms == first.due_at.ms - 3'600'000);
  const Instant earlier{first.due_at.ms - 1'800'000};
  office.done(RescheduleTimer{first.key, earlier, Cascade::no});
  CHECK(only_timer(office).due_at == earlier);
  office.advance_to("2026-03-02T09:30:00-03:00");
  CHECK(office.open_tasks() == std::vector<std::string>{"remind", "work"});
  // The cycle goes on as it was drawn.
  CHECK(only_timer(office).due_at == first.due_at);
  office.done(RescheduleTimer{first.key, Instant{first.due_at.ms + 600'000}, Cascade::yes});
  office.advance_to("2026-03-02T10:10:00-03:00");
  CHECK(office.open_tasks() == std::vector<std::string>{"remind", "remind", "work"});
  CHECK(only_timer(office).due_at.ms == first.due_at.ms + 4'200'000);
  CHECK(only_timer(office).repetitions_left == 0);
  check_restored(office);
}

TEST_CASE("a timer is calculated anew from when it was created, or from now") {
  Office office;
  office.deploy(pausing);
  const ProcessInstanceKey instance = *office.start("pausing", {{"wait", "PT2H"}}).instance;
  const TimerRow first = only_timer(office);
  office.done(SetVariables{scope_of(instance), {{"wait", "PT5H"}}, {}, Local::no});
  office.advance_to("2026-03-02T10:00:00-03:00");
  office.done(RecalculateTimer{first.key, CountedFrom::creation});
  CHECK(only_timer(office).due_at.ms == first.due_at.ms + 3 * 3'600'000);
  office.done(RecalculateTimer{first.key, CountedFrom::now});
  CHECK(only_timer(office).due_at.ms == first.due_at.ms + 4 * 3'600'000);
  office.done(SetVariables{scope_of(instance), {{"wait", "long"}}, {}, Local::no});
  CHECK_THAT(refusal(office.ask(RecalculateTimer{first.key, CountedFrom::now})),
             Contains("duration"));
  check_restored(office);
}

TEST_CASE("a suspended timer waits until it is resumed, also past its instance's suspension") {
  Office office;
  office.deploy(pausing);
  const ProcessInstanceKey instance = *office.start("pausing", {{"wait", "PT2H"}}).instance;
  const TimerKey timer = only_timer(office).key;
  office.done(SuspendTimer{timer});
  office.done(SuspendProcessInstance{instance});
  office.done(ResumeProcessInstance{instance});
  office.reopen();
  office.advance_to("2026-03-02T12:00:00-03:00");
  CHECK(office.open_tasks().empty());
  CHECK(only_timer(office).suspended == 1);
  office.done(ResumeTimer{timer});
  office.advance_to("2026-03-02T12:00:01-03:00");
  CHECK(office.open_tasks() == std::vector<std::string>{"after"});
  check_restored(office);
}

TEST_CASE("a timer is canceled unless its token would wait for nothing") {
  Office office;
  office.deploy(reminding);
  office.start("reminding");
  office.done(CancelTimer{only_timer(office).key});
  office.advance_to("2026-03-02T12:00:00-03:00");
  CHECK(office.open_tasks() == std::vector<std::string>{"work"});
  office.deploy(pausing, "pausing.bpmn");
  office.start("pausing", {{"wait", "PT2H"}});
  const TimerKey timer = only_timer(office).key;
  CHECK_THAT(refusal(office.ask(CancelTimer{timer})), Contains("wait for ever"));
  office.done(TriggerTimer{timer, Firing::now});
  CHECK(office.open_tasks() == std::vector<std::string>{"after", "work"});
}

TEST_CASE("a reported incident disturbs nothing and ends with what it was reported of") {
  Office office;
  office.deploy(pausing);
  const ProcessInstanceKey instance = *office.start("pausing", {{"wait", "PT2H"}}).instance;
  const ActivityInstanceKey pause = *only_timer(office).activity;
  office.done(ReportIncident{instance, pause, "looked-odd", "x", "too slow"});
  IncidentRow incident = only_incident(office);
  CHECK(incident.kind == "looked-odd");
  CHECK(incident.configuration == "x");
  office.done(AnnotateIncident{instance, incident.key, "ana looks at it"});
  CHECK(only_incident(office).annotation == "ana looks at it");
  office.done(AnnotateIncident{instance, incident.key, std::nullopt});
  CHECK_FALSE(only_incident(office).annotation);
  office.advance_to("2026-03-02T12:00:00-03:00");
  CHECK(office.open_tasks() == std::vector<std::string>{"after"});
  CHECK(only_incident(office).state == IncidentState::resolved);
  CHECK_FALSE(office.ask(AnnotateIncident{instance, incident.key, "late"}).ok());
  CHECK_FALSE(office.ask(ReportIncident{instance, pause, "late", {}, {}}).ok());
  check_restored(office);
}

TEST_CASE("what waits goes on when somebody says so") {
  Office office;
  office.deploy(pausing);
  const ProcessInstanceKey instance = *office.start("pausing", {{"wait", "PT2H"}}).instance;
  const ActivityInstanceKey pause = *only_timer(office).activity;
  office.done(ReportIncident{instance, pause, "odd", {}, {}});
  office.done(RetryIncident{instance, only_incident(office).key});
  CHECK(only_incident(office).state == IncidentState::resolved);
  office.done(TriggerActivity{instance, pause, {{"wait", "no more"}}});
  CHECK(office.open_tasks() == std::vector<std::string>{"after"});
  CHECK(office.runtime().make_reader()->count(TimerRow::table, {}) == 0);
  const ActivityInstanceKey after{office.open_task("after").value};
  CHECK_THAT(refusal(office.ask(TriggerActivity{instance, after, {}})), Contains("receive task"));
}

}  // namespace cauce::simulation
