// One command from its first decision to its last follow-up.
#pragma once

#include <map>

#include "engine/execution/commands.h"
#include "engine/execution/decision.h"
#include "engine/execution/queue.h"

namespace cauce {

// Applies what decisions say to the partition and to one instance, and collects the record.
class CommandRun {
 public:
  CommandRun(PartitionState& partition, const Command& command, const Budget& budget,
             const Zone& zone);

  // The instance that the command concerns. Lifetime: longer than this run.
  void concern(InstanceState& instance);
  // It concerns none after all.
  void forget();

  // A decision in the circumstances of this command.
  Decision decision() { return {partition_, instance_, circumstances_, std::move(spare_)}; }

  // The same, but on a copy of the instance. Lifetime: longer than the decision.
  Decision decision_on(const InstanceState& copy) const {
    return {partition_, &copy, circumstances_};
  }

  // Takes over what the command itself decided, and does what follows until nothing is left.
  void carry_out(Decision first);

  Record& record() { return record_; }
  // What other instances are asked to do, in order.
  std::vector<Request>& requests() { return requests_; }
  std::vector<Content>& contents() { return contents_; }

 private:
  void take(Decision& decision);
  void step(const FollowUp& follow_up);
  // Conditional events happen as soon as their condition is true.
  void look_at_conditions();
  // Nothing is left to be done at once: what waits for that. False: nothing does.
  bool settle_instance();
  // Why the element is not entered; none when it is.
  std::optional<Trouble> refused_entry(const Activate& activate);
  // True when the element has been entered so often in this command that it must be a loop in
  // which nothing waits.
  bool is_endless(const Activate& activate);

  PartitionState& partition_;
  InstanceState* instance_ = nullptr;
  SaltSource salts_;
  Circumstances circumstances_;
  Record record_;
  Queue<FollowUp> first_, queue_, late_;
  std::vector<Request> requests_;
  std::vector<Content> contents_;
  Said spare_;  // Of the decision before, whose memory the next uses.
  bool conditions_changed_ = false;
  std::uint64_t steps_ = 0;
  std::map<std::pair<ElementIndex, ScopeKey>, int> visits_;
};

}  // namespace cauce
