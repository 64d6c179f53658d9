// Activities: people, scripts, messages, tokens (BPMN 2.0.2, 10.3).
#include "engine/model/rules/rules.h"
#include "engine/model/timer.h"

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

// A literal that could never be a date or a duration from now.
void check_date(Report& report, const Element& task, const std::optional<feel::Expression>& date,
                const char* what) {
  const auto value = date ? literal_value(*date) : std::nullopt;
  if (!value || value->is_null()) return;
  const TimerKind kind = tells_duration(*value) ? TimerKind::duration : TimerKind::date;
  const auto schedule = schedule_timer(kind, *value, Instant{}, Zone::utc());
  if (!schedule.ok())
    report.error(task, "date-text",
                 std::string(what) + " of " + described(task) + ": " + schedule.error());
}

void check_priority(Report& report, const Element& task,
                    const std::optional<feel::Expression>& priority) {
  const auto value = priority ? literal_value(*priority) : std::nullopt;
  if (!value) return;
  std::optional<Decimal> number;
  if (const std::string* text = value->string()) number = Decimal::parse(*text);
  if (value->number() != nullptr) number = *value->number();
  if (!number || !number->to_integer())
    report.error(task, "priority-text",
                 "expected the priority of " + described(task) +
                     " to be a whole number, but found '" + priority->source() + "'");
}

}  // namespace

void check_activities(Report& report) {
  for (const Element& element : report.process().elements) {
    check_people(report, element);
    if (element.human_task) {
      check_date(report, element, element.human_task->due_date, "the due date");
      check_date(report, element, element.human_task->follow_up_date, "the follow-up date");
      check_priority(report, element, element.human_task->priority);
    }
    if (element.external) check_priority(report, element, element.external->priority);
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
