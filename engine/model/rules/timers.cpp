// Timers whose text is known already (ISO 8601), and those that could never be computed.
#include "engine/model/rules/rules.h"
#include "engine/value/value.h"

namespace cauce::rules {

namespace {

void check_literal(Report& report, const Element& event, const TimerDefinition& timer) {
  const Context nothing;
  const auto value =
      timer.value.evaluate(feel::ContextVariables(nothing), {.steps_max = steps_max});
  if (!value.ok()) return;
  if (const std::string* text = value->string()) {
    if (const auto wrong = check_timer_text(timer.kind, *text))
      report.error(event, "timer-text", *wrong, "timers are written in ISO 8601");
    return;
  }
  const auto schedule = schedule_timer(timer.kind, *value, Instant{}, Zone::utc());
  if (!schedule.ok()) report.error(event, "timer-text", schedule.error());
}

bool repeats_for_nothing(const Element& event) {
  return event.type == ElementType::intermediate_catch_event ||
         (event.type == ElementType::boundary_event &&
          event.event.interrupting == Interrupting::yes);
}

}  // namespace

void check_timers(Report& report) {
  for (const Element& event : report.process().elements) {
    if (!event.event.find<TimerDefinition>()) continue;
    const TimerDefinition& timer = *event.event.find<TimerDefinition>();
    if (timer.value.is_literal()) {
      check_literal(report, event, timer);
    } else if (event.type == ElementType::start_event && !timer.value.free_names().empty()) {
      report.error(event, "timer-start-variable",
                   "a timer that starts the process cannot use the variable '" +
                       timer.value.free_names().front() + "', since there is no process yet");
    }
    if (timer.kind == TimerKind::cycle && repeats_for_nothing(event))
      report.warn(event, "timer-cycle-once",
                  described(event) + " goes on when its timer fires first; the cycle ends there");
  }
}

}  // namespace cauce::rules
