// What a partition knows beyond single process instances: definitions, decisions, forms, data
// stores, and who waits for time or for a message. It is the fold of all records; it can also be
// restored from the projected rows, so that opening a store need not read every instance.
#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "engine/journal/record.h"
#include "engine/state/definitions.h"
#include "engine/state/instance.h"

namespace cauce {

// `instance` is none for what belongs to a definition's start event.
struct WaitingTimer {
  DefinitionKey definition{};
  std::optional<ProcessInstanceKey> instance{};
  ElementIndex element{};
  TimerSchedule schedule{};
  Instant created{};
  bool suspended = false;  // By itself, besides what it belongs to.
  bool operator==(const WaitingTimer&) const = default;
};

// For a message, a signal or a condition. Conditions of instances are not listed: what changes them
// happens inside.
struct WaitingEvent {
  DefinitionKey definition{};
  std::optional<ProcessInstanceKey> instance{};
  ElementIndex element{};
  EventTrigger trigger{};
  std::string name{};
  std::optional<std::string> correlation_key{};
  bool operator==(const WaitingEvent&) const = default;
};

// The latest version of a record; a deleted one keeps its version, so that it never comes again.
struct DataStoreRecord {
  std::int64_t version = 0;
  bool deleted = false;
  Value content{};
  bool operator==(const DataStoreRecord&) const = default;
};

struct DataStore {
  std::string name{};
  std::map<std::string, DataStoreRecord> records{};
  bool operator==(const DataStore&) const = default;
};

// An external task that waits to be done. What a worker took stays its own until somebody else
// takes it, which nobody may before `locked_until`.
struct OfferedWork {
  ProcessInstanceKey instance{};
  DefinitionKey definition{};
  std::string topic{};
  std::int64_t priority = 0;
  std::optional<std::int64_t> retries{};  // None until somebody sets them; 0: not to be taken.
  std::optional<std::string> worker{};
  std::optional<Instant> locked_until{};
  bool operator==(const OfferedWork&) const = default;
};

// What is more urgent has a lower one.
std::int64_t rank_of(const OfferedWork& work);

// The work of one topic that may be taken, now or once its lock is over.
struct WorkQueue {
  std::set<std::pair<std::int64_t, ExternalTaskKey>> free{};  // By rank: the most urgent first.
  std::set<std::pair<Instant, ExternalTaskKey>> locked{};  // By the end of the lock.
  bool operator==(const WorkQueue&) const = default;
};

struct PartitionState {
  PartitionId id = 1;
  std::uint64_t last_key = 0;  // The counter alone, without the partition.
  std::uint64_t last_position = 0;
  std::map<DefinitionKey, Definition> definitions{};
  std::map<std::string, std::vector<DefinitionKey>> versions{};  // By process id, oldest first.
  std::map<DecisionDefinitionKey, DecisionDefinition> decisions{};
  // By decision id, oldest first.
  std::map<std::string, std::vector<DecisionDefinitionKey>> decision_versions{};
  std::map<std::string, std::vector<FormVersion>> forms{};  // By form id, oldest first.
  std::map<std::string, DeploymentKey> latest_resources{};  // By "name digest".
  std::map<std::string, DataStore> data_stores{};
  std::map<TimerKey, WaitingTimer> timers{};
  std::set<std::pair<Instant, TimerKey>> due{};  // But for those of what is suspended.
  std::map<SubscriptionKey, WaitingEvent> subscriptions{};
  std::map<std::pair<EventTrigger, std::string>, std::set<SubscriptionKey>> subscriptions_by_name{};
  std::map<ExternalTaskKey, OfferedWork> external_tasks{};
  std::map<std::string, WorkQueue, std::less<>> work_by_topic{};
  std::set<ProcessInstanceKey> suspended{};
  bool operator==(const PartitionState&) const = default;

  // Whom time, messages and signals pass by.
  bool is_suspended(const std::optional<ProcessInstanceKey>& instance,
                    DefinitionKey definition) const;
  bool is_suspended(const WaitingTimer& timer) const;
  std::optional<DefinitionKey> latest(const std::string& process_id) const;
  std::optional<DecisionDefinitionKey> latest_decision(const std::string& decision_id) const;
  // Who waits for that message or signal, oldest first.
  const std::set<SubscriptionKey>& waiting_for(EventTrigger trigger, const std::string& name) const;
  const WorkQueue& work(std::string_view topic) const;

  // Keep the indices with what they index.
  void add(TimerKey key, WaitingTimer timer);
  void remove(TimerKey key);
  void add(SubscriptionKey key, WaitingEvent waiting);
  void remove(SubscriptionKey key);
  void add(ExternalTaskKey key, OfferedWork work);
  void remove(ExternalTaskKey key);
  void add(DefinitionKey key, Definition definition);
  void add(DecisionDefinitionKey key, DecisionDefinition definition);
};

void apply(PartitionState& state, const Record& record, const Event& event);

// Notes that the whole record is in.
void finish(PartitionState& state, const Record& record);

// A correlation key as text, so that 1 and "1" meet, as they do in most messages.
std::string correlation_text(const Value& key);

}  // namespace cauce
