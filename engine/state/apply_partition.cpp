#include "engine/base/invariant.h"
#include "engine/state/partition.h"

namespace cauce {
namespace {

struct PartitionApplier {
  PartitionState& s;
  const Record& record;

  void operator()(const Deployed& e) { note(e.key); }
  void operator()(const ResourceDeployed& e) {
    s.latest_resources[e.name + " " + to_string(e.digest)] = e.deployment;
    if (e.form) s.forms[*e.form].push_back({e.deployment, e.digest});
  }
  void operator()(const ProcessDefined& e) {
    note(e.key);
    Definition definition{e.deployment, e.process, e.version, e.resource, e.digest, {}, false};
    for (const Record::Drawn& drawn : record.drawings)
      if (drawn.definition == e.key) definition.drawing.process = drawn.process;
    s.add(e.key, std::move(definition));
  }
  void operator()(const ProcessDefinitionSuspended& e) {
    s.definitions.at(e.definition).suspended = true;
    for (const auto& [key, timer] : s.timers)
      if (timer.definition == e.definition && !timer.instance)
        s.due.erase({timer.schedule.due, key});
  }
  void operator()(const ProcessDefinitionResumed& e) {
    s.definitions.at(e.definition).suspended = false;
    for (const auto& [key, timer] : s.timers)
      if (timer.definition == e.definition && !timer.instance && !timer.suspended)
        s.due.emplace(timer.schedule.due, key);
  }
  void operator()(const ProcessInstanceSuspended& e) {
    s.suspended.insert(*record.instance);
    for (const TimerKey key : e.timers) s.due.erase({s.timers.at(key).schedule.due, key});
  }
  void operator()(const ProcessInstanceResumed& e) {
    s.suspended.erase(*record.instance);
    for (const TimerKey key : e.timers)
      if (const WaitingTimer& timer = s.timers.at(key); !timer.suspended)
        s.due.emplace(timer.schedule.due, key);
  }
  void operator()(const PartMigrated& e) {
    if (e.part == MigratedPart::timer) {
      WaitingTimer& timer = s.timers.at(TimerKey{e.key.value});
      timer.definition = definition();
      timer.element = e.element;
    } else if (e.part == MigratedPart::external_task) {
      change(ExternalTaskKey{e.key.value},
             [&](OfferedWork& work) { work.definition = definition(); });
    } else if (e.part == MigratedPart::subscription) {
      const auto found = s.subscriptions.find(SubscriptionKey{e.key.value});
      if (found == s.subscriptions.end()) return;  // Of a condition: not listed.
      found->second.definition = definition();
      found->second.element = e.element;
    }
  }
  void operator()(const ProcessInstanceCanceled&) { s.suspended.erase(*record.instance); }
  void operator()(const DecisionDefined& e) {
    note(e.key);
    DecisionDefinition definition{e.deployment, e.decision, e.version, e.version_tag,
                                  e.resource,   e.digest,   {}};
    for (const Record::Decided& decided : record.models)
      if (decided.definition == e.key) definition.model.decisions = decided.model;
    s.add(e.key, std::move(definition));
  }
  void operator()(const DataStoreDeclared& e) { s.data_stores[e.id].name = e.name; }

  void operator()(const ProcessInstanceCreated& e) { note(e.key); }
  void operator()(const ProcessCalled& e) { note(e.called); }
  void operator()(const TokenCreated& e) { note(e.token); }
  void operator()(const ElementActivated& e) { note(e.key); }

  void operator()(const DataStoreRecordWritten& e) {
    s.data_stores[e.store].records[e.record] = {e.version, false, e.content.value};
  }
  void operator()(const DataStoreRecordDeleted& e) {
    s.data_stores[e.store].records[e.record] = {e.version, true, {}};
  }

  void operator()(const TimerScheduled& e) {
    note(e.timer);
    s.add(e.timer, {e.definition, e.activity ? record.instance : std::nullopt, e.element,
                    e.schedule, record.time});
  }
  void operator()(const TimerFired& e) {
    invariant(s.timers.contains(e.timer), "only a scheduled timer fires");
    if (!e.next) return s.remove(e.timer);
    change(e.timer, [&](WaitingTimer& timer) { timer.schedule = *e.next; });
  }
  void operator()(const TimerRescheduled& e) {
    change(e.timer, [&](WaitingTimer& timer) { timer.schedule = e.schedule; });
  }
  void operator()(const TimerSuspended& e) {
    change(e.timer, [](WaitingTimer& timer) { timer.suspended = true; });
  }
  void operator()(const TimerResumed& e) {
    change(e.timer, [](WaitingTimer& timer) { timer.suspended = false; });
  }
  void operator()(const TimerCanceled& e) { s.remove(e.timer); }
  void operator()(const EventSubscribed& e) {
    note(e.subscription);
    if (e.activity && e.trigger == EventTrigger::conditional) return;
    WaitingEvent waiting{e.definition, e.activity ? record.instance : std::nullopt,
                         e.element,    e.trigger,
                         e.name,       std::nullopt};
    if (e.correlation_key) waiting.correlation_key = correlation_text(e.correlation_key->value);
    s.add(e.subscription, std::move(waiting));
  }
  void operator()(const EventUnsubscribed& e) { s.remove(e.subscription); }
  void operator()(const CorrelationExpected& e) {
    const auto found = s.subscriptions.find(e.subscription);
    invariant(found != s.subscriptions.end(), "what expects keys waits");
    found->second.correlation_key = correlation_text(e.correlation_key.value);
  }
  void operator()(const IncidentRaised& e) { note(e.incident); }
  void operator()(const CommentAdded& e) { note(e.comment); }
  void operator()(const AttachmentAdded& e) { note(e.attachment); }

  void operator()(const ExternalTaskCreated& e) {
    s.add(e.task, {*record.instance, definition(), e.topic, e.priority, {}, {}, {}});
  }
  void operator()(const ExternalTaskLocked& e) {
    change(e.task, [&](OfferedWork& work) {
      work.worker = e.worker;
      work.locked_until = e.until;
    });
  }
  void operator()(const ExternalTaskUnlocked& e) {
    change(e.task, [&](OfferedWork& work) {
      work.worker.reset();
      work.locked_until.reset();
    });
  }
  void operator()(const ExternalTaskFailed& e) {
    change(e.task, [&](OfferedWork& work) {
      work.locked_until = e.next_try;
      work.retries = e.retries;
    });
  }
  void operator()(const ExternalTaskRetriesSet& e) {
    change(e.task, [&](OfferedWork& work) { work.retries = e.retries; });
  }
  void operator()(const ExternalTaskPrioritySet& e) {
    change(e.task, [&](OfferedWork& work) { work.priority = e.priority; });
  }
  void operator()(const ExternalTaskEnded& e) { s.remove(e.task); }

  // Facts of one process instance.
  void operator()(const ProcessInstanceCompleted&) {}
  void operator()(const CallAnswered&) {}
  void operator()(const ProcessInstanceMigrated&) {}
  void operator()(const ProcessInstanceModified&) {}
  void operator()(const MultiInstanceExtended&) {}
  void operator()(const ProcessInstanceFailed&) {}
  void operator()(const SequenceFlowTaken&) {}
  void operator()(const TokenConsumed&) {}
  void operator()(const ElementCompleted&) {}
  void operator()(const ElementTerminated&) {}
  void operator()(const MultiInstanceStarted&) {}
  void operator()(const MultiInstanceOutput&) {}
  void operator()(const DecisionEvaluated&) {}
  void operator()(const VariableSet&) {}
  void operator()(const VariableRemoved&) {}
  void operator()(const TaskCreated&) {}
  void operator()(const TaskClaimed&) {}
  void operator()(const TaskReleased&) {}
  void operator()(const TaskAssigned&) {}
  void operator()(const TaskCompleted&) {}
  void operator()(const TaskExited&) {}
  void operator()(const TaskDelegated&) {}
  void operator()(const TaskResolved&) {}
  void operator()(const TaskForwarded&) {}
  void operator()(const TaskFailed&) {}
  void operator()(const TaskSkipped&) {}
  void operator()(const TaskUpdated&) {}
  void operator()(const TaskSuspended&) {}
  void operator()(const TaskResumed&) {}
  void operator()(const AttachmentRemoved&) {}
  void operator()(const TaskCandidateAdded&) {}
  void operator()(const TaskCandidateRemoved&) {}
  void operator()(const MessageCorrelated&) {}
  void operator()(const SignalReceived&) {}
  void operator()(const ConditionChanged&) {}
  void operator()(const CorrelationKeySet&) {}
  void operator()(const CompensationEnabled&) {}
  void operator()(const CompensationRequested&) {}
  void operator()(const CompensationBegun&) {}
  void operator()(const CompensationDone&) {}
  void operator()(const CompensationEnded&) {}
  void operator()(const GatewayFlowCounted&) {}
  void operator()(const GatewayReset&) {}
  void operator()(const IncidentMoved&) {}
  void operator()(const IncidentAnnotated&) {}

 private:
  template <class Change>
  void change(TimerKey key, const Change& how) {
    const auto found = s.timers.find(key);
    invariant(found != s.timers.end(), "only a scheduled timer changes");
    WaitingTimer timer = found->second;
    s.remove(key);
    how(timer);
    s.add(key, std::move(timer));
  }
  template <class Change>
  void change(ExternalTaskKey key, const Change& how) {
    const auto found = s.external_tasks.find(key);
    invariant(found != s.external_tasks.end(), "only open work changes");
    OfferedWork work = found->second;
    s.remove(key);
    how(work);
    s.add(key, std::move(work));
  }
  // Of the instance; a migration comes before all that it changes.
  DefinitionKey definition() const {
    for (const Event& event : record.events)
      if (const auto* migrated = std::get_if<ProcessInstanceMigrated>(&event)) return migrated->to;
    return *record.definition;
  }

  // Keys are counted in the order in which they appear.
  template <class Tag>
  void note(Key<Tag> key) {
    const std::uint64_t counter = key.value & ((std::uint64_t{1} << counter_bits) - 1);
    if (counter > s.last_key) s.last_key = counter;
  }
};

}  // namespace

void apply(PartitionState& state, const Record& record, const Event& event) {
  std::visit(PartitionApplier{state, record}, event);
}

void finish(PartitionState& state, const Record& record) { state.last_position = record.position; }

}  // namespace cauce
