#include "engine/projection/deviations.h"

#include <algorithm>

namespace cauce {
namespace {

void put(Projector& at, std::string kind, std::uint64_t subject, std::string detail) {
  DeviationRow row;
  row.instance = at.instance();
  row.position = static_cast<std::int64_t>(at.record.position);
  row.subject = static_cast<std::int64_t>(subject);
  row.kind = std::move(kind);
  row.who = at.record.actor.user;
  row.happened_at = at.record.time;
  row.detail = std::move(detail);
  at.changes.of<DeviationRow>().upsert(std::move(row));
}

// What the record says of itself, and why it was asked for.
std::string with_reason(const Projector& at, const std::string& text) {
  const std::string& reason = at.record.reason;
  if (text.empty() || text == reason) return reason;
  return reason.empty() ? text : text + ": " + reason;
}

bool is_blank(std::string_view text) { return text.find_first_not_of(" \t\r\n") == text.npos; }

bool is_override_reason(const Process& process, const std::string& variable) {
  return std::ranges::any_of(process.elements, [&](const Element& element) {
    return element.human_task && element.human_task->override_reason == variable;
  });
}

}  // namespace

void project_reassigned(Projector& at, TaskKey task, const std::string& to) {
  put(at, "reassigned", task.value, with_reason(at, to));
}

void project_modified(Projector& at, const std::string& annotation) {
  put(at, "modified", at.instance().value, with_reason(at, annotation));
}

void project_migrated(Projector& at) { put(at, "migrated", at.instance().value, at.record.reason); }

void project_canceled(Projector& at, const std::string& reason) {
  if (at.record.cause == 0) put(at, "canceled", at.instance().value, with_reason(at, reason));
}

void project_overridden(Projector& at, const VariableSet& variable) {
  const std::string* why = variable.value.value.string();
  if (why == nullptr || is_blank(*why)) return;
  for (const Event& event : at.record.events)
    if (const auto* done = std::get_if<TaskCompleted>(&event)) {
      if (is_override_reason(at.drawing(), variable.name))
        put(at, "overridden", done->task.value, *why);
      return;
    }
}

}  // namespace cauce
