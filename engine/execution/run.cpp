#include "engine/execution/run.h"

#include "engine/base/invariant.h"
#include "engine/execution/step.h"

namespace cauce {
namespace {

// Counting begins only when a command has become long, so that the usual one does not pay for it.
constexpr std::uint64_t steps_uncounted = 1'000;
constexpr int visits_max = 1'000;

}  // namespace

CommandRun::CommandRun(PartitionState& partition, const Command& command, const Zone& zone)
    : partition_(partition),
      salts_(command.entropy),
      circumstances_{command.time, command.actor, &zone, &salts_} {
  record_.position = partition.last_position + 1;
  record_.time = command.time;
  record_.actor = command.actor;
  record_.command = name_of(command.request);
  record_.request_id = command.request_id;
}

void CommandRun::concern(InstanceState& instance) {
  instance_ = &instance;
  record_.instance = instance.key;
  record_.definition = instance.definition;
  record_.drawings.push_back({instance.definition, instance.drawing.process});
}

void CommandRun::carry_out(Decision first) {
  take(first);
  while (!queue_.empty()) {
    const FollowUp next = queue_.front();
    queue_.pop_front();
    step(next);
  }
  finish(partition_, record_);
}

void CommandRun::take(Decision& decision) {
  for (Event& event : decision.events) {
    apply(partition_, record_, event);
    if (instance_ != nullptr) apply(*instance_, record_, event);
    record_.events.push_back(std::move(event));
  }
  queue_.insert(queue_.end(), decision.follow_ups.begin(), decision.follow_ups.end());
}

void CommandRun::step(const FollowUp& follow_up) {
  ++steps_;
  Decision next = decision();
  const auto* activate = std::get_if<Activate>(&follow_up);
  if (activate != nullptr && steps_ > steps_uncounted && is_endless(*activate))
    raise_incident(
        next, activate->key,
        {"step-limit", "expected a wait state in the loop, but the element was entered " +
                           std::to_string(visits_max) + " times in one command"},
        RetryPoint::activate);
  else
    std::visit([&](const auto& each) { decide(next, each); }, follow_up);
  take(next);
}

bool CommandRun::is_endless(const Activate& activate) {
  const auto found = instance_->activities.find(activate.key);
  if (found == instance_->activities.end()) return false;
  if (found->second.role == ActivityRole::inner) return false;  // Counted by its collection.
  return ++visits_[{found->second.element, found->second.scope}] > visits_max;
}

}  // namespace cauce
