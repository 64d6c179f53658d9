#include "engine/execution/sending.h"

#include <algorithm>

#include "engine/base/invariant.h"
#include "engine/execution/conversation.h"
#include "engine/execution/data_flow.h"
#include "engine/execution/evaluation.h"
#include "engine/execution/external_work.h"
#include "engine/execution/incidents.h"
#include "engine/execution/step.h"
#include "engine/execution/throwing.h"
#include "engine/execution/variables.h"
#include "engine/execution/waiting.h"
#include "engine/value/stored.h"

namespace cauce {
namespace {

void hand_over(Decision& decision, SubscriptionKey subscription, const Context& payload) {
  const WaitingEvent& waiting = decision.partition().subscriptions.at(subscription);
  if (waiting.instance == decision.state().key)
    decision.then(Receive{subscription, payload});
  else
    decision.ask(Deliver{subscription, payload, std::nullopt});
}

bool is_passed_by(const Decision& decision, SubscriptionKey subscription) {
  const WaitingEvent& waiting = decision.partition().subscriptions.at(subscription);
  return decision.partition().is_suspended(waiting.instance, waiting.definition);
}

Attempt<Done> send_signal(Decision& decision, ActivityInstanceKey key,
                          const SignalDefinition& signal) {
  auto name = evaluate_text(signal.name, scope_of(key), decision);
  if (!name.ok()) return Failure{name.error()};
  const Context payload = local_variables(decision, scope_of(key));
  for (const SubscriptionKey each : decision.partition().waiting_for(EventTrigger::signal, *name))
    if (!is_passed_by(decision, each)) hand_over(decision, each, payload);
  return Done{};
}

bool is_for(const PartitionState& partition, const WaitingEvent& open,
            const std::optional<std::string>& correlation, const Context& payload,
            const feel::Environment& environment) {
  const Process& process = *partition.definitions.at(open.definition).drawing.process;
  if (keyed_message(process.at(open.element), open.name) != nullptr)
    return fits(partition, open, payload, environment);
  return !open.correlation_key || open.correlation_key == correlation;
}

// Somebody who waits is meant before a new instance is; of two who wait nobody can say which.
// Deviation: the specification lets the sender go on whether or not anybody receives (13.3.3). Here
// a message that should reach one of our processes is not lost: the sender keeps it, under an
// incident, until it is retried.
Attempt<Done> send_message(Decision& decision, ActivityInstanceKey key,
                           const MessageDefinition& message) {
  std::optional<std::string> correlation;
  if (message.correlation_key) {
    auto value = evaluate_text(*message.correlation_key, scope_of(key), decision);
    if (!value.ok()) return Failure{value.error()};
    correlation = std::move(*value);
  }
  const Context payload = local_variables(decision, scope_of(key));
  const feel::Environment environment = decision.environment();
  const Context filled = filled_keys(message, payload, environment);
  if (auto contradicts = contradiction(decision, filled)) return Failure{std::move(*contradicts)};
  const PartitionState& partition = decision.partition();
  std::vector<SubscriptionKey> waiting, starts;
  for (const SubscriptionKey each : partition.waiting_for(EventTrigger::message, message.name)) {
    const WaitingEvent& open = partition.subscriptions.at(each);
    if (is_passed_by(decision, each)) continue;
    if (message.receiver &&
        partition.definitions.at(open.definition).process_id != *message.receiver)
      continue;
    if (!is_for(partition, open, correlation, payload, environment)) continue;
    (open.instance ? waiting : starts).push_back(each);
  }
  const auto& receivers = waiting.empty() ? starts : waiting;
  if (receivers.size() == 1) {
    join_conversation(decision, filled);
    hand_over(decision, receivers.front(), payload);
    return Done{};
  }
  if (receivers.empty() && message.leaves) return Done{};  // Who takes it is not here.
  std::string found =
      receivers.empty() ? std::string("nobody does") : std::to_string(receivers.size()) + " do";
  return Failure{Trouble{receivers.empty() ? "message-for-nobody" : "message-ambiguous",
                         "expected exactly one to wait for message '" + message.name + "'" +
                             (correlation ? " with correlation key '" + *correlation + "'" : "") +
                             ", but " + found}};
}

bool is_retried(const Decision& decision, ActivityInstanceKey key) {
  return std::ranges::any_of(decision.state().incidents_of(key), [&](IncidentKey incident) {
    return decision.state().incidents.at(incident).state == IncidentState::retrying;
  });
}

Attempt<Done> send(Decision& decision, ActivityInstanceKey key) {
  if (auto refused = beyond_budget(decision)) return Failure{*refused};
  // Whoever retries has seen to the data that it is to carry.
  if (is_retried(decision, key))
    if (auto taken = take_inputs(decision, key); !taken.ok()) return taken;
  const Element& element = decision.element(decision.activity(key).element);
  for (const EventDefinition& definition : element.event.definitions) {
    Attempt<Done> done = Done{};
    const auto* message = std::get_if<MessageDefinition>(&definition);
    if (message != nullptr && !element.external)
      done = send_message(decision, key, *message);
    else if (const auto* signal = std::get_if<SignalDefinition>(&definition))
      done = send_signal(decision, key, *signal);
    if (!done.ok()) return done;
  }
  // A program outside sends the message.
  if (element.external) return begin_external_work(decision, key);
  if (sends_first(element))
    decision.then(ThrowNext{key, 0});
  else
    decision.then(Complete{key});
  return Done{};
}

}  // namespace

void decide(Decision& decision, const Send& follow_up) {
  if (!decision.is_alive(follow_up.key)) return;
  settle(decision, follow_up.key, send(decision, follow_up.key), RetryPoint::send);
}

void decide(Decision& decision, const Receive& follow_up) {
  if (!decision.state().subscriptions.contains(follow_up.subscription)) return;
  const Verdict received = receive(decision, follow_up.subscription, follow_up.payload);
  invariant(received.ok(), "what is sent was a variable already");
}

Verdict receive(Decision& decision, SubscriptionKey subscription, const Context& payload) {
  const EventSubscription& open = decision.state().subscriptions.at(subscription);
  if (open.trigger == EventTrigger::message)
    decision.emit(MessageCorrelated{open.name, subscription});
  else
    decision.emit(SignalReceived{open.name, subscription});
  const ActivityInstanceKey owner = open.activity;
  if (!is_storable(Value(payload)))
    return Failure{Rejection{RejectionKind::invalid_argument,
                             "expected the message to carry data of at most 63 levels",
                             {}}};
  if (const auto* message = keyed_message(decision.element(open.element), open.name))
    join_conversation(decision, filled_keys(*message, payload, decision.environment()));
  event_happened(decision, {owner, open.element, subscription, {}, false, payload, open.ordinal});
  return Accepted{decision.state().key.value, owner, false};
}

}  // namespace cauce
