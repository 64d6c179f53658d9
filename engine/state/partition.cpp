#include "engine/state/partition.h"

#include "engine/value/json.h"

namespace cauce {

std::optional<DefinitionKey> PartitionState::latest(const std::string& process_id) const {
  const auto found = versions.find(process_id);
  if (found == versions.end()) return std::nullopt;
  return found->second.back();
}

void PartitionState::add(TimerKey key, WaitingTimer timer) {
  due.emplace(timer.schedule.due, key);
  timers[key] = std::move(timer);
}

void PartitionState::remove(TimerKey key) {
  const auto found = timers.find(key);
  if (found == timers.end()) return;
  due.erase({found->second.schedule.due, key});
  timers.erase(found);
}

void PartitionState::add(SubscriptionKey key, WaitingMessage message) {
  messages_by_name[message.message].insert(key);
  messages[key] = std::move(message);
}

void PartitionState::remove(SubscriptionKey key) {
  const auto found = messages.find(key);
  if (found == messages.end()) return;
  const auto named = messages_by_name.find(found->second.message);
  named->second.erase(key);
  if (named->second.empty()) messages_by_name.erase(named);
  messages.erase(found);
}

void PartitionState::add(DefinitionKey key, Definition definition) {
  versions[definition.process_id].push_back(key);
  definitions[key] = std::move(definition);
}

std::string correlation_text(const Value& key) {
  if (const std::string* text = key.string()) return *text;
  return to_canonical_json(key);
}

}  // namespace cauce
