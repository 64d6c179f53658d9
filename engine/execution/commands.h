// What each command decides before its follow-ups: whether it is refused, and its first events.
#pragma once

#include "engine/execution/decision.h"
#include "engine/execution/draft.h"

namespace cauce {

// Key of what was made or touched, and of the activity instance that a message reached.
struct Accepted {
  std::uint64_t subject = 0;
  std::optional<ActivityInstanceKey> activity{};
  bool started = false;
};
using Verdict = Result<Accepted, Rejection>;

// Partition alone; drawings and models of the definitions made are put into the record.
Verdict decide(Decision& decision, const Deploy& command, Record& record);
Verdict decide(Decision& decision, const WriteDataStoreRecord& command);
Verdict decide(Decision& decision, const DeleteDataStoreRecord& command);

// Of the partition; `instances` of the definitions are suspended or resumed with them.
Verdict decide(Decision& decision, const SuspendDefinition& command,
               const std::vector<ProcessInstanceKey>& instances);
Verdict decide(Decision& decision, const ResumeDefinition& command,
               const std::vector<ProcessInstanceKey>& instances);
// Whether the candidate is the definition, or, without one, a version of the process.
bool is_meant(const PartitionState& partition, const std::optional<DefinitionKey>& definition,
              const std::string& process_id, DefinitionKey candidate);

// On a state that is still empty but for its key, definition and drawing.
Verdict begin_instance(Decision& decision, ElementIndex start, const Context& variables,
                       const std::optional<std::string>& business_key,
                       const StartCalledProcess* call);

// Partition alone: who has an external task.
Verdict decide(Decision& decision, const LockExternalTask& command);
Verdict decide(Decision& decision, const ExtendExternalTaskLock& command);
Verdict decide(Decision& decision, const UnlockExternalTask& command);

// Timers, which belong to an instance or to a definition. Requires: the timer is there, and the
// decision concerns its instance, if it has one.
Verdict decide(Decision& decision, const RescheduleTimer& command);
Verdict decide(Decision& decision, const RecalculateTimer& command);
Verdict decide(Decision& decision, const SuspendTimer& command);
Verdict decide(Decision& decision, const ResumeTimer& command);
Verdict decide(Decision& decision, const CancelTimer& command);

// On an instance that is there.
Verdict decide(Decision& decision, const CancelProcessInstance& command);
Verdict decide(Decision& decision, const SuspendProcessInstance& command);
Verdict decide(Decision& decision, const ResumeProcessInstance& command);
Verdict decide(Decision& decision, const CompleteTask& command);
Verdict decide(Decision& decision, const ClaimTask& command);
Verdict decide(Decision& decision, const ReleaseTask& command);
Verdict decide(Decision& decision, const AssignTask& command);
Verdict decide(Decision& decision, const AddTaskCandidate& command);
Verdict decide(Decision& decision, const RemoveTaskCandidate& command);
Verdict decide(Decision& decision, const DelegateTask& command);
Verdict decide(Decision& decision, const ResolveTask& command);
Verdict decide(Decision& decision, const ForwardTask& command);
Verdict decide(Decision& decision, const SuspendTask& command);
Verdict decide(Decision& decision, const ResumeTask& command);
Verdict decide(Decision& decision, const FailTask& command);
Verdict decide(Decision& decision, const EscalateTask& command);
Verdict decide(Decision& decision, const SkipTask& command);
Verdict decide(Decision& decision, const UpdateTask& command);
Verdict decide(Decision& decision, const AddComment& command);
Verdict decide(Decision& decision, const AddAttachment& command);
Verdict decide(Decision& decision, const RemoveAttachment& command);
Verdict decide(Decision& decision, const SetVariables& command);
Verdict decide(Decision& decision, const TriggerTimer& command);
Verdict decide(Decision& decision, const RetryIncident& command);
Verdict decide(Decision& decision, const AnnotateIncident& command);
Verdict decide(Decision& decision, const ReportIncident& command);
Verdict decide(Decision& decision, const TriggerActivity& command);
Verdict decide(Decision& decision, const CompleteExternalTask& command);
Verdict decide(Decision& decision, const ThrowExternalTaskError& command);
Verdict decide(Decision& decision, const FailExternalTask& command);
Verdict decide(Decision& decision, const SetExternalTaskRetries& command);
Verdict decide(Decision& decision, const SetExternalTaskPriority& command);

// On a draft of the instance.
// On a state that is still empty but for its key, definition and drawing. Requires: instructions.
Verdict decide(Draft& draft, const StartProcessInstance& command);
Verdict decide(Draft& draft, const ModifyProcessInstance& command);
// Requires: the draft's record holds both drawings, when the instance is of the source.
Verdict decide(Draft& draft, const MigrateProcessInstance& command);

// Whether a subscription of this instance takes the message; the name is known to match.
bool takes_message(const Decision& decision, SubscriptionKey subscription,
                   const CorrelateMessage& message);

}  // namespace cauce
