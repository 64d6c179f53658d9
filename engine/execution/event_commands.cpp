#include <algorithm>

#include "engine/base/invariant.h"
#include "engine/execution/commands.h"
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
  // Only a boundary event that does not interrupt happens again.
  const bool repeats =
      element.type == ElementType::boundary_event && element.event.interrupting == Interrupting::no;
  std::optional<TimerSchedule> next;
  if (repeats) next = next_firing(timer.schedule, decision.zone());
  decision.emit(TimerFired{next, command.timer});
  const ActivityInstanceKey key = timer.activity;
  event_happened(decision, key, timer.element);
  // Interruption cancels what the activity waits for; this timer has fired and is gone already.
  std::erase_if(decision.events, [&](const Event& event) {
    const auto* canceled = std::get_if<TimerCanceled>(&event);
    return canceled != nullptr && canceled->timer == command.timer && !next;
  });
  return Accepted{command.timer.value, key, false};
}

bool takes_message(const Decision& decision, SubscriptionKey subscription,
                   const CorrelateMessage& message) {
  const auto found = decision.state().subscriptions.find(subscription);
  if (found == decision.state().subscriptions.end()) return false;
  const MessageSubscription& open = found->second;
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
  if (!open.correlation_key)
    return std::ranges::all_of(message.correlation_keys.entries(), matches);
  return std::ranges::any_of(message.correlation_keys.entries(), [&](const auto& entry) {
    return same_key(entry.second, open.correlation_key->value);
  });
}

Verdict receive_message(Decision& decision, SubscriptionKey subscription,
                        const Context& variables) {
  const MessageSubscription& open = decision.state().subscriptions.at(subscription);
  const ActivityInstanceKey key = open.activity;
  const ElementIndex event = open.element;
  decision.emit(MessageCorrelated{open.message, subscription});
  // To the nearest scope from the catching element outwards. A boundary event, and what follows an
  // event-based gateway, stand beside what waits for them.
  const ActivityInstance& waiting = decision.activity(key);
  const ScopeKey scope = waiting.element == event ? scope_of(key) : waiting.scope;
  const auto written = set_all_nearest(decision, scope, variables);
  if (!written.ok())
    return Failure{Rejection{RejectionKind::invalid_argument, written.error().message, {}}};
  event_happened(decision, key, event);
  return Accepted{decision.state().key.value, key, false};
}

}  // namespace cauce
