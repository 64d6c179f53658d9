#include "engine/state/partition.h"

#include "engine/value/json.h"

namespace cauce {

// The complement, since the least number has no negative.
std::int64_t rank_of(const OfferedWork& work) { return ~work.priority; }

std::optional<DefinitionKey> PartitionState::latest(const std::string& process_id) const {
  const auto found = versions.find(process_id);
  if (found == versions.end()) return std::nullopt;
  return found->second.back();
}

bool PartitionState::is_suspended(const std::optional<ProcessInstanceKey>& instance,
                                  DefinitionKey definition) const {
  if (instance) return suspended.contains(*instance);
  const auto found = definitions.find(definition);
  return found != definitions.end() && found->second.suspended;
}

std::optional<DecisionDefinitionKey> PartitionState::latest_decision(
    const std::string& decision_id) const {
  const auto found = decision_versions.find(decision_id);
  if (found == decision_versions.end()) return std::nullopt;
  return found->second.back();
}

bool PartitionState::is_suspended(const WaitingTimer& timer) const {
  return timer.suspended || is_suspended(timer.instance, timer.definition);
}

void PartitionState::add(TimerKey key, WaitingTimer timer) {
  if (!is_suspended(timer)) due.emplace(timer.schedule.due, key);
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

const WorkQueue& PartitionState::work(std::string_view topic) const {
  static const WorkQueue nothing;
  const auto found = work_by_topic.find(topic);
  return found == work_by_topic.end() ? nothing : found->second;
}

void PartitionState::add(ExternalTaskKey key, OfferedWork work) {
  if (work.retries != 0) {
    WorkQueue& queue = work_by_topic[work.topic];
    if (work.locked_until)
      queue.locked.emplace(*work.locked_until, key);
    else
      queue.free.emplace(rank_of(work), key);
  }
  external_tasks[key] = std::move(work);
}

void PartitionState::remove(ExternalTaskKey key) {
  const auto found = external_tasks.find(key);
  if (found == external_tasks.end()) return;
  const OfferedWork& work = found->second;
  if (const auto queue = work_by_topic.find(work.topic); queue != work_by_topic.end()) {
    queue->second.free.erase({rank_of(work), key});
    if (work.locked_until) queue->second.locked.erase({*work.locked_until, key});
    if (queue->second == WorkQueue{}) work_by_topic.erase(queue);
  }
  external_tasks.erase(found);
}

void PartitionState::add(DefinitionKey key, Definition definition) {
  versions[definition.process_id].push_back(key);
  definitions[key] = std::move(definition);
}

void PartitionState::add(DecisionDefinitionKey key, DecisionDefinition definition) {
  decision_versions[definition.decision_id].push_back(key);
  decisions[key] = std::move(definition);
}

std::string correlation_text(const Value& key) {
  if (const std::string* text = key.string()) return *text;
  return to_canonical_json(key);
}

}  // namespace cauce
