#include "engine/execution/conditions.h"

#include "engine/execution/evaluation.h"
#include "engine/execution/incidents.h"
#include "engine/execution/waiting.h"

namespace cauce {
namespace {

const feel::Expression& condition_of(const Decision& decision, const EventSubscription& open) {
  const auto& definitions = decision.element(open.element).event.definitions;
  return std::get<ConditionalDefinition>(definitions[static_cast<std::size_t>(open.ordinal)])
      .condition;
}

}  // namespace

bool condition_changed(Decision& decision) {
  for (const auto& [key, open] : decision.state().subscriptions) {
    if (open.trigger != EventTrigger::conditional) continue;
    const ScopeVariables variables(decision, ScopeKey{open.activity.value});
    const auto holds = holds_by_now(condition_of(decision, open), variables, decision);
    if (!holds.ok()) {
      if (report_condition(decision, open.activity, open.element, holds.error())) return true;
      continue;
    }
    const bool resolved = resolve_condition_report(decision, open.activity, open.element);
    const Truth now = *holds ? Truth::yes : Truth::no;
    if (now != open.holds) {
      decision.emit(ConditionChanged{now, key});
      if (now == Truth::yes)
        event_happened(decision, {open.activity, open.element, key, {}, false, {}});
      return true;
    }
    if (resolved) return true;
  }
  return false;
}

}  // namespace cauce
