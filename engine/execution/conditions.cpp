#include "engine/execution/conditions.h"

#include <algorithm>

#include "engine/execution/evaluation.h"
#include "engine/execution/telling.h"
#include "engine/execution/waiting.h"

namespace cauce {
namespace {

constexpr std::string_view too_long = "condition-too-long";

const feel::Expression& condition_of(const Decision& decision, const EventSubscription& open) {
  const auto& definitions = decision.element(open.element).event.definitions;
  return std::get<ConditionalDefinition>(definitions[static_cast<std::size_t>(open.ordinal)])
      .condition;
}

bool is_reported(const Decision& decision, const EventSubscription& open) {
  const InstanceState& state = decision.state();
  return std::ranges::any_of(state.incidents_of(open.activity), [&](IncidentKey key) {
    const Incident& incident = state.incidents.at(key);
    return incident.retry == RetryPoint::nothing && incident.element == open.element &&
           incident.kind == too_long;
  });
}

// Nobody is to wait in silence for an event whose condition cannot be evaluated to its end. The
// condition is looked at again when the incident is retried. Those of event subprocesses of the
// process itself have no activity that could carry it.
bool report(Decision& decision, const EventSubscription& open, const Trouble& trouble) {
  if (!decision.is_alive(open.activity) || is_reported(decision, open)) return false;
  decision.emit(IncidentRaised{open.activity, std::nullopt, open.element,
                               decision.new_key<IncidentKey>(), std::string(too_long),
                               decision.commit(trouble.message), RetryPoint::nothing,
                               IncidentState::open});
  return true;
}

}  // namespace

bool condition_changed(Decision& decision) {
  for (const auto& [key, open] : decision.state().subscriptions) {
    if (open.trigger != EventTrigger::conditional) continue;
    const feel::Expression& condition = condition_of(decision, open);
    const ScopeVariables variables(decision, ScopeKey{open.activity.value});
    const auto value = condition.evaluate(variables, decision.environment());
    if (!value.ok() && value.error().is_limit) {
      if (report(decision, open, failed(condition, value.error(), variables))) return true;
      continue;
    }
    // What cannot be told yet, since a variable is not there, has not happened.
    const bool* holds = value.ok() ? value->boolean() : nullptr;
    const Truth now = holds != nullptr && *holds ? Truth::yes : Truth::no;
    if (now == open.holds) continue;
    decision.emit(ConditionChanged{now, key});
    if (now == Truth::yes)
      event_happened(decision, {open.activity, open.element, key, {}, false, {}});
    return true;
  }
  return false;
}

}  // namespace cauce
