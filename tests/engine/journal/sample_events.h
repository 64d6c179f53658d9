// Each event once, with every member set.
#pragma once

#include <vector>

#include "tests/engine/journal/samples.h"

namespace cauce {

// In the order of the variant.
inline std::vector<Event> sample_events() {
  const Digest digest = sha256({"x"});
  const Instant due{1'772'449'200'000};
  const ActivityInstanceKey activity{make_key(1, 12)};
  const ScopeKey scope{make_key(1, 11)};
  const TokenKey token{make_key(1, 13)};
  const TaskKey task{activity.value};
  const ElementIndex element{1};
  const TimerSchedule cycle{due, 3, "2026-03-02T09:00:00Z/PT1H"};
  const Committed text = sample_value("ñandú \n \"quoted\" \x01");
  const Committed list = sample_value(List{1, Value(), *parse_date_time("2026-03-02T09:00:00Z")});
  return {
      Deployed{DeploymentKey{make_key(1, 1)}, "name", "source"},
      ResourceDeployed{DeploymentKey{make_key(1, 1)}, digest, "form", "a.form"},
      ProcessDefined{DeploymentKey{make_key(1, 1)}, digest, sample_definition, "Name", "p",
                     "p.bpmn", 2, "v2"},
      DecisionDefined{"d", DeploymentKey{make_key(1, 1)}, digest,
                      DecisionDefinitionKey{make_key(1, 8)}, "Name", "d.dmn", 2, "v2"},
      DataStoreDeclared{"store", "Store"},
      ProcessInstanceCreated{"key", activity, ProcessInstanceKey{make_key(1, 2)}, sample_definition,
                             ProcessInstanceKey{scope.value}, ProcessInstanceKey{make_key(1, 1)},
                             element},
      ProcessInstanceCompleted{ProcessState::completed},
      ProcessInstanceCanceled{"reason", ProcessState::canceled},
      ProcessInstanceFailed{"code", ProcessState::failed},
      ProcessInstanceSuspended{ProcessState::suspended, {TimerKey{make_key(1, 20)}}},
      ProcessInstanceResumed{ProcessState::active, {TimerKey{make_key(1, 20)}}},
      ProcessDefinitionSuspended{sample_definition},
      ProcessDefinitionResumed{sample_definition},
      ProcessInstanceModified{"sent twice"},
      MultiInstanceExtended{4, activity},
      ProcessInstanceMigrated{sample_definition, {"a", "b"}, {"a", "c"}, sample_definition},
      PartMigrated{element, FlowIndex{0}, Key<struct PartTag>{token.value}, MigratedPart::token},
      ProcessCalled{activity, ProcessInstanceKey{make_key(1, 3)}},
      CallAnswered{activity, ProcessInstanceKey{make_key(1, 3)}, "code", sample_definition,
                   "message", Thrown::escalation, text},
      TokenCreated{element, scope, token},
      SequenceFlowTaken{FlowIndex{0}, token},
      TokenConsumed{token},
      ElementActivated{element, activity, 0, ActivityRole::inner, scope, ActivityState::active,
                       ActivityInstanceKey{make_key(1, 4)}, token},
      ElementCompleted{activity, ActivityState::completed},
      ElementTerminated{activity, ActivityState::terminated, token},
      MultiInstanceStarted{3, list, activity},
      MultiInstanceOutput{activity, 2, text},
      DecisionEvaluated{activity, DecisionDefinitionKey{make_key(1, 8)}, element,
                        sample_value(Context{{"amount", 3}}), list, list},
      VariableSet{"name with space", scope, text},
      VariableRemoved{"name", scope},
      DataStoreRecordWritten{activity, sample_value(Context{{"id", "a"}}), element, "a", "store",
                             4},
      DataStoreRecordDeleted{"a", "store", 5},
      TaskCreated{"ana",
                  {"staff", "boss"},
                  {"eva"},
                  "What to do",
                  due,
                  element,
                  due,
                  digest,
                  "form",
                  "key",
                  "Name",
                  TaskState::failed,
                  80,
                  TaskState::ready,
                  task},
      TaskClaimed{"staff", TaskState::reserved, task, "ana"},
      TaskReleased{TaskState::ready, task},
      TaskAssigned{TaskState::reserved, task, "eva"},
      TaskCompleted{"staff", TaskState::completed, task, "ana"},
      TaskExited{"reason", TaskState::exited, task},
      TaskCandidateAdded{"staff", task, std::nullopt},
      TaskCandidateRemoved{std::nullopt, task, "eva"},
      TaskDelegated{"ana", TaskState::reserved, task, "eva"},
      TaskResolved{TaskState::reserved, task, "ana"},
      TaskForwarded{TaskState::ready, task},
      TaskFailed{"code", TaskState::failed, task, "ana"},
      TaskSkipped{TaskState::obsolete, task, "ana"},
      TaskUpdated{{"owner"}, Delegation::resolved, "", due, due, "Name", "ana", 80, task},
      TaskSuspended{TaskState::suspended_ready, task, SuspendedWith::instance},
      TaskResumed{TaskState::ready, task},
      CommentAdded{CommentKey{make_key(1, 22)}, task, text},
      AttachmentAdded{AttachmentKey{make_key(1, 23)}, digest, text, text, 12, task, "text/plain",
                      text},
      AttachmentRemoved{AttachmentKey{make_key(1, 23)}, task},
      TimerScheduled{activity, sample_definition, element, 1, cycle, TimerKey{make_key(1, 20)}},
      TimerFired{cycle, TimerKey{make_key(1, 20)}},
      TimerCanceled{TimerKey{make_key(1, 20)}},
      TimerRescheduled{cycle, TimerKey{make_key(1, 20)}},
      TimerSuspended{TimerKey{make_key(1, 20)}},
      TimerResumed{TimerKey{make_key(1, 20)}},
      EventSubscribed{activity, text, sample_definition, element, "message", 2,
                      SubscriptionKey{make_key(1, 21)}, EventTrigger::signal},
      MessageCorrelated{"message", SubscriptionKey{make_key(1, 21)}},
      SignalReceived{"signal", SubscriptionKey{make_key(1, 21)}},
      ConditionChanged{Truth::yes, SubscriptionKey{make_key(1, 21)}},
      EventUnsubscribed{SubscriptionKey{make_key(1, 21)}},
      CorrelationKeySet{"key", text},
      CorrelationExpected{text, SubscriptionKey{make_key(1, 21)}},
      CompensationEnabled{activity, element, scope, text},
      CompensationRequested{activity, ActivityInstanceKey{make_key(1, 4)}},
      CompensationBegun{activity, ActivityState::compensating, ActivityInstanceKey{make_key(1, 4)}},
      CompensationDone{activity, ActivityState::compensated, ActivityInstanceKey{make_key(1, 4)}},
      CompensationEnded{ActivityInstanceKey{make_key(1, 4)}},
      GatewayFlowCounted{element, FlowIndex{0}, scope},
      GatewayReset{element, scope},
      ExternalTaskCreated{element, 5, ExternalTaskKey{activity.value}, "topic"},
      ExternalTaskLocked{ExternalTaskKey{activity.value}, Instant{5}, "worker"},
      ExternalTaskUnlocked{ExternalTaskKey{activity.value}},
      ExternalTaskFailed{text, text, Instant{5}, 2, ExternalTaskKey{activity.value}},
      ExternalTaskRetriesSet{3, ExternalTaskKey{activity.value}},
      ExternalTaskPrioritySet{-4, ExternalTaskKey{activity.value}},
      ExternalTaskEnded{ExternalTaskKey{activity.value}},
      IncidentRaised{activity, "x", element, IncidentKey{make_key(1, 22)}, "kind", text,
                     RetryPoint::complete, IncidentState::open},
      IncidentMoved{IncidentKey{make_key(1, 22)}, text, IncidentState::retrying},
      IncidentAnnotated{text, IncidentKey{make_key(1, 22)}},
  };
}

}  // namespace cauce
