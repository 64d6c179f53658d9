// What each command decides before its follow-ups: whether it is refused, and its first events.
#pragma once

#include "engine/execution/decision.h"

namespace cauce {

// Key of what was made or touched, and of the activity instance that a message reached.
struct Accepted {
  std::uint64_t subject = 0;
  std::optional<ActivityInstanceKey> activity{};
  bool started = false;
};
using Verdict = Result<Accepted, Rejection>;

// Partition alone; definitions made are put into `drawings` for the record.
Verdict decide(Decision& decision, const Deploy& command, std::vector<Record::Drawn>& drawings);
Verdict decide(Decision& decision, const WriteDataStoreRecord& command);
Verdict decide(Decision& decision, const DeleteDataStoreRecord& command);

// On a state that is still empty but for its key, definition and drawing.
Verdict begin_instance(Decision& decision, ElementIndex start, const Context& variables,
                       const std::optional<std::string>& business_key,
                       const StartCalledProcess* call);

// Partition alone: who has an external task.
Verdict decide(Decision& decision, const LockExternalTask& command);
Verdict decide(Decision& decision, const ExtendExternalTaskLock& command);
Verdict decide(Decision& decision, const UnlockExternalTask& command);

// On an instance that is there.
Verdict decide(Decision& decision, const CancelProcessInstance& command);
Verdict decide(Decision& decision, const CompleteTask& command);
Verdict decide(Decision& decision, const ClaimTask& command);
Verdict decide(Decision& decision, const ReleaseTask& command);
Verdict decide(Decision& decision, const AssignTask& command);
Verdict decide(Decision& decision, const AddTaskCandidate& command);
Verdict decide(Decision& decision, const RemoveTaskCandidate& command);
Verdict decide(Decision& decision, const SetVariables& command);
Verdict decide(Decision& decision, const TriggerTimer& command);
Verdict decide(Decision& decision, const RetryIncident& command);
Verdict decide(Decision& decision, const CompleteExternalTask& command);
Verdict decide(Decision& decision, const ThrowExternalTaskError& command);
Verdict decide(Decision& decision, const FailExternalTask& command);
Verdict decide(Decision& decision, const SetExternalTaskRetries& command);
Verdict decide(Decision& decision, const SetExternalTaskPriority& command);

// Whether a subscription of this instance takes the message; the name is known to match.
bool takes_message(const Decision& decision, SubscriptionKey subscription,
                   const CorrelateMessage& message);

}  // namespace cauce
