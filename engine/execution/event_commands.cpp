#include <algorithm>

#include "engine/base/invariant.h"
#include "engine/execution/commands.h"
#include "engine/execution/conversation.h"
#include "engine/execution/evaluation.h"
#include "engine/execution/variables.h"
#include "engine/execution/waiting.h"

namespace cauce {
namespace {

bool same_key(const Value& a, const Value& b) { return correlation_text(a) == correlation_text(b); }

}  // namespace

Verdict decide(Decision& decision, const TriggerTimer& command) {
  const auto found = decision.state().timers.find(command.timer);
  invariant(found != decision.state().timers.end(), "a timer of the instance is triggered");
  const ScheduledTimer& timer = found->second;
  const Element& element = decision.element(timer.element);
  // An event that does not interrupt what waits for it happens again, and so does a catch event,
  // unless it waits for other things too.
  const bool repeats = element.event.interrupting == Interrupting::no ||
                       element.type == ElementType::intermediate_catch_event;
  std::optional<TimerSchedule> next;
  if (repeats && element.event.trigger() == EventTrigger::timer)
    next = next_firing(timer.schedule, decision.zone());
  decision.emit(TimerFired{next, command.timer});
  const ActivityInstanceKey owner = timer.activity;
  event_happened(decision, {owner, timer.element, {}, command.timer, next.has_value(), {}});
  return Accepted{command.timer.value, owner, false};
}

bool takes_message(const Decision& decision, SubscriptionKey subscription,
                   const CorrelateMessage& message) {
  const auto found = decision.state().subscriptions.find(subscription);
  if (found == decision.state().subscriptions.end()) return false;
  const EventSubscription& open = found->second;
  if (message.business_key && message.business_key != decision.state().business_key) return false;
  const ScopeVariables variables(decision, scope_of(open.activity));
  const auto matches = [&](const auto& entry) {
    const Value* value = variables.find(entry.first);
    return value != nullptr && same_key(*value, entry.second);
  };
  const auto matches_locally = [&](const auto& entry) {
    const auto scope = decision.state().scopes.find(scope_of(open.activity));
    if (scope == decision.state().scopes.end()) return false;
    const auto variable = scope->second.variables.find(entry.first);
    return variable != scope->second.variables.end() &&
           same_key(variable->second.value, entry.second);
  };
  if (!std::ranges::all_of(message.local_correlation_keys.entries(), matches_locally)) return false;
  const bool is_keyed = keyed_message(decision.element(open.element), open.name) != nullptr;
  if (!open.correlation_key || is_keyed)
    return std::ranges::all_of(message.correlation_keys.entries(), matches);
  return std::ranges::any_of(message.correlation_keys.entries(), [&](const auto& entry) {
    return same_key(entry.second, open.correlation_key->value);
  });
}

}  // namespace cauce
