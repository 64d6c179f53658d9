// The engine of one partition: commands in, records out. It keeps the partition's state and the
// process instances that are at work, and knows no clock, thread or disk. A command is done wholly
// or refused wholly.
#pragma once

#include <deque>
#include <functional>
#include <memory>
#include <optional>
#include <unordered_map>
#include <vector>

#include "engine/base/rejection.h"
#include "engine/base/result.h"
#include "engine/execution/decision.h"
#include "engine/journal/command.h"
#include "engine/journal/record.h"
#include "engine/state/instance.h"
#include "engine/state/partition.h"

namespace cauce {

// What the engine asks for when a command reaches something that is not in its memory.
struct InstanceSource {
  // The state of an instance, folded from its records; null when there is no such instance.
  std::function<std::unique_ptr<InstanceState>(ProcessInstanceKey)> load;
  // The instance that a task, activity instance or incident belongs to.
  std::function<std::optional<ProcessInstanceKey>(std::uint64_t key)> locate;
  // The instances of a definition that are not over; those in the engine's memory may be missing.
  std::function<std::vector<ProcessInstanceKey>(DefinitionKey definition)> running = {};
};

// What a command came to: its own record, then those of other instances that it reached, all or
// none of which become durable. A command that changed nothing has no record.
struct Outcome {
  std::vector<Record> records{};
  Reply reply{};
  std::vector<Content> contents{};  // Of deployed resources, of files of tasks.
};

class Engine {
 public:
  // `steps_max`: what one command may take, with all that follows from it (decision.h).
  Engine(PartitionState partition, const Zone& zone, InstanceSource source,
         std::uint64_t steps_max = command_steps_max);

  Result<Outcome, Rejection> execute(const Command& command);

  const PartitionState& partition() const { return partition_; }
  // Null when it is not in memory.
  const InstanceState* find(ProcessInstanceKey instance) const;

  // The first timer to come due; none when none waits.
  std::optional<std::pair<Instant, TimerKey>> next_timer() const;

  // Forgets instances that are over, and idle ones beyond `idle_max`, least recently used first.
  // Only those whose last record is at or before `durable` can be loaded again.
  void drop_idle(std::uint64_t durable, std::size_t idle_max);

 private:
  class Run;

  struct Loaded {
    std::unique_ptr<InstanceState> state;
    std::uint64_t last_position = 0;
  };

  // Of the definition, or of every version of the process, in the order of their keys.
  std::vector<ProcessInstanceKey> running(const std::optional<DefinitionKey>& definition,
                                          const std::string& process_id) const;
  InstanceState* load(ProcessInstanceKey key);
  std::optional<ProcessInstanceKey> locate(std::uint64_t key);
  void remember(ProcessInstanceKey key, std::unique_ptr<InstanceState> state,
                std::uint64_t position);
  // One command on one instance; what it asks of others is added to `asked`.
  Result<Outcome, Rejection> run(const Command& command, const Budget& budget,
                                 std::vector<Request>& asked);
  // What later commands look up; and the tasks that the caller is told of.
  void note(const Record& record, Reply& reply);
  void forget(ProcessInstanceKey key);

  PartitionState partition_;
  const Zone& zone_;
  InstanceSource source_;
  std::uint64_t steps_max_;
  std::unordered_map<ProcessInstanceKey, Loaded> instances_;
  std::unordered_map<std::uint64_t, ProcessInstanceKey> tasks_;  // Of the instances in memory.
  std::deque<std::pair<std::uint64_t, ProcessInstanceKey>> ended_;  // By their last record.
};

}  // namespace cauce
