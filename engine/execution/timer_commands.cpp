// What operators do with timers that wait. Nothing of it moves a token.
#include <algorithm>

#include "engine/execution/commands.h"
#include "engine/execution/evaluation.h"
#include "engine/execution/telling.h"

namespace cauce {
namespace {

Rejection refused_timer(RejectionKind kind, std::string message) {
  return {kind, std::move(message), {}};
}

const WaitingTimer& waiting_timer(const Decision& decision, TimerKey key) {
  return decision.partition().timers.at(key);
}

Accepted accepted(TimerKey key) { return {key.value, std::nullopt, false}; }

// Which of the event's definitions it is. A definition's own timers are told apart only where
// there is one.
const TimerDefinition* definition_of(const Decision& decision, TimerKey key) {
  const WaitingTimer& timer = waiting_timer(decision, key);
  const Process& process = *decision.partition().definitions.at(timer.definition).drawing.process;
  const auto& definitions = process.at(timer.element).event.definitions;
  if (timer.instance) {
    const auto ordinal = static_cast<std::size_t>(decision.state().timers.at(key).ordinal);
    return std::get_if<TimerDefinition>(&definitions[ordinal]);
  }
  const TimerDefinition* only = nullptr;
  for (const EventDefinition& each : definitions)
    if (const auto* found = std::get_if<TimerDefinition>(&each)) {
      if (only != nullptr) return nullptr;
      only = found;
    }
  return only;
}

Attempt<Value> value_of(const Decision& decision, TimerKey key, const TimerDefinition& definition) {
  if (waiting_timer(decision, key).instance)
    return evaluate(definition.value, scope_of(decision.state().timers.at(key).activity), decision);
  const Context nothing;
  const feel::ContextVariables variables(nothing);
  auto value = definition.value.evaluate(variables, decision.environment());
  if (!value.ok()) return Failure{failed(definition.value, value.error(), variables)};
  return std::move(*value);
}

// Whether the token that waits by this timer waits for something else, too. What an activity or a
// scope does besides, in its boundary events and event subprocesses, keeps no token.
bool may_be_missed(const Decision& decision, TimerKey key) {
  if (!waiting_timer(decision, key).instance) return true;
  const InstanceState& state = decision.state();
  const ScheduledTimer& timer = state.timers.at(key);
  const auto owner = state.activities.find(timer.activity);
  const bool waits_itself =
      owner != state.activities.end() && owner->second.element == timer.element;
  const ElementType type = decision.element(timer.element).type;
  if (!waits_itself && (type == ElementType::boundary_event || type == ElementType::start_event))
    return true;
  const auto waits_too = [&](const auto& entry) { return entry.second.activity == timer.activity; };
  return std::ranges::count_if(state.timers, waits_too) > 1 ||
         std::ranges::any_of(state.subscriptions, waits_too);
}

}  // namespace

Verdict decide(Decision& decision, const RescheduleTimer& command) {
  TimerSchedule schedule = waiting_timer(decision, command.timer).schedule;
  if (command.cascade == Cascade::yes)
    schedule = shifted_to(schedule, command.due, decision.zone());
  schedule.due = command.due;
  decision.emit(TimerRescheduled{std::move(schedule), command.timer});
  return accepted(command.timer);
}

Verdict decide(Decision& decision, const RecalculateTimer& command) {
  const TimerDefinition* definition = definition_of(decision, command.timer);
  if (definition == nullptr)
    return Failure{refused_timer(RejectionKind::invalid_state,
                                 "expected the start event of timer " + to_string(command.timer) +
                                     " to have one timer, but it has several")};
  const auto value = value_of(decision, command.timer, *definition);
  if (!value.ok())
    return Failure{refused_timer(RejectionKind::invalid_state, value.error().message)};
  const Instant since = command.since == CountedFrom::now
                            ? decision.time()
                            : waiting_timer(decision, command.timer).created;
  auto schedule =
      schedule_timer_since(definition->kind, *value, since, decision.time(), decision.zone());
  if (!schedule.ok()) return Failure{refused_timer(RejectionKind::invalid_state, schedule.error())};
  decision.emit(TimerRescheduled{std::move(*schedule), command.timer});
  return accepted(command.timer);
}

Verdict decide(Decision& decision, const SuspendTimer& command) {
  if (!waiting_timer(decision, command.timer).suspended)
    decision.emit(TimerSuspended{command.timer});
  return accepted(command.timer);
}

Verdict decide(Decision& decision, const ResumeTimer& command) {
  if (waiting_timer(decision, command.timer).suspended) decision.emit(TimerResumed{command.timer});
  return accepted(command.timer);
}

Verdict decide(Decision& decision, const CancelTimer& command) {
  if (!may_be_missed(decision, command.timer))
    return Failure{refused_timer(
        RejectionKind::invalid_state,
        "expected the token at '" +
            decision.element(decision.state().timers.at(command.timer).element).id +
            "' to wait for something besides timer " + to_string(command.timer) +
            ", but without it the token would wait for ever: let the timer fire now, or modify "
            "the process instance")};
  decision.emit(TimerCanceled{command.timer});
  return accepted(command.timer);
}

}  // namespace cauce
