#include <algorithm>

#include "engine/journal/enum_names.h"
#include "engine/projection/deviations.h"
#include "engine/projection/projector.h"

namespace cauce {
namespace {

TaskRow handled_row(const Projector& at, TaskKey key, TaskState state = {}) {
  TaskRow row;
  row.instance = at.instance();
  row.key = key;
  row.state = state;
  row.changed_at = at.record.time;
  return row;
}

void end_row(Projector& at, TaskRow row, const std::optional<std::string>& user,
             std::string reason) {
  row.ended_at = at.record.time;
  row.completed_by = user;
  row.end_reason = std::move(reason);
  at.update(std::move(row), &TaskRow::state, &TaskRow::changed_at, &TaskRow::ended_at,
            &TaskRow::completed_by, &TaskRow::end_reason);
}

}  // namespace

void Projector::operator()(const TaskDelegated& e) {
  TaskRow row = handled_row(*this, e.task, e.state);
  row.owner = e.owner;
  row.assignee = e.user;
  row.delegation = std::string(to_string(Delegation::pending));
  update(std::move(row), &TaskRow::state, &TaskRow::owner, &TaskRow::assignee, &TaskRow::delegation,
         &TaskRow::changed_at);
  project_reassigned(*this, e.task, e.user);
}

void Projector::operator()(const TaskResolved& e) {
  TaskRow row = handled_row(*this, e.task, e.state);
  row.assignee = e.user;
  row.delegation = std::string(to_string(Delegation::resolved));
  update(std::move(row), &TaskRow::state, &TaskRow::assignee, &TaskRow::delegation,
         &TaskRow::changed_at);
}

void Projector::operator()(const TaskForwarded& e) {
  update(handled_row(*this, e.task, e.state), &TaskRow::state, &TaskRow::assignee,
         &TaskRow::changed_at);
  project_reassigned(*this, e.task, {});
}

void Projector::operator()(const TaskFailed& e) {
  end_row(*this, handled_row(*this, e.task, e.state), e.user, "error '" + e.code + "'");
}

void Projector::operator()(const TaskSkipped& e) {
  end_row(*this, handled_row(*this, e.task, e.state), e.user, "skipped");
}

void Projector::operator()(const TaskUpdated& e) {
  TaskRow row = handled_row(*this, e.task);
  const auto is_cleared = [&](std::string_view name) {
    return std::ranges::find(e.cleared, name) != e.cleared.end();
  };
  const auto set = [&]<class Member, class V>(Member TaskRow::* member, std::string_view name,
                                              const std::optional<V>& value) {
    if (value) row.*member = *value;
    if (value || is_cleared(name)) update(row, member);
  };
  set(&TaskRow::name, "name", e.name);
  set(&TaskRow::description, "description", e.description);
  set(&TaskRow::priority, "priority", e.priority);
  set(&TaskRow::due_at, "due", e.due);
  set(&TaskRow::follow_up_at, "followUp", e.follow_up);
  set(&TaskRow::owner, "owner", e.owner);
  std::optional<std::string> delegation;
  if (e.delegation) delegation = std::string(to_string(*e.delegation));
  set(&TaskRow::delegation, "delegation", delegation);
  update(std::move(row), &TaskRow::changed_at);
}

}  // namespace cauce
