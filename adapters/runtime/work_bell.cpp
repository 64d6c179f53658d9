#include "adapters/runtime/work_bell.h"

#include <algorithm>

namespace cauce {
namespace {

// The first lock of the topic that is over after `since`.
std::optional<Instant> expiry_after(const PartitionState& partition, const std::string& topic,
                                    Instant since) {
  const auto& locked = partition.work(topic).locked;
  const auto next = locked.upper_bound({since, ExternalTaskKey{UINT64_MAX}});
  if (next == locked.end()) return std::nullopt;
  return next->first;
}

// The task that the event may have freed.
struct Freed {
  Instant now;
  std::optional<ExternalTaskKey> operator()(const ExternalTaskCreated& e) const { return e.task; }
  std::optional<ExternalTaskKey> operator()(const ExternalTaskUnlocked& e) const { return e.task; }
  std::optional<ExternalTaskKey> operator()(const ExternalTaskRetriesSet& e) const {
    return e.task;
  }
  std::optional<ExternalTaskKey> operator()(const ExternalTaskFailed& e) const {
    if (e.next_try > now) return std::nullopt;
    return e.task;
  }
  std::optional<ExternalTaskKey> operator()(const auto&) const { return std::nullopt; }
};

}  // namespace

std::shared_ptr<void> WorkBell::watch(std::vector<std::string> topics, std::function<void()> ring) {
  auto watch = std::make_shared<Watch>(Watch{std::move(topics), std::move(ring)});
  const std::lock_guard lock(mutex_);
  watches_.push_back(watch);
  is_watched_.store(true, std::memory_order_relaxed);
  return watch;
}

void WorkBell::ring_for(const Record& record, const PartitionState& partition) {
  if (!is_watched()) return;
  std::set<std::string> freed;
  for (const Event& event : record.events) {
    // What a resumed instance offers is not named: all look.
    if (std::holds_alternative<ProcessInstanceResumed>(event)) freed.merge(topics());
    if (const auto task = std::visit(Freed{record.time}, event))
      if (const auto work = partition.external_tasks.find(*task);
          work != partition.external_tasks.end())
        freed.insert(work->second.topic);
  }
  if (!freed.empty()) ring(freed);
}

void WorkBell::ring_for_expired(const PartitionState& partition, Instant since, Instant now) {
  std::set<std::string> expired = topics();
  std::erase_if(expired, [&](const std::string& topic) {
    const auto expiry = expiry_after(partition, topic, since);
    return !expiry || *expiry > now;
  });
  if (!expired.empty()) ring(expired);
}

std::optional<Instant> WorkBell::next_expiry(const PartitionState& partition, Instant since) const {
  std::optional<Instant> next;
  if (!is_watched()) return next;
  for (const std::string& topic : topics())
    if (const auto expiry = expiry_after(partition, topic, since);
        expiry && (!next || *expiry < *next))
      next = expiry;
  return next;
}

std::set<std::string> WorkBell::topics() const {
  std::set<std::string> topics;
  const std::lock_guard lock(mutex_);
  for (const std::weak_ptr<Watch>& each : watches_)
    if (const auto watch = each.lock()) topics.insert(watch->topics.begin(), watch->topics.end());
  return topics;
}

void WorkBell::ring(const std::set<std::string>& topics) {
  std::vector<std::shared_ptr<Watch>> awake;
  {
    const std::lock_guard lock(mutex_);
    std::erase_if(watches_, [](const std::weak_ptr<Watch>& each) { return each.expired(); });
    is_watched_.store(!watches_.empty(), std::memory_order_relaxed);
    for (const std::weak_ptr<Watch>& each : watches_)
      if (auto watch = each.lock()) awake.push_back(std::move(watch));
  }
  const auto is_meant = [&](const std::string& topic) { return topics.contains(topic); };
  for (const auto& watch : awake)
    if (std::ranges::any_of(watch->topics, is_meant)) watch->ring();
}

}  // namespace cauce
