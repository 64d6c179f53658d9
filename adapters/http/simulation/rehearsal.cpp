#include "adapters/http/simulation/rehearsal.h"

#include "engine/journal/codec.h"

namespace cauce::http {
namespace {

// More is a drawing that does not come to rest.
constexpr std::size_t records_max = 2'000;
constexpr std::size_t bytes_max = 32 * 1'024 * 1'024;

InstanceSource nothing_stored() {
  return {[](ProcessInstanceKey) { return std::unique_ptr<InstanceState>(); },
          [](std::uint64_t) { return std::optional<ProcessInstanceKey>(); }};
}

// Values are numbered in the order in which their commitments stand in the text.
std::string with_values(const EncodedRecord& encoded) {
  std::string out;
  std::size_t next = 0;
  for (const EncodedValue& value : encoded.values) {
    const std::string committed = '"' + to_string(commitment_of(value.salt, value.content)) + '"';
    const std::size_t at = encoded.json.find(committed, next);
    invariant(at != std::string::npos, "a record holds the commitments to its values, in order");
    out.append(encoded.json, next, at - next).append(value.content);
    next = at + committed.size();
  }
  return out.append(encoded.json, next);
}

Rejection exhausted(const std::string& message) {
  return {RejectionKind::invalid_state, message, {}};
}

std::string text_of(const Committed& message) {
  const std::string* text = message.value.string();
  return text == nullptr ? std::string() : *text;
}

}  // namespace

Rehearsal::Rehearsal(PartitionState deployed, Instant start, const Zone& zone, std::string user,
                     std::chrono::steady_clock::time_point until)
    : engine_(std::move(deployed), zone, nothing_stored()),
      now_(start),
      zone_(zone),
      user_(std::move(user)),
      until_(until) {}

Result<Done, Rejection> Rehearsal::run(Request request, Actor actor) {
  if (records_.size() >= records_max || bytes_ >= bytes_max)
    return Failure{exhausted("expected at most " + std::to_string(records_max) +
                             " records of the journal, and 32 MiB of them, but there are more")};
  if (std::chrono::steady_clock::now() >= until_)
    return Failure{
        exhausted("expected the steps to be done in a few seconds, but they take longer")};
  Command command{std::move(request), now_, std::move(actor), {}, {}};
  ++entropy_;
  for (std::size_t i = 0; i < sizeof entropy_; ++i)
    command.entropy[i] = static_cast<std::uint8_t>(entropy_ >> (8 * i));
  const auto outcome = engine_.execute(command);
  if (!outcome.ok()) return Failure{outcome.error()};
  for (const Record& record : outcome->records) note(record);
  return Done{};
}

Result<Done, Rejection> Rehearsal::execute(Request request) {
  auto done = run(std::move(request), {user_, {}, Authority::operator_, {}});
  if (!done.ok()) return done;
  return fire_due(now_);
}

Result<Done, Rejection> Rehearsal::fire_due(Instant until) {
  while (const auto next = engine_.next_timer()) {
    if (next->first > until) break;
    now_ = std::max(now_, next->first);
    auto fired = run(TriggerTimer{next->second}, {{}, {}, Authority::system, {}});
    if (!fired.ok()) return fired;
  }
  return Done{};
}

Result<Done, Rejection> Rehearsal::advance_to(Instant time) {
  auto done = fire_due(time);
  if (done.ok()) now_ = std::max(now_, time);
  return done;
}

void Rehearsal::note(const Record& record) {
  if (!record.instance) return;
  records_.push_back(with_values(encode(record)));
  bytes_ += records_.back().size();
  for (const Event& event : record.events) {
    if (const auto* created = std::get_if<ProcessInstanceCreated>(&event))
      instances_.push_back(created->key);
    if (const auto* task = std::get_if<TaskCreated>(&event)) forms_[task->task] = task->form_id;
    if (const auto* raised = std::get_if<IncidentRaised>(&event))
      messages_[raised->incident] = text_of(raised->message);
    if (const auto* moved = std::get_if<IncidentMoved>(&event); moved && moved->message)
      messages_[moved->incident] = text_of(*moved->message);
  }
}

std::vector<const InstanceState*> Rehearsal::instances() const {
  std::vector<const InstanceState*> states;
  for (const ProcessInstanceKey key : instances_)
    if (const InstanceState* state = engine_.find(key)) states.push_back(state);
  return states;
}

const InstanceState* Rehearsal::instance_of(TaskKey task) const {
  for (const InstanceState* state : instances())
    if (state->tasks.contains(task)) return state;
  return nullptr;
}

}  // namespace cauce::http
