#include "engine/execution/conditions.h"

#include "engine/execution/evaluation.h"
#include "engine/execution/waiting.h"

namespace cauce {
namespace {

const feel::Expression& condition_of(const Decision& decision, const EventSubscription& open) {
  const auto& definitions = decision.element(open.element).event.definitions;
  return std::get<ConditionalDefinition>(definitions[static_cast<std::size_t>(open.ordinal)])
      .condition;
}

// What cannot be told yet, since a variable is not there, has not happened.
Truth truth_of(const Decision& decision, const EventSubscription& open) {
  const auto value =
      evaluate(condition_of(decision, open), ScopeKey{open.activity.value}, decision);
  const bool* holds = value.ok() ? value->boolean() : nullptr;
  return holds != nullptr && *holds ? Truth::yes : Truth::no;
}

}  // namespace

bool condition_changed(Decision& decision) {
  for (const auto& [key, open] : decision.state().subscriptions) {
    if (open.trigger != EventTrigger::conditional) continue;
    const Truth now = truth_of(decision, open);
    if (now == open.holds) continue;
    decision.emit(ConditionChanged{now, key});
    if (now == Truth::yes)
      event_happened(decision, {open.activity, open.element, key, {}, false, {}});
    return true;
  }
  return false;
}

}  // namespace cauce
