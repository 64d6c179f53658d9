#include <algorithm>

#include "engine/execution/commands.h"
#include "engine/execution/open_tasks.h"
#include "engine/execution/throwing.h"
#include "engine/execution/variables.h"
#include "engine/value/stored.h"

namespace cauce {
namespace {

Failure<Rejection> no_handling(RejectionKind kind, std::string message) {
  return Failure{Rejection{kind, std::move(message), {}}};
}

// Open, and the actor may work on it.
Found task_to_work_on(const Decision& decision, TaskKey key, std::string_view to_do) {
  const Found found = open_task(decision, key, to_do);
  if (!found.ok()) return found;
  const auto right = right_to_work(**found, key, decision.actor(), to_do);
  if (!right.ok()) return Failure{right.error()};
  return found;
}

std::optional<std::string> who(const Decision& decision, const Task& task) {
  if (!decision.actor().user.empty()) return decision.actor().user;
  return task.assignee;
}

Result<Done, Rejection> check_thrown(const std::string& code, const Context& variables) {
  if (code.empty()) return no_handling(RejectionKind::invalid_argument, "expected a code");
  if (!is_storable(Value(variables)))
    return no_handling(RejectionKind::invalid_argument,
                       "expected variables with data of at most 63 levels");
  return Done{};
}

void offer_to(Decision& decision, TaskKey key, const Task& task, const ForwardTask& command) {
  for (const std::string& user : task.candidate_users)
    decision.emit(TaskCandidateRemoved{std::nullopt, key, user});
  for (const std::string& group : task.candidate_groups)
    decision.emit(TaskCandidateRemoved{group, key, std::nullopt});
  for (const std::string& user : command.users)
    decision.emit(TaskCandidateAdded{std::nullopt, key, user});
  for (const std::string& group : command.groups)
    decision.emit(TaskCandidateAdded{group, key, std::nullopt});
}

bool has_twice(std::vector<std::string> names) {
  std::ranges::sort(names);
  return std::ranges::adjacent_find(names) != names.end() ||
         (!names.empty() && names.front().empty());
}

// Into the event, where it differs: a new value, or none any more.
template <class T>
void put_change(TaskUpdated& updated, std::optional<T> TaskUpdated::* member, const char* name,
                const std::optional<std::optional<T>>& change) {
  if (!change) return;
  if (*change)
    updated.*member = **change;
  else
    updated.cleared.emplace_back(name);
}

}  // namespace

// WS-HumanTask 1.1, 4.7.1: the task is reserved for the delegatee.
Verdict decide(Decision& decision, const DelegateTask& command) {
  const Found found = task_to_work_on(decision, command.task, "delegate");
  if (!found.ok()) return Failure{found.error()};
  const Task& task = **found;
  if (command.user.empty())
    return no_handling(RejectionKind::invalid_argument,
                       "expected the name of who gets the task, found none");
  const auto state = move(task.state, TaskEvent::delegate);
  if (!state) return Failure{wrong_state(task, command.task, TaskEvent::delegate)};
  const auto owner = task.owner ? task.owner : who(decision, task);
  decision.emit(TaskDelegated{owner, *state, command.task, command.user});
  return touched(command.task);
}

Verdict decide(Decision& decision, const ResolveTask& command) {
  const Found found = task_to_work_on(decision, command.task, "resolve");
  if (!found.ok()) return Failure{found.error()};
  const Task& task = **found;
  if (task.delegation != Delegation::pending)
    return no_handling(RejectionKind::invalid_state, "expected task " + to_string(command.task) +
                                                         " to be delegated to resolve it");
  const TaskEvent event = task.owner ? TaskEvent::delegate : TaskEvent::forward;
  const auto state = move(task.state, event);
  if (!state) return Failure{wrong_state(task, command.task, event)};
  decision.emit(TaskResolved{*state, command.task, task.owner});
  const ScopeKey scope{command.task.value};
  const auto written = set_all_nearest(decision, scope, command.variables);
  if (!written.ok()) return no_handling(RejectionKind::invalid_argument, written.error().message);
  return touched(command.task);
}

// WS-HumanTask 1.1, 4.7.1: it is ready again, for those to whom it is forwarded.
Verdict decide(Decision& decision, const ForwardTask& command) {
  const Found found = task_to_work_on(decision, command.task, "forward");
  if (!found.ok()) return Failure{found.error()};
  const Task& task = **found;
  if ((command.users.empty() && command.groups.empty()) || has_twice(command.users) ||
      has_twice(command.groups))
    return no_handling(RejectionKind::invalid_argument,
                       "expected who gets the task: names of users or groups, each once");
  const auto state = move(task.state, TaskEvent::forward);
  if (!state) return Failure{wrong_state(task, command.task, TaskEvent::forward)};
  offer_to(decision, command.task, task, command);
  decision.emit(TaskForwarded{*state, command.task});
  return touched(command.task);
}

Verdict decide(Decision& decision, const SuspendTask& command) {
  const Found found = task_to_work_on(decision, command.task, "suspend");
  if (!found.ok()) return Failure{found.error()};
  const auto state = move((*found)->state, TaskEvent::suspend);
  if (!state) return Failure{wrong_state(**found, command.task, TaskEvent::suspend)};
  decision.emit(TaskSuspended{*state, command.task, SuspendedWith::nothing});
  return touched(command.task);
}

Verdict decide(Decision& decision, const ResumeTask& command) {
  const Found found = task_to_work_on(decision, command.task, "resume");
  if (!found.ok()) return Failure{found.error()};
  const auto state = move((*found)->state, TaskEvent::resume);
  if (!state) return Failure{wrong_state(**found, command.task, TaskEvent::resume)};
  decision.emit(TaskResumed{*state, command.task});
  return touched(command.task);
}

// WS-HumanTask 1.1, 4.10.1: a task in progress fails with a fault. Who fails one that is only ready
// or reserved starts it with that.
Verdict decide(Decision& decision, const FailTask& command) {
  const Found found = task_to_work_on(decision, command.task, "fail");
  if (!found.ok()) return Failure{found.error()};
  if (auto fits = check_thrown(command.code, command.variables); !fits.ok())
    return Failure{fits.error()};
  const Task& task = **found;
  TaskState state = task.state;
  if (state != TaskState::in_progress) {
    const auto started = move(state, TaskEvent::start);
    if (!started) return Failure{wrong_state(task, command.task, TaskEvent::start)};
    state = *started;
  }
  const auto failed = move(state, TaskEvent::fail);
  if (!failed) return Failure{wrong_state(task, command.task, TaskEvent::fail)};
  decision.emit(TaskFailed{command.code, *failed, command.task, who(decision, task)});
  decision.then(ThrowError{ActivityInstanceKey{command.task.value}, command.code, command.message,
                           command.variables});
  return touched(command.task);
}

Verdict decide(Decision& decision, const EscalateTask& command) {
  const Found found = task_to_work_on(decision, command.task, "escalate");
  if (!found.ok()) return Failure{found.error()};
  if (auto fits = check_thrown(command.code, command.variables); !fits.ok())
    return Failure{fits.error()};
  const Throw thrown{Thrown::escalation, command.code, {}, command.variables};
  if (throw_outwards(decision, ScopeKey{command.task.value}, thrown) == Catching::nobody)
    return no_handling(
        RejectionKind::invalid_state,
        "expected somebody to catch escalation " + quoted(command.code) + ", but nobody does");
  return touched(command.task);
}

// WS-HumanTask 1.1, 4.7.1 and 4.10: obsolete; its activity completes without it.
Verdict decide(Decision& decision, const SkipTask& command) {
  const Found found = task_to_work_on(decision, command.task, "skip");
  if (!found.ok()) return Failure{found.error()};
  const Task& task = **found;
  const Element& element = decision.element(task.element);
  if (!element.human_task || !element.human_task->skippable)
    return no_handling(
        RejectionKind::invalid_state,
        "expected " + quoted(element.id) + " to be drawn as cauce:skippable to skip its task");
  const auto state = move(task.state, TaskEvent::skip);
  if (!state) return Failure{wrong_state(task, command.task, TaskEvent::skip)};
  decision.emit(TaskSkipped{*state, command.task, who(decision, task)});
  decision.then(Complete{ActivityInstanceKey{command.task.value}});
  return touched(command.task);
}

// A person changes what they have; an operator changes any task.
Verdict decide(Decision& decision, const UpdateTask& command) {
  const Found found = open_task(decision, command.task, "change");
  if (!found.ok()) return Failure{found.error()};
  const Task& task = **found;
  const Actor& actor = decision.actor();
  if (actor.authority == Authority::person && (!task.assignee || !actor.is(*task.assignee)))
    return Failure{no_right(task, command.task, actor, "change")};
  TaskUpdated updated;
  updated.task = command.task;
  updated.name = command.name;
  updated.description = command.description;
  updated.priority = command.priority;
  put_change(updated, &TaskUpdated::delegation, "delegation", command.delegation);
  put_change(updated, &TaskUpdated::due, "due", command.due);
  put_change(updated, &TaskUpdated::follow_up, "followUp", command.follow_up);
  put_change(updated, &TaskUpdated::owner, "owner", command.owner);
  const TaskUpdated nothing{{}, {}, {}, {}, {}, {}, {}, {}, command.task};
  if (!(updated == nothing)) decision.emit(std::move(updated));
  if (!command.assignee) return touched(command.task);
  return decide(decision, AssignTask{command.task, *command.assignee});
}

}  // namespace cauce
