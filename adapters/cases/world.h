// The world of one case: an engine in memory, a virtual clock, the journal of all that was done.
#pragma once

#include <deque>
#include <functional>
#include <map>
#include <string>
#include <vector>

#include "adapters/cases/case_file.h"
#include "engine/execution/engine.h"
#include "engine/journal/codec.h"

namespace cauce::cases {

// Called for each record of a command that was done, when the engine's state has taken all of them.
using Observe = std::function<void(const Record&, const Engine&)>;

class World {
 public:
  World(Instant clock, const Zone& zone, Observe observe);
  World(const World&) = delete;
  World& operator=(const World&) = delete;

  struct Begun {
    std::string name;  // As the case names it; empty when it does not.
    ProcessInstanceKey key;
  };

  // Executes at the present time; timers that are due by then have fired before it returns.
  Result<Outcome, Rejection> execute(Request request, Actor actor);
  // Moves the clock, firing timers one by one when they are due. False when they are too many.
  bool advance_to(Instant time);

  const Engine& engine() const { return engine_; }
  Instant now() const { return now_; }
  const Zone& zone() const { return zone_; }
  // In the order in which they began, by whatever means.
  const std::vector<Begun>& instances() const { return instances_; }
  void name(std::size_t index, const std::string& name) { instances_[index].name = name; }
  // Elements entered and flows taken, in order.
  const std::vector<std::string>& trail(ProcessInstanceKey instance) { return trails_[instance]; }

  // What was done, for checks afterwards.
  struct Entry {
    Record record;
    EncodedRecord encoded;
  };
  const std::vector<Entry>& journal() const { return journal_; }
  const std::vector<Command>& commands() const { return commands_; }
  // What is wrong with the states that the engine came to; empty when nothing is.
  const std::vector<std::string>& inconsistencies() const { return inconsistencies_; }

 private:
  std::optional<ProcessInstanceKey> instance_of(ActivityInstanceKey activity) const;
  Result<Outcome, Rejection> run(Request request, Actor actor, Instant time);
  bool fire_due(Instant until);
  void note(const Record& record);

  Engine engine_;
  Instant now_;
  const Zone& zone_;
  Observe observe_;
  std::uint64_t entropy_ = 0;
  std::vector<Begun> instances_;
  std::map<ProcessInstanceKey, std::vector<std::string>> trails_;
  std::vector<Entry> journal_;
  std::vector<Command> commands_;
  std::vector<std::string> inconsistencies_;
};

}  // namespace cauce::cases
