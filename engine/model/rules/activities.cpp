// Activities: people, scripts, messages, tokens (BPMN 2.0.2, 10.3).
#include "engine/model/rules/rules.h"

namespace cauce::rules {

namespace {

// An element that more tokens enter in one command is taken for a loop in which nothing waits.
constexpr std::int64_t quantity_max = 1'000;

bool is_quantity(std::int64_t tokens) { return tokens >= 1 && tokens <= quantity_max; }

void check_people(Report& report, const Element& task) {
  if (task.type != ElementType::user_task) return;
  const bool said =
      task.human_task && (task.human_task->assignee || !task.human_task->candidate_users.empty() ||
                          !task.human_task->candidate_groups.empty());
  if (!said)
    report.warn(task, "role-missing", "nothing says who may do " + described(task),
                "add a potentialOwner, camunda:candidateGroups or a lane");
}

}  // namespace

void check_activities(Report& report) {
  for (const Element& element : report.process().elements) {
    check_people(report, element);
    if (element.type == ElementType::script_task && !element.script)
      report.error(element, "script-missing", "expected a script in " + described(element));
    if (element.type == ElementType::receive_task && !element.event.find<MessageDefinition>())
      report.error(element, "message-missing",
                   described(element) + " does not say which message it waits for");
    if (!is_quantity(element.start_quantity) || !is_quantity(element.completion_quantity))
      report.error(element, "quantity",
                   described(element) + " must take and give 1 to " + std::to_string(quantity_max) +
                       " tokens",
                   "make many instances with multiInstanceLoopCharacteristics");
  }
}

}  // namespace cauce::rules
