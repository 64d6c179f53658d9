#include "engine/state/instance.h"

#include <catch2/catch.hpp>

#include "tests/engine/journal/samples.h"

namespace cauce {
namespace {

const ProcessInstanceKey instance{make_key(1, 11)};
const ScopeKey root = scope_of(instance);
const TokenKey token{make_key(1, 13)};
const ActivityInstanceKey activity{make_key(1, 12)};

InstanceState folded(std::vector<Event> events) {
  InstanceState state;
  const Record record = sample_record(std::move(events));
  for (const Event& event : record.events) apply(state, record, event);
  return state;
}

// The instance as it was created, and what follows.
InstanceState after(std::vector<Event> events) {
  events.insert(events.begin(), ProcessInstanceCreated{
                                    "K", {}, {}, sample_definition, instance, {}, ElementIndex{1}});
  return folded(std::move(events));
}

// A function, not a constant: GCC 12 would try to compute it, and takes all memory to.
std::vector<Event> entered() {
  return {TokenCreated{ElementIndex{1}, root, token}, ElementActivated{ElementIndex{1},
                                                                       activity,
                                                                       {},
                                                                       ActivityRole::single,
                                                                       root,
                                                                       ActivityState::active,
                                                                       {},
                                                                       token}};
}

std::vector<Event> entered_and(std::vector<Event> events) {
  std::vector<Event> all = entered();
  all.insert(all.end(), events.begin(), events.end());
  return all;
}

}  // namespace

TEST_CASE("an instance is created active, with its definition, drawing and an empty scope") {
  const InstanceState state = after({});
  CHECK(state.key == instance);
  CHECK(state.definition == sample_definition);
  CHECK(state.business_key == "K");
  CHECK(state.state == ProcessState::active);
  CHECK(state.process().id == "p");
  CHECK(state.scopes.size() == 1);
  CHECK(after({ProcessInstanceCompleted{ProcessState::completed}}).state ==
        ProcessState::completed);
}

TEST_CASE("a token stands before an element, rests in it, takes a flow and is consumed") {
  InstanceState state = after({TokenCreated{ElementIndex{1}, root, token}});
  CHECK(state.tokens.at(token) == Token{root, ElementIndex{1}, {}, {}});
  CHECK(state.scopes.at(root).tokens == 1);
  state = after(entered());
  CHECK(state.tokens.at(token).activity == activity);
  state = after(entered_and({ElementCompleted{activity, ActivityState::completed}}));
  CHECK_FALSE(state.tokens.at(token).activity.has_value());
  CHECK(state.activities.empty());
  state = after(entered_and({ElementCompleted{activity, ActivityState::completed},
                             SequenceFlowTaken{FlowIndex{0}, token}}));
  CHECK(state.tokens.at(token) == Token{root, ElementIndex{2}, FlowIndex{0}, {}});
  state = after(
      entered_and({ElementCompleted{activity, ActivityState::completed}, TokenConsumed{token}}));
  CHECK(state.tokens.empty());
  CHECK(state.scopes.at(root).tokens == 0);
}

TEST_CASE("a terminated element takes its token and its variables with it") {
  const InstanceState state =
      after(entered_and({VariableSet{"x", scope_of(activity), sample_value(1)},
                         ElementTerminated{activity, ActivityState::terminated, token}}));
  CHECK(state.tokens.empty());
  CHECK(state.activities.empty());
  CHECK(state.scopes.size() == 1);
}

TEST_CASE("a body counts its inner instances and keeps their results by number") {
  const ActivityInstanceKey inner{make_key(1, 15)};
  const TokenKey inner_token{make_key(1, 14)};
  std::vector<Event> events = {MultiInstanceStarted{2, sample_value(List{1, 2}), activity},
                               TokenCreated{ElementIndex{1}, scope_of(activity), inner_token},
                               ElementActivated{ElementIndex{1},
                                                inner,
                                                0,
                                                ActivityRole::inner,
                                                scope_of(activity),
                                                ActivityState::active,
                                                {},
                                                inner_token}};
  InstanceState state = after(entered_and(events));
  CHECK(state.multi_instances.at(activity).started == 1);
  CHECK(state.multi_instances.at(activity).active == 1);
  CHECK(state.scopes.at(scope_of(activity)).tokens == 1);
  events.emplace_back(MultiInstanceOutput{activity, 0, sample_value("r")});
  events.emplace_back(ElementCompleted{inner, ActivityState::completed});
  events.emplace_back(TokenConsumed{inner_token});
  state = after(entered_and(events));
  CHECK(state.multi_instances.at(activity).active == 0);
  CHECK(state.multi_instances.at(activity).completed == 1);
  CHECK(state.multi_instances.at(activity).outputs.at(0).value == Value("r"));
  events.emplace_back(ElementCompleted{activity, ActivityState::completed});
  CHECK(after(entered_and(events)).multi_instances.empty());
}

TEST_CASE("a variable is found in the nearest scope that has it") {
  const InstanceState state = after(entered_and(
      {VariableSet{"outer", root, sample_value(1)}, VariableSet{"both", root, sample_value(2)},
       VariableSet{"both", scope_of(activity), sample_value(3)}}));
  CHECK(state.find_variable(scope_of(activity), "outer")->value == Value(1));
  CHECK(state.find_variable(scope_of(activity), "both")->value == Value(3));
  CHECK(state.find_variable(root, "both")->value == Value(2));
  CHECK(state.find_variable(root, "none") == nullptr);
  CHECK(state.enclosing(scope_of(activity)) == root);
  CHECK_FALSE(state.enclosing(root).has_value());
}

TEST_CASE("a removed variable lets the one outside be seen again") {
  const InstanceState state =
      after(entered_and({VariableSet{"v", root, sample_value(1)},
                         VariableSet{"v", scope_of(activity), sample_value(2)},
                         VariableRemoved{"v", scope_of(activity)}}));
  CHECK(state.find_variable(scope_of(activity), "v")->value == Value(1));
}

TEST_CASE("a task is kept while it is open, and its last state afterwards") {
  const TaskKey task{activity.value};
  TaskCreated created;
  created.task = task;
  created.element = ElementIndex{1};
  created.name = "Name";
  created.candidate_groups = {"staff"};
  created.state = TaskState::ready;
  InstanceState state =
      after(entered_and({created, TaskClaimed{{}, TaskState::reserved, task, "ana"}}));
  CHECK(state.tasks.at(task).assignee == "ana");
  CHECK(state.tasks.at(task).state == TaskState::reserved);
  state =
      after(entered_and({created, TaskClaimed{{}, TaskState::reserved, task, "ana"},
                         TaskReleased{TaskState::ready, task}, TaskCandidateAdded{{}, task, "eva"},
                         TaskCandidateRemoved{"staff", task, {}}}));
  CHECK_FALSE(state.tasks.at(task).assignee.has_value());
  CHECK(state.tasks.at(task).candidate_users == std::vector<std::string>{"eva"});
  CHECK(state.tasks.at(task).candidate_groups.empty());
  state = after(entered_and({created, TaskCompleted{{}, TaskState::completed, task, "ana"}}));
  CHECK(state.tasks.empty());
  CHECK(state.ended_tasks.at(task) == TaskState::completed);
}

TEST_CASE("timers move on or go, and what belongs to a definition is no instance's") {
  const TimerKey timer{make_key(1, 20)};
  const TimerSchedule first{Instant{1}, 1, "c"}, second{Instant{2}, 0, "c"};
  const TimerScheduled scheduled{activity, sample_definition, ElementIndex{1}, {}, first, timer};
  CHECK(after(entered_and({scheduled})).timers.at(timer).schedule == first);
  CHECK(after(entered_and({scheduled, TimerFired{second, timer}})).timers.at(timer).schedule ==
        second);
  CHECK(after(entered_and({scheduled, TimerFired{{}, timer}})).timers.empty());
  CHECK(after(entered_and({scheduled, TimerCanceled{timer}})).timers.empty());
  CHECK(after({TimerScheduled{{}, sample_definition, ElementIndex{1}, {}, first, timer},
               TimerFired{{}, timer}})
            .timers.empty());
}

TEST_CASE("an incident is kept until it is resolved or canceled") {
  const IncidentKey incident{make_key(1, 22)};
  const IncidentRaised raised{activity,
                              {},
                              ElementIndex{1},
                              incident,
                              "kind",
                              sample_value("why"),
                              RetryPoint::complete,
                              IncidentState::open};
  CHECK(after(entered_and({raised})).incidents.at(incident).retry == RetryPoint::complete);
  CHECK(after(entered_and({raised, IncidentMoved{incident, {}, IncidentState::retrying}}))
            .incidents.at(incident)
            .state == IncidentState::retrying);
  for (const IncidentState end : {IncidentState::resolved, IncidentState::canceled})
    CHECK(after(entered_and({raised, IncidentMoved{incident, {}, end}})).incidents.empty());
}

}  // namespace cauce
