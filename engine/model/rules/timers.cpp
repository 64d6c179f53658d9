// Timers whose text is known already (ISO 8601), and timers and signals that could never be
// computed, since they start the process.
#include <algorithm>

#include "engine/model/rules/rules.h"

namespace cauce::rules {

namespace {

void check_literal(Report& report, const Element& event, const TimerDefinition& timer) {
  const auto value = literal_value(timer.value);
  if (!value) return;
  if (const std::string* text = value->string()) {
    if (const auto wrong = check_timer_text(timer.kind, *text))
      report.error(event, "timer-text", *wrong, "timers are written in ISO 8601");
    return;
  }
  const auto schedule = schedule_timer(timer.kind, *value, Instant{}, Zone::utc());
  if (!schedule.ok()) report.error(event, "timer-text", schedule.error());
}

bool is_behind_event_gateway(const Process& process, const Element& event) {
  return std::ranges::any_of(event.incoming, [&](FlowIndex flow) {
    return process.at(process.at(flow).source).type == ElementType::event_based_gateway;
  });
}

// Whether each firing sends a token on.
bool repeats_in_flow(const Process& process, const Element& event) {
  return event.type == ElementType::intermediate_catch_event &&
         event.event.definitions.size() == 1 && !is_behind_event_gateway(process, event);
}

// Whether what waits for the timer is over when it fires first.
bool repeats_for_nothing(const Process& process, const Element& event) {
  if (event.type == ElementType::intermediate_catch_event) return true;
  const bool in_process = event.type == ElementType::boundary_event ||
                          process.at(event.parent).type == ElementType::event_sub_process;
  return in_process && event.event.interrupting == Interrupting::yes;
}

bool starts_process(const Element& event) {
  return event.type == ElementType::start_event && event.parent == root_element;
}

void check_timer(Report& report, const Element& event, const TimerDefinition& timer) {
  if (timer.value.is_literal()) {
    check_literal(report, event, timer);
  } else if (starts_process(event) && !timer.value.free_names().empty()) {
    report.error(event, "timer-start-variable",
                 "a timer that starts the process cannot use the variable '" +
                     timer.value.free_names().front() + "', since there is no process yet");
  }
  if (timer.kind != TimerKind::cycle) return;
  if (repeats_in_flow(report.process(), event))
    report.warn(event, "timer-cycle-tokens",
                described(event) + " sends a token on each time its timer fires",
                "use timeDuration to wait once");
  else if (repeats_for_nothing(report.process(), event))
    report.warn(event, "timer-cycle-once",
                described(event) + " goes on when its timer fires first; the cycle ends there");
}

void check_signal(Report& report, const Element& event, const SignalDefinition& signal) {
  if (starts_process(event) && !signal.name.free_names().empty())
    report.error(event, "signal-start-variable",
                 "a signal that starts the process cannot be named by the variable '" +
                     signal.name.free_names().front() + "', since there is no process yet");
}

}  // namespace

void check_timers(Report& report) {
  for (const Element& event : report.process().elements)
    for (const EventDefinition& definition : event.event.definitions) {
      if (const auto* timer = std::get_if<TimerDefinition>(&definition))
        check_timer(report, event, *timer);
      if (const auto* signal = std::get_if<SignalDefinition>(&definition))
        check_signal(report, event, *signal);
    }
}

}  // namespace cauce::rules
