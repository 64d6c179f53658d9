#include <algorithm>

#include "engine/execution/commands.h"
#include "engine/execution/open_tasks.h"
#include "engine/execution/people.h"
#include "engine/execution/variables.h"

namespace cauce {
// WS-HumanTask 1.1, 4.10.1: completing takes a task that is in progress. Who completes a task that
// is only ready or reserved starts it with that.
Verdict decide(Decision& decision, const CompleteTask& command) {
  const Found found = open_task(decision, command.task, "complete");
  if (!found.ok()) return Failure{found.error()};
  const Task& task = **found;
  const Actor& actor = decision.actor();
  const auto right = right_to_work(task, command.task, actor, "complete");
  if (!right.ok()) return Failure{right.error()};
  if (task.delegation == Delegation::pending)
    return Failure{Rejection{RejectionKind::invalid_state,
                             "expected task " + to_string(command.task) +
                                 ", which is delegated, to be resolved before it is completed",
                             {}}};

  TaskState state = task.state;
  if (state != TaskState::in_progress) {
    const auto started = move(state, TaskEvent::start);
    if (!started) return Failure{wrong_state(task, command.task, TaskEvent::start)};
    state = *started;
  }
  const auto completed = move(state, TaskEvent::complete);
  if (!completed) return Failure{wrong_state(task, command.task, TaskEvent::complete)};

  std::optional<std::string> user = task.assignee;
  if (!actor.user.empty()) user = actor.user;
  decision.emit(TaskCompleted{right->role, *completed, command.task, user});
  const ActivityInstanceKey key{command.task.value};
  const auto written = set_all_nearest(decision, scope_of(key), command.variables);
  if (!written.ok())
    return Failure{Rejection{RejectionKind::invalid_argument, written.error().message, {}}};
  decision.then(Complete{key});
  return touched(command.task);
}

Verdict decide(Decision& decision, const ClaimTask& command) {
  const Found found = open_task(decision, command.task, "claim");
  if (!found.ok()) return Failure{found.error()};
  const Task& task = **found;
  const Actor& actor = decision.actor();
  if (command.user.empty())
    return Failure{Rejection{RejectionKind::invalid_argument,
                             "expected the name of who claims the task, found none",
                             {}}};
  if (actor.authority == Authority::person && command.user != actor.user)
    return Failure{Rejection{RejectionKind::forbidden,
                             "expected " + quoted(actor.user) +
                                 " to claim a task for themselves, found " + quoted(command.user),
                             {}}};
  if (task.assignee && *task.assignee == command.user) return touched(command.task);
  const auto right = right_to(task, actor);
  if (!right) return Failure{no_right(task, command.task, actor, "claim")};
  if (task.assignee) return Failure{has_another(task, command.task, "claim")};
  const auto state = move(task.state, TaskEvent::claim);
  if (!state) return Failure{wrong_state(task, command.task, TaskEvent::claim)};
  decision.emit(TaskClaimed{right->role, *state, command.task, command.user});
  return touched(command.task);
}

Verdict decide(Decision& decision, const ReleaseTask& command) {
  const Found found = open_task(decision, command.task, "release");
  if (!found.ok()) return Failure{found.error()};
  const Task& task = **found;
  const Actor& actor = decision.actor();
  if (!task.assignee) return touched(command.task);
  if (actor.authority == Authority::person && !actor.is(*task.assignee))
    return Failure{no_right(task, command.task, actor, "release")};
  const auto state = move(task.state, TaskEvent::release);
  if (!state) return Failure{wrong_state(task, command.task, TaskEvent::release)};
  decision.emit(TaskReleased{*state, command.task});
  return touched(command.task);
}

Verdict decide(Decision& decision, const AssignTask& command) {
  if (!command.user || command.user->empty()) return decide(decision, ReleaseTask{command.task});
  const Found found = open_task(decision, command.task, "assign");
  if (!found.ok()) return Failure{found.error()};
  const Task& task = **found;
  const Actor& actor = decision.actor();
  if (actor.authority == Authority::person && (!task.assignee || !actor.is(*task.assignee)))
    return Failure{no_right(task, command.task, actor, "hand on")};
  if (task.assignee && *task.assignee == *command.user) return touched(command.task);
  const auto state = move(task.state, TaskEvent::delegate);
  if (!state) return Failure{wrong_state(task, command.task, TaskEvent::delegate)};
  decision.emit(TaskAssigned{*state, command.task, *command.user});
  return touched(command.task);
}

Verdict decide(Decision& decision, const AddTaskCandidate& command) {
  const Found found = open_task(decision, command.task, "change");
  if (!found.ok()) return Failure{found.error()};
  const bool is_user = command.kind == CandidateKind::user;
  const auto& known = is_user ? (*found)->candidate_users : (*found)->candidate_groups;
  if (command.id.empty())
    return Failure{Rejection{
        RejectionKind::invalid_argument, "expected the name of a candidate, found none", {}}};
  if (std::ranges::find(known, command.id) == known.end()) {
    TaskCandidateAdded added{std::nullopt, command.task, std::nullopt};
    (is_user ? added.user : added.group) = command.id;
    decision.emit(std::move(added));
  }
  return touched(command.task);
}

Verdict decide(Decision& decision, const RemoveTaskCandidate& command) {
  const Found found = open_task(decision, command.task, "change");
  if (!found.ok()) return Failure{found.error()};
  const bool is_user = command.kind == CandidateKind::user;
  const auto& known = is_user ? (*found)->candidate_users : (*found)->candidate_groups;
  if (std::ranges::find(known, command.id) != known.end()) {
    TaskCandidateRemoved removed{std::nullopt, command.task, std::nullopt};
    (is_user ? removed.user : removed.group) = command.id;
    decision.emit(std::move(removed));
  }
  return touched(command.task);
}

}  // namespace cauce
