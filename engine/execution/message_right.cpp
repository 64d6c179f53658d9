#include "engine/execution/message_right.h"

#include <algorithm>

namespace cauce {
namespace {

const std::string& lane_of(const Process& process, const Element& element) {
  return element.lane.empty() && element.attached_to ? process.at(*element.attached_to).lane
                                                     : element.lane;
}

// Names that stand in the drawing itself; which names an expression yields is known to a task only.
template <class Is>
bool names(const feel::Expression& expression, Is is) {
  if (!expression.is_literal()) return false;
  const auto value = expression.evaluate(feel::ContextVariables(Context{}), {});
  if (!value.ok()) return false;
  if (const std::string* text = value->string()) return is(*text);
  if (value->list() == nullptr) return false;
  return std::ranges::any_of(
      *value->list(), [&](const Value& each) { return each.string() && is(*each.string()); });
}

bool is_offered_to(const HumanTaskDefinition& task, const Actor& actor) {
  const auto is_group = [&](const std::string& name) { return actor.is_in(name); };
  const auto is_user = [&](const std::string& name) { return actor.is(name); };
  return std::ranges::any_of(task.candidate_groups,
                             [&](const auto& each) { return names(each, is_group); }) ||
         std::ranges::any_of(task.candidate_users,
                             [&](const auto& each) { return names(each, is_user); }) ||
         (task.assignee && names(*task.assignee, is_user));
}

}  // namespace

bool may_send_to(const Process& process, ElementIndex event, const Actor& actor) {
  if (actor.authority != Authority::person) return true;
  const std::string& lane = lane_of(process, process.at(event));
  if (!lane.empty() && actor.is_in(lane)) return true;
  return std::ranges::any_of(process.elements, [&](const Element& element) {
    return element.human_task && lane_of(process, element) == lane &&
           is_offered_to(*element.human_task, actor);
  });
}

}  // namespace cauce
