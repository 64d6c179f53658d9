#include "engine/projection/deviations.h"
#include "engine/projection/projector.h"

namespace cauce {
namespace {

TaskRow changed_row(const Projector& at, TaskKey key, TaskState state) {
  TaskRow row;
  row.instance = at.instance();
  row.key = key;
  row.state = state;
  row.changed_at = at.record.time;
  return row;
}

TaskCandidateRow candidate_row(const Projector& at, TaskKey task,
                               const std::optional<std::string>& user,
                               const std::optional<std::string>& group) {
  return {at.instance(), task, user ? "user" : "group", user ? *user : group.value_or("")};
}

}  // namespace

void Projector::operator()(const TaskCreated& e) {
  TaskRow row = changed_row(*this, e.task, e.state);
  row.element = element(e.element).id;
  row.name = e.name;
  row.description = e.description;
  row.assignee = e.assignee;
  row.priority = e.priority;
  row.due_at = e.due;
  row.follow_up_at = e.follow_up;
  row.form_key = e.form_key;
  row.form_id = e.form_id;
  row.form_digest = e.form_digest;
  row.created_at = record.time;
  // One that failed before stands in the tables already.
  const bool again = e.previous.has_value();
  if (again)
    changes.of<TaskRow>().upsert(std::move(row));
  else
    insert(std::move(row));
  const auto offer = [&](TaskCandidateRow candidate) {
    if (again) remove(candidate);
    insert(std::move(candidate));
  };
  for (const std::string& user : e.candidate_users)
    offer(candidate_row(*this, e.task, user, std::nullopt));
  for (const std::string& group : e.candidate_groups)
    offer(candidate_row(*this, e.task, std::nullopt, group));
}

void Projector::operator()(const TaskClaimed& e) {
  TaskRow row = changed_row(*this, e.task, e.state);
  row.assignee = e.user;
  update(std::move(row), &TaskRow::state, &TaskRow::assignee, &TaskRow::changed_at);
}

void Projector::operator()(const TaskReleased& e) {
  update(changed_row(*this, e.task, e.state), &TaskRow::state, &TaskRow::assignee,
         &TaskRow::changed_at);
}

void Projector::operator()(const TaskAssigned& e) {
  TaskRow row = changed_row(*this, e.task, e.state);
  row.assignee = e.user;
  update(std::move(row), &TaskRow::state, &TaskRow::assignee, &TaskRow::changed_at);
  project_reassigned(*this, e.task, e.user);
}

void Projector::operator()(const TaskCompleted& e) {
  TaskRow row = changed_row(*this, e.task, e.state);
  row.assignee = e.user;
  row.ended_at = record.time;
  row.completed_by = e.user;
  row.completed_role = e.role;
  row.end_reason = "completed";
  update(std::move(row), &TaskRow::state, &TaskRow::assignee, &TaskRow::changed_at,
         &TaskRow::ended_at, &TaskRow::completed_by, &TaskRow::completed_role,
         &TaskRow::end_reason);
}

void Projector::operator()(const TaskExited& e) {
  TaskRow row = changed_row(*this, e.task, e.state);
  row.ended_at = record.time;
  row.end_reason = e.reason;
  update(std::move(row), &TaskRow::state, &TaskRow::changed_at, &TaskRow::ended_at,
         &TaskRow::end_reason);
}

void Projector::operator()(const TaskCandidateAdded& e) {
  insert(candidate_row(*this, e.task, e.user, e.group));
}

void Projector::operator()(const TaskCandidateRemoved& e) {
  remove(candidate_row(*this, e.task, e.user, e.group));
}

}  // namespace cauce
