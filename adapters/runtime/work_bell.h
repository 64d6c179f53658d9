// Who waits for external tasks to take, and how they are told that there may be some.
#pragma once

#include <atomic>
#include <functional>
#include <memory>
#include <mutex>
#include <set>
#include <string>
#include <vector>

#include "engine/journal/record.h"
#include "engine/state/partition.h"

namespace cauce {

// Safe to use from any thread.
class WorkBell {
 public:
  // Rings for these topics until the answer is dropped; `ring` may still run on another thread
  // then.
  std::shared_ptr<void> watch(std::vector<std::string> topics, std::function<void()> ring);

  bool is_watched() const { return is_watched_.load(std::memory_order_relaxed); }

  // The topics of which the record has freed a task.
  void ring_for(const Record& record, const PartitionState& partition);
  // Those of which a lock was over after `since`, up to `now`.
  void ring_for_expired(const PartitionState& partition, Instant since, Instant now);
  // When the next lock after `since` is over, of the topics that somebody waits for.
  std::optional<Instant> next_expiry(const PartitionState& partition, Instant since) const;

 private:
  struct Watch {
    std::vector<std::string> topics;
    std::function<void()> ring;
  };
  std::set<std::string> topics() const;
  void ring(const std::set<std::string>& topics);

  mutable std::mutex mutex_;  // Guards the next.
  std::vector<std::weak_ptr<Watch>> watches_;
  std::atomic<bool> is_watched_ = false;  // Cheap to ask; no watch is missed.
};

}  // namespace cauce
