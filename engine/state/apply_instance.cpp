#include <algorithm>

#include "engine/base/invariant.h"
#include "engine/state/instance.h"
#include "engine/state/migrated.h"

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
    s.root = e.root.value_or(e.key);
    if (e.caller_instance && e.caller_activity)
      s.caller = Caller{*e.caller_instance, *e.caller_activity};
    s.state = ProcessState::active;
    s.scopes[scope_of(e.key)] = {};
  }
  void operator()(const ProcessInstanceCompleted& e) { s.state = e.state; }
  void operator()(const ProcessInstanceCanceled& e) { s.state = e.state; }
  void operator()(const ProcessInstanceFailed& e) { s.state = e.state; }
  void operator()(const ProcessInstanceSuspended& e) { s.state = e.state; }
  void operator()(const ProcessInstanceResumed& e) {
    s.state = e.state;
    s.answers.clear();
  }
  void operator()(const ProcessCalled& e) { s.called[e.activity] = e.called; }
  void operator()(const CallAnswered& e) {
    s.answers[e.activity].push_back(
        {e.called, e.thrown, e.code, e.definition, e.message, e.variables});
  }

  void operator()(const TokenCreated& e) {
    s.tokens[e.token] = {e.scope, e.element, std::nullopt, std::nullopt};
    Scope& scope = s.scopes[e.scope];
    ++scope.tokens;
    const auto around = s.activities.find(ActivityInstanceKey{e.scope.value});
    if (around != s.activities.end() && s.process().at(around->second.element).ad_hoc)
      scope.begun.insert(e.element);
  }
  void operator()(const SequenceFlowTaken& e) {
    Token& token = living(s.tokens, e.token, "only a living token takes a flow");
    token.flow = e.flow;
    token.element = s.process().at(e.flow).target;
    token.activity.reset();
  }
  void operator()(const TokenConsumed& e) { consume(e.token); }

  void operator()(const ElementActivated& e) {
    s.activities[e.key] = {e.element, e.scope, e.token, e.role, e.state, e.loop_counter, e.thrower};
    living(s.tokens, e.token, "only a living token enters an element").activity = e.key;
    if (e.thrower) move_into(e.key, *e.thrower);
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
    // What was completed in it can be undone no more.
    std::erase_if(s.compensables,
                  [&](const auto& entry) { return entry.second.scope == scope_of(e.key); });
    s.compensations.erase(e.key);
  }
  void operator()(const MultiInstanceStarted& e) {
    s.multi_instances[e.key] = {e.count, e.items, 0, 0, 0, {}};
  }
  void operator()(const MultiInstanceExtended& e) {
    living(s.multi_instances, e.key, "a body that is extended has begun").count = e.count;
  }
  void operator()(const ProcessInstanceModified&) {}
  void operator()(const ProcessInstanceMigrated& e) {
    for (const Record::Drawn& drawn : record.drawings)
      if (drawn.definition == e.to) return migrate(s, drawn.process, e);
    invariant(false, "a record that migrates holds the drawing it leads to");
  }
  void operator()(const PartMigrated&) {}
  void operator()(const MultiInstanceOutput& e) {
    living(s.multi_instances, e.key, "an output has a body").outputs[e.loop_counter] = e.value;
  }

  void operator()(const VariableSet& e) { s.scopes[e.scope].variables[e.name] = e.value; }
  void operator()(const VariableRemoved& e) { s.scopes[e.scope].variables.erase(e.name); }

  void operator()(const TaskCreated& e) {
    s.tasks[e.task] = {e.element,          e.name, e.state, e.assignee, e.candidate_users,
                       e.candidate_groups, {},     {},      {}};
    s.ended_tasks.erase(e.task);
  }
  void operator()(const TaskClaimed& e) { assign(e.task, e.state, e.user); }
  void operator()(const TaskAssigned& e) { assign(e.task, e.state, e.user); }
  void operator()(const TaskReleased& e) { assign(e.task, e.state, std::nullopt); }
  void operator()(const TaskCompleted& e) { end_task(e.task, e.state); }
  void operator()(const TaskExited& e) { end_task(e.task, e.state); }
  void operator()(const TaskDelegated& e) {
    assign(e.task, e.state, e.user);
    open_task(e.task).owner = e.owner;
    open_task(e.task).delegation = Delegation::pending;
  }
  void operator()(const TaskResolved& e) {
    assign(e.task, e.state, e.user);
    open_task(e.task).delegation = Delegation::resolved;
  }
  void operator()(const TaskForwarded& e) { assign(e.task, e.state, std::nullopt); }
  void operator()(const TaskFailed& e) { end_task(e.task, e.state); }
  void operator()(const TaskSkipped& e) { end_task(e.task, e.state); }
  void operator()(const TaskUpdated& e) {
    Task& task = open_task(e.task);
    if (e.name) task.name = *e.name;
    if (e.owner) task.owner = e.owner;
    if (e.delegation) task.delegation = e.delegation;
    for (const std::string& each : e.cleared) {
      if (each == "owner") task.owner.reset();
      if (each == "delegation") task.delegation.reset();
    }
  }
  void operator()(const TaskSuspended& e) {
    Task& task = open_task(e.task);
    task.state = e.state;
    task.suspended = e.with;
  }
  void operator()(const TaskResumed& e) {
    Task& task = open_task(e.task);
    task.state = e.state;
    task.suspended.reset();
  }
  void operator()(const CommentAdded&) {}
  void operator()(const AttachmentAdded& e) {
    s.attachments[e.attachment] = {e.task, record.actor.user};
  }
  void operator()(const AttachmentRemoved& e) { s.attachments.erase(e.attachment); }
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
    if (e.activity) s.timers[e.timer] = {*e.activity, e.element, e.ordinal.value_or(0), e.schedule};
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
  void operator()(const TimerRescheduled& e) {
    const auto found = s.timers.find(e.timer);
    if (found != s.timers.end()) found->second.schedule = e.schedule;  // Else a start event's.
  }
  void operator()(const EventSubscribed& e) {
    if (e.activity)
      s.subscriptions[e.subscription] = {*e.activity, e.element, e.ordinal.value_or(0),
                                         e.trigger,   e.name,    e.correlation_key,
                                         Truth::no};
  }
  void operator()(const MessageCorrelated&) {}
  void operator()(const SignalReceived&) {}
  void operator()(const ConditionChanged& e) {
    const auto found = s.subscriptions.find(e.subscription);
    if (found != s.subscriptions.end()) found->second.holds = e.holds;  // Else a start event's.
  }
  void operator()(const EventUnsubscribed& e) { s.subscriptions.erase(e.subscription); }
  void operator()(const CorrelationKeySet& e) { s.correlation_keys[e.name] = e.value; }
  void operator()(const CorrelationExpected& e) {
    living(s.subscriptions, e.subscription, "what expects keys waits").correlation_key =
        e.correlation_key;
  }

  void operator()(const CompensationEnabled& e) {
    std::uint64_t order = 0;
    for (const auto& [key, other] : s.compensables) order = std::max(order, other.order + 1);
    s.compensables[e.activity] = {e.element, e.scope, e.variables, order};
  }
  void operator()(const CompensationRequested& e) {
    s.compensations[e.thrower].pending.push_back(e.activity);
  }
  void operator()(const CompensationBegun& e) {
    Compensation& compensation = living(s.compensations, e.thrower, "what is undone was requested");
    std::erase(compensation.pending, e.activity);
    compensation.current = e.activity;
    s.compensables.erase(e.activity);
  }
  void operator()(const CompensationDone& e) {
    living(s.compensations, e.thrower, "what is undone was requested").current.reset();
  }
  void operator()(const CompensationEnded& e) { s.compensations.erase(e.thrower); }

  void operator()(const ExternalTaskCreated& e) {
    s.external_tasks[e.task] = {e.element, e.topic, e.priority};
  }
  void operator()(const ExternalTaskPrioritySet& e) {
    living(s.external_tasks, e.task, "only open work changes").priority = e.priority;
  }
  void operator()(const ExternalTaskEnded& e) { s.external_tasks.erase(e.task); }

  void operator()(const GatewayFlowCounted& e) { s.gateways[{e.scope, e.element}].insert(e.flow); }
  void operator()(const GatewayReset& e) { s.gateways.erase({e.scope, e.element}); }

  void operator()(const IncidentRaised& e) {
    s.incidents[e.incident] = {e.activity, e.element, e.kind, e.retry, e.state};
    s.incidents_by_activity[e.activity].push_back(e.incident);
  }
  void operator()(const IncidentMoved& e) {
    Incident& incident = living(s.incidents, e.incident, "only a known incident moves");
    incident.state = e.state;
    if (e.state != IncidentState::resolved && e.state != IncidentState::canceled) return;
    const auto beside = s.incidents_by_activity.find(incident.activity);
    std::erase(beside->second, e.incident);
    if (beside->second.empty()) s.incidents_by_activity.erase(beside);
    s.incidents.erase(e.incident);
  }
  void operator()(const IncidentAnnotated&) {}

  // Facts of the partition.
  void operator()(const TimerSuspended&) {}
  void operator()(const TimerResumed&) {}
  void operator()(const ExternalTaskLocked&) {}
  void operator()(const ExternalTaskUnlocked&) {}
  void operator()(const ExternalTaskFailed&) {}
  void operator()(const ExternalTaskRetriesSet&) {}
  void operator()(const Deployed&) {}
  void operator()(const ResourceDeployed&) {}
  void operator()(const ProcessDefined&) {}
  void operator()(const ProcessDefinitionSuspended&) {}
  void operator()(const ProcessDefinitionResumed&) {}
  void operator()(const DecisionDefined&) {}
  void operator()(const DecisionEvaluated&) {}
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
    s.called.erase(key);
    s.answers.erase(key);
    s.scopes.erase(scope_of(key));
    std::erase_if(s.gateways,
                  [&](const auto& entry) { return entry.first.first == scope_of(key); });
    return ended;
  }
  void consume(TokenKey key) {
    const auto found = s.tokens.find(key);
    invariant(found != s.tokens.end(), "only a living token is consumed");
    const auto scope = s.scopes.find(found->second.scope);
    if (scope != s.scopes.end()) --scope->second.tokens;
    s.tokens.erase(found);
  }
  // A subprocess that is entered again to be undone: what was completed in it can be undone there.
  void move_into(ActivityInstanceKey again, ActivityInstanceKey thrower) {
    const auto compensation = s.compensations.find(thrower);
    if (compensation == s.compensations.end() || !compensation->second.current) return;
    for (auto& [key, compensable] : s.compensables)
      if (compensable.scope == scope_of(*compensation->second.current))
        compensable.scope = scope_of(again);
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
    std::erase_if(s.attachments, [&](const auto& entry) { return entry.second.task == key; });
  }
};

}  // namespace

void apply(InstanceState& state, const Record& record, const Event& event) {
  std::visit(InstanceApplier{state, record}, event);
}

}  // namespace cauce
