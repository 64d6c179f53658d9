// Who hears of a message, a signal or a condition.
#include <algorithm>

#include "engine/execution/conversation.h"
#include "engine/execution/engine_run.h"
#include "engine/execution/message_right.h"
#include "engine/execution/sending.h"
#include "engine/execution/starts.h"
#include "engine/value/stored.h"

namespace cauce {

Engine::Run::Outcomes Engine::Run::operator()(const CorrelateMessage& request) {
  auto waiting = candidates(request);
  if (request.subscription && waiting.size() == 1) {
    const WaitingEvent& open = engine_.partition_.subscriptions.at(waiting.front());
    if (!may_send_to(*drawing_of(open.definition), open.element, command_.actor))
      return Failure{Rejection{RejectionKind::forbidden,
                               "expected somebody with a role in the lane where message '" +
                                   open.name + "' is waited for, found '" + command_.actor.user +
                                   "'",
                               {}}};
  }
  const auto held =
      std::ranges::find_if(waiting, [&](SubscriptionKey key) { return is_held(key); });
  if (waiting.size() == 1 && held != waiting.end())
    return Failure{refused_suspended("who waits for message '" + request.name + "'")};
  if (held != waiting.end())
    std::erase_if(waiting, [&](SubscriptionKey key) { return is_held(key); });
  if (waiting.size() == 1) return deliver(waiting.front(), request.variables, request.business_key);
  std::string asked = "message '" + request.name + "'";
  for (const auto& [name, key] : request.correlation_keys.entries())
    asked += " with " + name + " = '" + correlation_text(key) + "'";
  if (waiting.empty())
    return Failure{Rejection{RejectionKind::not_found,
                             "expected somebody to wait for " + asked + ", but nobody does",
                             {}}};
  return Failure{Rejection{RejectionKind::invalid_state,
                           "expected exactly one to wait for " + asked + ", but " +
                               std::to_string(waiting.size()) + " do",
                           {}}};
}

// Whoever hears it has a record of its own.
Engine::Run::Outcomes Engine::Run::operator()(const ThrowSignal& request) {
  if (!is_storable(Value(request.variables)))
    return Failure{Rejection{RejectionKind::invalid_argument,
                             "expected the signal to carry data of at most 63 levels",
                             {}}};
  for (const SubscriptionKey key :
       engine_.partition_.waiting_for(EventTrigger::signal, request.name))
    if (!is_held(key) && (!request.receiver || is_of(key, *request.receiver)))
      asked_.push_back(Deliver{key, request.variables, std::nullopt});
  if (request.receiver && asked_.empty())
    return Failure{Rejection{RejectionKind::not_found,
                             "expected " + to_string(*request.receiver) + " to wait for signal '" +
                                 request.name + "', but it does not",
                             {}}};
  return Outcome{};
}

// The instances that conditions start have records of their own.
Engine::Run::Outcomes Engine::Run::operator()(const EvaluateConditions& request) {
  const PartitionState& partition = engine_.partition_;
  for (const SubscriptionKey key : partition.waiting_for(EventTrigger::conditional, {}))
    if (!is_held(key) &&
        condition_holds(partition, partition.subscriptions.at(key), request, environment()))
      asked_.push_back(Deliver{key, request.variables, request.business_key});
  if (!asked_.empty()) return Outcome{};
  return Failure{Rejection{RejectionKind::not_found,
                           "expected the condition of a start event to hold, but none does",
                           {}}};
}

Engine::Run::Outcomes Engine::Run::operator()(const Deliver& request) {
  if (!engine_.partition_.subscriptions.contains(request.subscription)) return Outcome{};
  if (is_held(request.subscription)) return Outcome{};  // It passes by.
  return deliver(request.subscription, request.variables, request.business_key);
}

bool Engine::Run::is_held(SubscriptionKey key) const {
  const WaitingEvent& waiting = engine_.partition_.subscriptions.at(key);
  return engine_.partition_.is_suspended(waiting.instance, waiting.definition);
}

std::vector<SubscriptionKey> Engine::Run::candidates(const CorrelateMessage& request) {
  std::vector<SubscriptionKey> found;
  if (request.subscription) {
    const auto open = engine_.partition_.subscriptions.find(*request.subscription);
    if (open != engine_.partition_.subscriptions.end() &&
        open->second.trigger == EventTrigger::message && open->second.instance &&
        open->second.instance == request.instance)
      found.push_back(open->first);
    return found;
  }
  if (request.receiver) {
    for (const SubscriptionKey key :
         engine_.partition_.waiting_for(EventTrigger::message, request.name))
      if (is_of(key, *request.receiver)) return {key};
    return found;
  }
  for (const SubscriptionKey key :
       engine_.partition_.waiting_for(EventTrigger::message, request.name))
    if (takes(key, request)) found.push_back(key);
  if (found.size() < 2) return found;
  // Somebody who waits is meant before a new instance is.
  std::erase_if(found, [&](SubscriptionKey key) {
    return !engine_.partition_.subscriptions.at(key).instance;
  });
  return found;
}

bool Engine::Run::takes(SubscriptionKey key, const CorrelateMessage& request) {
  const WaitingEvent& waiting = engine_.partition_.subscriptions.at(key);
  if (!waiting.instance) return !request.instance;
  if (request.instance && request.instance != waiting.instance) return false;
  const Process& process = *drawing_of(waiting.definition);
  if (keyed_message(process.at(waiting.element), waiting.name) != nullptr) {
    if (!fits(engine_.partition_, waiting, request.variables, environment())) return false;
  } else if (waiting.correlation_key) {
    const auto equal = [&](const auto& entry) {
      return correlation_text(entry.second) == *waiting.correlation_key;
    };
    if (std::ranges::none_of(request.correlation_keys.entries(), equal)) return false;
  }
  InstanceState* instance = engine_.load(*waiting.instance);
  if (instance == nullptr) return false;
  const Circumstances circumstances{command_.time, command_.actor, &engine_.zone_, nullptr};
  return takes_message(Decision(engine_.partition_, instance, circumstances), key, request);
}

bool Engine::Run::is_of(SubscriptionKey key, ActivityInstanceKey activity) {
  const WaitingEvent& waiting = engine_.partition_.subscriptions.at(key);
  if (!waiting.instance) return false;
  const InstanceState* instance = engine_.load(*waiting.instance);
  if (instance == nullptr) return false;
  const auto open = instance->subscriptions.find(key);
  return open != instance->subscriptions.end() && open->second.activity == activity;
}

Engine::Run::Outcomes Engine::Run::deliver(SubscriptionKey key, const Context& payload,
                                           const std::optional<std::string>& business_key) {
  const WaitingEvent waiting = engine_.partition_.subscriptions.at(key);
  if (!waiting.instance) {
    if (waits_in_start(engine_.partition_, waiting)) return Outcome{};
    Event cause = SignalReceived{waiting.name, key};
    if (waiting.trigger == EventTrigger::message) cause = MessageCorrelated{waiting.name, key};
    if (waiting.trigger == EventTrigger::conditional) cause = ConditionChanged{Truth::yes, key};
    return begin(nullptr, waiting.definition, waiting.element, payload, business_key,
                 std::move(cause));
  }
  InstanceState* instance = engine_.load(*waiting.instance);
  if (instance == nullptr)
    return Failure{refused_missing("process instance", waiting.instance->value)};
  run_.concern(*instance);
  Decision decision = run_.decision();
  const Verdict verdict = receive(decision, key, payload);
  return conclude(verdict, std::move(decision));
}

}  // namespace cauce
