#include "engine/execution/run.h"

#include "engine/base/invariant.h"
#include "engine/execution/conditions.h"
#include "engine/execution/incidents.h"
#include "engine/execution/joining.h"
#include "engine/execution/step.h"

namespace cauce {
namespace {

// Counting begins only when a command has become long, so that the usual one does not pay for it.
constexpr std::uint64_t steps_uncounted = 1'000;
constexpr int visits_max = 1'000;

bool may_change_condition(const Event& event) {
  const auto* subscribed = std::get_if<EventSubscribed>(&event);
  return std::holds_alternative<VariableSet>(event) ||
         std::holds_alternative<VariableRemoved>(event) ||
         std::holds_alternative<MultiInstanceStarted>(event) ||
         std::holds_alternative<ElementCompleted>(event) ||  // How many inner instances have.
         std::holds_alternative<IncidentMoved>(event) ||  // Retried: once more.
         std::holds_alternative<ProcessInstanceResumed>(event) ||
         std::holds_alternative<ProcessInstanceMigrated>(event) ||
         (subscribed != nullptr && subscribed->trigger == EventTrigger::conditional);
}

// BPMN 2.0.2, 10.3.8, 13.3.5 and 13.4.5: conditions are looked at each time that an inner instance,
// or an activity of an ad-hoc subprocess, completes, and that a token comes to a complex gateway,
// before another does.
bool is_looked_at_once(const FollowUp& follow_up, const InstanceState* instance) {
  if (const auto* body = std::get_if<ContinueBody>(&follow_up)) return body->inner_completed;
  const auto* arrive = std::get_if<Arrive>(&follow_up);
  if (arrive == nullptr || !instance->process().has_late_joins()) return false;
  const auto token = instance->tokens.find(arrive->token);
  return token != instance->tokens.end() &&
         instance->process().at(token->second.element).type == ElementType::complex_gateway;
}

Parameters parameters_of(const Request& request) {
  if (const auto* modify = std::get_if<ModifyProcessInstance>(&request)) return modify->parameters;
  if (const auto* start = std::get_if<StartProcessInstance>(&request)) return start->parameters;
  return Parameters::passed;
}

}  // namespace

CommandRun::CommandRun(PartitionState& partition, const Command& command, const Budget& budget,
                       const Zone& zone)
    : partition_(partition),
      salts_(command.entropy),
      circumstances_{command.time, command.actor, &zone,
                     &salts_,      budget,        parameters_of(command.request)} {
  record_.position = partition.last_position + 1;
  record_.time = command.time;
  record_.actor = command.actor;
  record_.command = name_of(command.request);
  record_.request_id = command.request_id;
  record_.cause = command.cause;
  record_.reason = command.reason;
  record_.events.reserve(8);  // Most commands cause no more.
}

void CommandRun::concern(InstanceState& instance) {
  instance_ = &instance;
  record_.instance = instance.key;
  record_.definition = instance.definition;
  record_.drawings.push_back({instance.definition, instance.drawing.process});
}

void CommandRun::forget() {
  instance_ = nullptr;
  record_.instance.reset();
  record_.definition.reset();
  record_.drawings.clear();
}

void CommandRun::carry_out(Decision first) {
  take(first);
  do {
    while (!first_.empty() || !queue_.empty()) {
      look_at_conditions();
      step(first_.empty() ? queue_.pop() : first_.pop());
    }
  } while (settle_instance());
  finish(partition_, record_);
}

void CommandRun::take(Decision& decision) {
  for (Event& event : decision.events) {
    conditions_changed_ = conditions_changed_ || may_change_condition(event);
    apply(partition_, record_, event);
    if (instance_ != nullptr) apply(*instance_, record_, event);
    record_.events.push_back(std::move(event));
  }
  for (FollowUp& each : decision.follow_ups)
    (is_looked_at_once(each, instance_) ? first_ : queue_).push(std::move(each));
  for (FollowUp& each : decision.late) late_.push(std::move(each));
  for (Request& request : decision.requests) requests_.push_back(std::move(request));
  for (Content& content : decision.contents) contents_.push_back(std::move(content));
  decision.clear();
  spare_ = std::move(decision);
}

void CommandRun::look_at_conditions() {
  if (instance_ == nullptr || !instance_->process().has_conditions()) return;
  if (instance_->state == ProcessState::suspended) return;  // They are looked at when it resumes.
  for (int i = 0; i < visits_max && std::exchange(conditions_changed_, false); ++i) {
    if (is_final(instance_->state)) return;
    Decision next = decision();
    if (!condition_changed(next)) return;
    take(next);
    conditions_changed_ = true;  // What happened may have changed others.
  }
}

bool CommandRun::settle_instance() {
  if (instance_ == nullptr || instance_->state != ProcessState::active) return false;
  look_at_conditions();
  if (!first_.empty() || !queue_.empty()) return true;
  if (instance_->process().has_late_joins()) {
    Decision next = decision();
    if (join_one(next)) {
      take(next);
      return true;
    }
  }
  if (late_.empty()) return false;
  queue_.push(late_.pop());
  return true;
}

void CommandRun::step(const FollowUp& follow_up) {
  ++steps_;
  Decision next = decision();
  take_steps(circumstances_.budget, follow_up_steps);
  const auto* activate = std::get_if<Activate>(&follow_up);
  if (auto refused = activate ? refused_entry(*activate) : std::nullopt)
    raise_incident(next, activate->key, *refused, RetryPoint::activate);
  else
    std::visit([&](const auto& each) { decide(next, each); }, follow_up);
  take(next);
}

std::optional<Trouble> CommandRun::refused_entry(const Activate& activate) {
  if (steps_ > steps_uncounted && is_endless(activate))
    return Trouble{"step-limit", "expected a wait state in the loop, but the element was entered " +
                                     std::to_string(visits_max) + " times in one command"};
  if (circumstances_.budget.steps_left && *circumstances_.budget.steps_left == 0)
    return Trouble{"step-limit",
                   "expected a wait state on the way, but the expressions, elements and data of "
                   "one command took all the steps that it may take"};
  return std::nullopt;
}

bool CommandRun::is_endless(const Activate& activate) {
  const auto found = instance_->activities.find(activate.key);
  if (found == instance_->activities.end()) return false;
  // Counted by its collection.
  if (found->second.role == ActivityRole::inner &&
      !instance_->process().at(found->second.element).loop)
    return false;
  return ++visits_[{found->second.element, found->second.scope}] > visits_max;
}

}  // namespace cauce
