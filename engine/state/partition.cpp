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

const std::set<SubscriptionKey>& PartitionState::waiting_for(EventTrigger trigger,
                                                             const std::string& name) const {
  static const std::set<SubscriptionKey> nobody;
  const auto found = subscriptions_by_name.find({trigger, name});
  return found == subscriptions_by_name.end() ? nobody : found->second;
}

void PartitionState::add(SubscriptionKey key, WaitingEvent waiting) {
  subscriptions_by_name[{waiting.trigger, waiting.name}].insert(key);
  subscriptions[key] = std::move(waiting);
}

void PartitionState::remove(SubscriptionKey key) {
  const auto found = subscriptions.find(key);
  if (found == subscriptions.end()) return;
  const auto named = subscriptions_by_name.find({found->second.trigger, found->second.name});
  named->second.erase(key);
  if (named->second.empty()) subscriptions_by_name.erase(named);
  subscriptions.erase(found);
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
