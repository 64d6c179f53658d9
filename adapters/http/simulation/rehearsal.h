// Trying a drawing: the real engine in memory, on a clock of its own. What was deployed can be
// called from it; nothing of it reaches the store. The same steps lead to the same records.
#pragma once

#include <chrono>
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "engine/execution/engine.h"
#include "engine/journal/command.h"
#include "engine/ports/engine_port.h"

namespace cauce::http {

// The definitions, decisions and forms that are deployed, with the names of the data stores. It has
// the last number of a partition, so that no key of what is made in it is anybody's.
PartitionState deployed_partition(Reader& reader, const EnginePort& engine);

class Rehearsal {
 public:
  // Lifetime: the zone longer than this. `until`: when it is to be over, by the clock on the wall.
  Rehearsal(PartitionState deployed, Instant start, const Zone& zone, std::string user,
            std::chrono::steady_clock::time_point until);

  // At the present time; timers that are due by then have fired before it returns.
  Result<Done, Rejection> execute(Request request);
  // Moves the clock, firing timers one by one when they are due.
  Result<Done, Rejection> advance_to(Instant time);

  const Engine& engine() const { return engine_; }
  Instant now() const { return now_; }
  const Zone& zone() const { return zone_; }
  // In the order in which they began, by whatever means.
  std::vector<const InstanceState*> instances() const;
  const InstanceState* instance_of(TaskKey task) const;  // Null when it is not open.

  // What is told of incidents and tasks, and the state does not keep.
  const std::string& message_of(IncidentKey incident) const { return messages_.at(incident); }
  const std::optional<std::string>& form_of(TaskKey task) const { return forms_.at(task); }
  // Of instances, with values where the journal has commitments; a JSON object each.
  const std::vector<std::string>& records() const { return records_; }

 private:
  Result<Done, Rejection> run(Request request, Actor actor);
  Result<Done, Rejection> fire_due(Instant until);
  void note(const Record& record);

  Engine engine_;
  Instant now_;
  const Zone& zone_;
  std::string user_;
  std::chrono::steady_clock::time_point until_;
  std::uint64_t entropy_ = 0;
  std::size_t bytes_ = 0;  // Of the records.
  std::vector<ProcessInstanceKey> instances_;
  std::map<IncidentKey, std::string> messages_;
  std::map<TaskKey, std::optional<std::string>> forms_;
  std::vector<std::string> records_;
};

}  // namespace cauce::http
