#include "engine/execution/conversation.h"

#include <algorithm>

#include "engine/execution/evaluation.h"
#include "engine/value/json.h"

namespace cauce {
namespace {

// What this decision has said already counts.
const Value* known_key(const Decision& decision, const std::string& name) {
  for (const Event& event : decision.events)
    if (const auto* set = std::get_if<CorrelationKeySet>(&event))
      if (set->name == name) return &set->value.value;
  const auto& keys = decision.state().correlation_keys;
  const auto found = keys.find(name);
  return found == keys.end() ? nullptr : &found->second.value;
}

// The texts of what the properties are bound to, null for those that are not; none: none is.
// Deviation: the specification follows the data of the process as they change. Here the bindings
// are looked at when the waiting begins, as every other correlation key is.
Attempt<std::optional<List>> bound_values(const Decision& decision, const CorrelationKey& key,
                                          ScopeKey scope) {
  List values;
  bool is_bound = false;
  for (const CorrelationProperty& property : key.properties) {
    Value& text = values.emplace_back();
    if (!property.binding) continue;
    auto value = evaluate(*property.binding, scope, decision);
    if (!value.ok()) return Failure{value.error()};
    if (value->is_null()) continue;
    text = correlation_text(*value);
    is_bound = true;
  }
  if (!is_bound) return std::optional<List>();
  return std::optional<List>(std::move(values));
}

bool agree(const Value& expected, const Value& found) {
  if (expected.list() == nullptr || found.list() == nullptr) return false;
  return std::ranges::equal(*expected.list(), *found.list(),
                            [](const Value& a, const Value& b) { return a.is_null() || a == b; });
}

}  // namespace

Context filled_keys(const MessageDefinition& message, const Context& payload,
                    const feel::Environment& environment) {
  const feel::ContextVariables variables(payload);
  Context filled;
  for (const CorrelationKey& key : message.keys) {
    List texts;
    for (const CorrelationProperty& property : key.properties) {
      const auto value = property.retrieval.evaluate(variables, environment);
      if (!value.ok() || value->is_null()) break;
      texts.push_back(correlation_text(*value));
    }
    if (texts.size() == key.properties.size()) filled.put(key.name, std::move(texts));
  }
  return filled;
}

Attempt<std::optional<Value>> expected_keys(const Decision& decision,
                                            const MessageDefinition& message, ScopeKey scope) {
  Context expected;
  for (const CorrelationKey& key : message.keys) {
    if (const Value* known = known_key(decision, key.name)) {
      expected.put(key.name, *known);
      continue;
    }
    auto bound = bound_values(decision, key, scope);
    if (!bound.ok()) return Failure{bound.error()};
    if (*bound) expected.put(key.name, std::move(**bound));
  }
  if (expected.entries().empty()) return std::optional<Value>();
  return std::optional<Value>(std::move(expected));
}

// BPMN 2.0.2, 8.4.2: of the keys that are known, the message fills one at least, and contradicts
// none.
bool fits(const PartitionState& partition, const WaitingEvent& waiting, const Context& payload,
          const feel::Environment& environment) {
  if (!waiting.correlation_key) return true;
  const Process& process = *partition.definitions.at(waiting.definition).drawing.process;
  const auto* message = keyed_message(process.at(waiting.element), waiting.name);
  if (message == nullptr) return true;
  const auto expected = parse_json(*waiting.correlation_key);
  if (!expected.ok() || expected->context() == nullptr) return false;
  const Context filled = filled_keys(*message, payload, environment);
  bool fills_one = false;
  for (const auto& [name, value] : expected->context()->entries()) {
    const Value* found = filled.find(name);
    if (found == nullptr) continue;
    if (!agree(value, *found)) return false;
    fills_one = true;
  }
  return fills_one;
}

const MessageDefinition* keyed_message(const Element& event, const std::string& name) {
  for (const EventDefinition& definition : event.event.definitions)
    if (const auto* message = std::get_if<MessageDefinition>(&definition))
      if (message->name == name && !message->correlation_key && !message->keys.empty())
        return message;
  return nullptr;
}

std::optional<Trouble> contradiction(const Decision& decision, const Context& filled) {
  for (const auto& [name, value] : filled.entries())
    if (const Value* known = known_key(decision, name))
      if (*known != value)
        return Trouble{"correlation-key-contradicted",
                       "expected the message to have " + to_json(*known) + " as key '" + name +
                           "', as its conversation has, but it has " + to_json(value)};
  return std::nullopt;
}

void join_conversation(Decision& decision, const Context& filled) {
  Context learned;
  for (const auto& [name, value] : filled.entries()) {
    if (known_key(decision, name) != nullptr) continue;
    decision.emit(CorrelationKeySet{name, decision.commit(value)});
    learned.put(name, value);
  }
  if (learned.entries().empty()) return;
  for (const auto& [subscription, open] : decision.state().subscriptions) {
    const auto* message = keyed_message(decision.element(open.element), open.name);
    if (open.trigger != EventTrigger::message || message == nullptr) continue;
    Context expected;
    if (open.correlation_key && open.correlation_key->value.context() != nullptr)
      expected = *open.correlation_key->value.context();
    bool is_more = false;
    for (const CorrelationKey& key : message->keys)
      if (const Value* value = learned.find(key.name)) {
        expected.put(key.name, *value);
        is_more = true;
      }
    if (is_more)
      decision.emit(CorrelationExpected{decision.commit(std::move(expected)), subscription});
  }
}

}  // namespace cauce
