#include "engine/execution/external_fetch.h"

#include <algorithm>
#include <set>

#include "engine/execution/external_work.h"

namespace cauce {
namespace {

struct Candidate {
  std::int64_t rank = 0;
  ExternalTaskKey key{};
  const FetchTopic* topic = nullptr;
};

bool is_of(const Decision& decision, const OfferedWork& work, const FetchTopic& topic) {
  const auto among = [](const auto& wanted, const auto& found) {
    return wanted.empty() || std::ranges::find(wanted, found) != wanted.end();
  };
  const Definition& definition = decision.partition().definitions.at(work.definition);
  return among(topic.definitions, work.definition) &&
         among(topic.process_ids, definition.process_id) &&
         (!topic.version_tag || *topic.version_tag == definition.drawing.process->version_tag);
}

// Without an order of its own a topic's first `tasks_max` free ones are enough.
void collect(const Decision& decision, const FetchAndLock& command, const FetchTopic& topic,
             const TakesWork& takes, std::vector<Candidate>& candidates) {
  const PartitionState& partition = decision.partition();
  const auto consider = [&](ExternalTaskKey key) {
    const OfferedWork& work = partition.external_tasks.at(key);
    if (partition.suspended.contains(work.instance)) return false;
    if (!is_of(decision, work, topic) || !takes(work, topic)) return false;
    candidates.push_back({rank_of(work), key, &topic});
    return true;
  };
  const WorkQueue& queue = partition.work(topic.name);
  for (const auto& [until, key] : queue.locked) {
    if (until > decision.time()) break;
    consider(key);
  }
  std::int64_t found = 0;
  for (const auto& [rank, key] : queue.free) {
    if (!command.by_age && found == command.tasks_max) break;
    if (consider(key)) ++found;
  }
}

void sort(std::vector<Candidate>& candidates, const FetchAndLock& command) {
  const bool by_rank = command.by_priority || !command.by_age;
  const bool newest_first = command.by_age == TaskAge::newest_first;
  std::ranges::sort(candidates, [&](const Candidate& a, const Candidate& b) {
    if (by_rank && a.rank != b.rank) return a.rank < b.rank;
    return newest_first ? b.key < a.key : a.key < b.key;
  });
}

std::optional<Rejection> refusal_of(const FetchAndLock& command) {
  if (auto refused = refused_worker(command.worker)) return refused;
  if (command.tasks_max < 0)
    return Rejection{
        RejectionKind::invalid_argument,
        "expected a number of tasks of 0 or more, found " + std::to_string(command.tasks_max),
        {}};
  for (const FetchTopic& topic : command.topics)
    if (auto refused = refused_duration(topic.lock_ms)) return refused;
  return std::nullopt;
}

}  // namespace

Verdict decide(Decision& decision, const FetchAndLock& command, const TakesWork& takes) {
  if (auto refused = refusal_of(command)) return Failure{std::move(*refused)};
  std::vector<Candidate> candidates;
  for (const FetchTopic& topic : command.topics)
    collect(decision, command, topic, takes, candidates);
  sort(candidates, command);
  std::set<ExternalTaskKey> taken;  // A topic may be asked for twice.
  for (const Candidate& each : candidates) {
    if (static_cast<std::int64_t>(taken.size()) == command.tasks_max) break;
    if (taken.insert(each.key).second)
      decision.emit(ExternalTaskLocked{each.key, Instant{decision.time().ms + each.topic->lock_ms},
                                       command.worker});
  }
  return Accepted{};
}

bool is_asked_for(const InstanceState& instance, const FetchTopic& topic) {
  if (topic.business_key && topic.business_key != instance.business_key) return false;
  return std::ranges::all_of(topic.process_variables.entries(), [&](const auto& wanted) {
    const Committed* found = instance.find_variable(scope_of(instance.key), wanted.first);
    return found != nullptr && found->value == wanted.second;
  });
}

}  // namespace cauce
