#include <algorithm>

#include "engine/base/invariant.h"
#include "engine/state/instance.h"

namespace cauce {
namespace {

template <class Map, class K>
auto& living(Map& map, K key, const char* what) {
  const auto found = map.find(key);
  invariant(found != map.end(), what);
  return found->second;
}

// One overload an event that concerns instances; events of the partition alone come as `auto`.
struct InstanceApplier {
  InstanceState& s;
  const Record& record;

  void operator()(const ProcessInstanceCreated& e) {
    s.key = e.key;
    s.definition = e.definition;
    for (const Record::Drawn& drawn : record.drawings)
      if (drawn.definition == e.definition) s.drawing.process = drawn.process;
    invariant(s.drawing.process != nullptr, "a process instance has a drawing");
    s.business_key = e.business_key;
    s.state = ProcessState::active;
    s.scopes[scope_of(e.key)] = {};
  }
  void operator()(const ProcessInstanceCompleted& e) { s.state = e.state; }
  void operator()(const ProcessInstanceCanceled& e) { s.state = e.state; }

  void operator()(const TokenCreated& e) {
    s.tokens[e.token] = {e.scope, e.element, std::nullopt, std::nullopt};
    ++s.scopes[e.scope].tokens;
  }
  void operator()(const SequenceFlowTaken& e) {
    Token& token = living(s.tokens, e.token, "only a living token takes a flow");
    token.flow = e.flow;
    token.element = s.process().at(e.flow).target;
    token.activity.reset();
  }
  void operator()(const TokenConsumed& e) { consume(e.token); }

  void operator()(const ElementActivated& e) {
    s.activities[e.key] = {e.element, e.scope, e.token, e.role, e.state, e.loop_counter};
    living(s.tokens, e.token, "only a living token enters an element").activity = e.key;
    if (e.role == ActivityRole::inner) {
      auto& body = living(s.multi_instances, ActivityInstanceKey{e.scope.value},
                          "an inner instance has a body");
      ++body.started;
      ++body.active;
    }
  }
  void operator()(const ElementCompleted& e) {
    const ActivityInstance ended = take(e.key);
    if (ended.role == ActivityRole::inner) {
      auto& body = living(s.multi_instances, ActivityInstanceKey{ended.scope.value},
                          "an inner instance has a body");
      --body.active;
      ++body.completed;
    }
    living(s.tokens, ended.token, "a completed element has its token").activity.reset();
  }
  void operator()(const ElementTerminated& e) {
    const ActivityInstance ended = take(e.key);
    if (ended.role == ActivityRole::inner) {
      const auto body = s.multi_instances.find(ActivityInstanceKey{ended.scope.value});
      if (body != s.multi_instances.end()) --body->second.active;
    }
    consume(ended.token);
  }
  void operator()(const MultiInstanceStarted& e) {
    s.multi_instances[e.key] = {e.count, e.items, 0, 0, 0, {}};
  }
  void operator()(const MultiInstanceOutput& e) {
    living(s.multi_instances, e.key, "an output has a body").outputs[e.loop_counter] = e.value;
  }

  void operator()(const VariableSet& e) { s.scopes[e.scope].variables[e.name] = e.value; }
  void operator()(const VariableRemoved& e) { s.scopes[e.scope].variables.erase(e.name); }

  void operator()(const TaskCreated& e) {
    s.tasks[e.task] = {e.element,         e.name, e.state, e.assignee, e.candidate_users,
                       e.candidate_groups};
  }
  void operator()(const TaskClaimed& e) { assign(e.task, e.state, e.user); }
  void operator()(const TaskAssigned& e) { assign(e.task, e.state, e.user); }
  void operator()(const TaskReleased& e) { assign(e.task, e.state, std::nullopt); }
  void operator()(const TaskCompleted& e) { end_task(e.task, e.state); }
  void operator()(const TaskExited& e) { end_task(e.task, e.state); }
  void operator()(const TaskCandidateAdded& e) {
    Task& task = open_task(e.task);
    if (e.user) task.candidate_users.push_back(*e.user);
    if (e.group) task.candidate_groups.push_back(*e.group);
  }
  void operator()(const TaskCandidateRemoved& e) {
    Task& task = open_task(e.task);
    if (e.user) std::erase(task.candidate_users, *e.user);
    if (e.group) std::erase(task.candidate_groups, *e.group);
  }

  void operator()(const TimerScheduled& e) {
    if (e.activity) s.timers[e.timer] = {*e.activity, e.element, e.schedule};
  }
  void operator()(const TimerFired& e) {
    const auto found = s.timers.find(e.timer);
    if (found == s.timers.end()) return;  // A start event's, of the definition.
    if (e.next)
      found->second.schedule = *e.next;
    else
      s.timers.erase(found);
  }
  void operator()(const TimerCanceled& e) { s.timers.erase(e.timer); }
  void operator()(const MessageSubscribed& e) {
    if (e.activity)
      s.subscriptions[e.subscription] = {*e.activity, e.element, e.message, e.correlation_key};
  }
  void operator()(const MessageCorrelated&) {}
  void operator()(const MessageUnsubscribed& e) { s.subscriptions.erase(e.subscription); }

  void operator()(const IncidentRaised& e) {
    s.incidents[e.incident] = {e.activity, e.element, e.kind, e.retry, e.state};
  }
  void operator()(const IncidentMoved& e) {
    if (e.state == IncidentState::resolved || e.state == IncidentState::canceled)
      s.incidents.erase(e.incident);
    else
      living(s.incidents, e.incident, "only a known incident moves").state = e.state;
  }

  // Facts of the partition.
  void operator()(const Deployed&) {}
  void operator()(const ResourceDeployed&) {}
  void operator()(const ProcessDefined&) {}
  void operator()(const DataStoreDeclared&) {}
  void operator()(const DataStoreRecordWritten&) {}
  void operator()(const DataStoreRecordDeleted&) {}

 private:
  ActivityInstance take(ActivityInstanceKey key) {
    const auto found = s.activities.find(key);
    invariant(found != s.activities.end(), "only a living element instance ends");
    const ActivityInstance ended = found->second;
    s.activities.erase(found);
    s.multi_instances.erase(key);
    s.scopes.erase(scope_of(key));
    return ended;
  }
  void consume(TokenKey key) {
    const auto found = s.tokens.find(key);
    invariant(found != s.tokens.end(), "only a living token is consumed");
    const auto scope = s.scopes.find(found->second.scope);
    if (scope != s.scopes.end()) --scope->second.tokens;
    s.tokens.erase(found);
  }
  Task& open_task(TaskKey key) { return living(s.tasks, key, "only an open task changes"); }
  void assign(TaskKey key, TaskState state, std::optional<std::string> user) {
    Task& task = open_task(key);
    task.state = state;
    task.assignee = std::move(user);
  }
  void end_task(TaskKey key, TaskState state) {
    open_task(key);
    s.tasks.erase(key);
    s.ended_tasks[key] = state;
  }
};

}  // namespace

void apply(InstanceState& state, const Record& record, const Event& event) {
  std::visit(InstanceApplier{state, record}, event);
}

}  // namespace cauce
