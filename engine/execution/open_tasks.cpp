#include "engine/execution/open_tasks.h"

namespace cauce {
namespace {

std::string holder(const Task& task) { return task.assignee ? quoted(*task.assignee) : "nobody"; }

}  // namespace

std::string quoted(const std::string& name) { return "'" + name + "'"; }

Found open_task(const Decision& decision, TaskKey key, std::string_view to_do) {
  const InstanceState& state = decision.state();
  const auto found = state.tasks.find(key);
  if (found != state.tasks.end()) return &found->second;
  const auto ended = state.ended_tasks.find(key);
  if (ended == state.ended_tasks.end())
    return Failure{Rejection{
        RejectionKind::not_found,
        "expected a task " + to_string(key) + " to " + std::string(to_do) + ", but there is none",
        {}}};
  return Failure{Rejection{RejectionKind::invalid_state,
                           "expected task " + to_string(key) + " to be open to " +
                               std::string(to_do) + " it, but it is " +
                               std::string(to_string(ended->second)),
                           {}}};
}

Rejection no_right(const Task& task, TaskKey key, const Actor& actor, std::string_view to_do) {
  std::string who;
  for (const std::string& group : task.candidate_groups)
    who += (who.empty() ? "role " : ", role ") + quoted(group);
  for (const std::string& user : task.candidate_users)
    who += (who.empty() ? "" : ", ") + quoted(user);
  if (task.assignee) who += (who.empty() ? "" : ", ") + quoted(*task.assignee);
  if (who.empty()) who = "a named person";
  std::string roles;
  for (const std::string& group : actor.groups)
    roles += (roles.empty() ? "" : ", ") + quoted(group);
  return {RejectionKind::forbidden,
          "expected " + who + " to " + std::string(to_do) + " task " + to_string(key) + " (" +
              task.name + "), found " + (actor.user.empty() ? "nobody" : quoted(actor.user)) +
              (roles.empty() ? " without a role" : " with role " + roles),
          {}};
}

Rejection wrong_state(const Task& task, TaskKey key, TaskEvent event) {
  return {RejectionKind::invalid_state,
          "expected task " + to_string(key) + " to be in a state that takes '" +
              std::string(to_string(event)) + "', but it is " + std::string(to_string(task.state)),
          {}};
}

Rejection has_another(const Task& task, TaskKey key, std::string_view to_do) {
  return {RejectionKind::invalid_state,
          "expected task " + to_string(key) + " to have no other assignee to " +
              std::string(to_do) + " it, but " + holder(task) + " has it",
          {}};
}

Accepted touched(TaskKey key) { return {key.value, std::nullopt, false}; }

Result<Right, Rejection> right_to_work(const Task& task, TaskKey key, const Actor& actor,
                                       std::string_view to_do) {
  const auto right = right_to(task, actor);
  if (!right) return Failure{no_right(task, key, actor, to_do)};
  const bool is_person = actor.authority == Authority::person;
  if (is_person && task.assignee && !actor.is(*task.assignee))
    return Failure{Rejection{RejectionKind::forbidden,
                             "expected " + holder(task) + ", who has task " + to_string(key) +
                                 ", to " + std::string(to_do) + " it, found " + quoted(actor.user),
                             {}}};
  return *right;
}

}  // namespace cauce
