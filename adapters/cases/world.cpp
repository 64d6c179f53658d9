#include "adapters/cases/world.h"

#include "adapters/cases/consistency.h"

namespace cauce::cases {
namespace {

// More in one step of a case is a timer that never stops.
constexpr int firings_max = 100'000;

}  // namespace

World::World(Instant clock, const Zone& zone, Observe observe)
    : engine_(PartitionState{}, zone,
              {[](ProcessInstanceKey) { return std::unique_ptr<InstanceState>(); },
               [this](std::uint64_t key) { return instance_of(ActivityInstanceKey{key}); }}),
      now_(clock),
      zone_(zone),
      observe_(std::move(observe)) {}

// Nothing is forgotten: every instance is in the engine's memory.
std::optional<ProcessInstanceKey> World::instance_of(ActivityInstanceKey activity) const {
  for (const Begun& begun : instances_)
    if (engine_.find(begun.key)->activities.contains(activity)) return begun.key;
  return std::nullopt;
}

Result<Outcome, Rejection> World::run(Request request, Actor actor, Instant time) {
  Command command{std::move(request), time, std::move(actor), {}, {}};
  ++entropy_;
  for (std::size_t i = 0; i < sizeof entropy_; ++i)
    command.entropy[i] = static_cast<std::uint8_t>(entropy_ >> (8 * i));
  auto outcome = engine_.execute(command);
  if (outcome.ok() && !outcome->records.empty()) {
    commands_.push_back(std::move(command));
    for (const Record& record : outcome->records) note(record);
  }
  return outcome;
}

Result<Outcome, Rejection> World::execute(Request request, Actor actor) {
  auto outcome = run(std::move(request), std::move(actor), now_);
  fire_due(now_);
  return outcome;
}

bool World::fire_due(Instant until) {
  for (int i = 0; i < firings_max; ++i) {
    const auto next = engine_.next_timer();
    if (!next || next->first > until) return true;
    now_ = std::max(now_, next->first);
    Actor actor;
    actor.authority = Authority::system;
    const auto fired = run(TriggerTimer{next->second}, std::move(actor), now_);
    if (!fired.ok()) {
      inconsistencies_.push_back("a due timer is refused: " + fired.error().message);
      return false;
    }
  }
  return false;
}

bool World::advance_to(Instant time) {
  const bool done = fire_due(time);
  now_ = std::max(now_, time);
  return done;
}

void World::note(const Record& record) {
  journal_.push_back({record, encode(record)});
  std::optional<DefinitionKey> drawn = record.definition;
  for (const Event& event : record.events) {
    if (const auto* migrated = std::get_if<ProcessInstanceMigrated>(&event)) drawn = migrated->to;
    if (const auto* created = std::get_if<ProcessInstanceCreated>(&event))
      instances_.push_back({{}, created->key});
    if (const auto* entered = std::get_if<ElementActivated>(&event))
      trails_[*record.instance].push_back(record.drawing(*drawn).at(entered->element).id);
    if (const auto* taken = std::get_if<SequenceFlowTaken>(&event))
      trails_[*record.instance].push_back(record.drawing(*drawn).at(taken->flow).id);
  }
  if (record.instance)
    if (const InstanceState* state = engine_.find(*record.instance))
      for (std::string& each : inconsistencies_of(engine_.partition(), *state))
        inconsistencies_.push_back("after record " + std::to_string(record.position) + " (" +
                                   record.command + "): " + std::move(each));
  if (observe_) observe_(record, engine_);
}

}  // namespace cauce::cases
