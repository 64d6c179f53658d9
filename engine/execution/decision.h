// One decision: it reads the state and never writes it; what it wants to happen it says as events,
// what is to be done next as follow-ups. Decisions of one command run one after the other, each on
// the state that the events before it made.
#pragma once

#include <optional>
#include <string>
#include <variant>
#include <vector>

#include "engine/base/rejection.h"
#include "engine/execution/follow_up.h"
#include "engine/execution/said_index.h"
#include "engine/journal/command.h"
#include "engine/journal/record.h"
#include "engine/state/instance.h"
#include "engine/state/partition.h"

namespace cauce {

// A failure that raises an incident on an element instance.
struct Trouble {
  std::string kind{};     // Stable: "expression-failed", "no-flow-taken", "step-limit"...
  std::string message{};  // What was expected and found.
};
template <class T>
using Attempt = Result<T, Trouble>;

// What one command has asked of other instances so far, and how far from the first; and what is
// left of what it may take, with all that follows from it.
struct Budget {
  int depth = 0;
  int requests = 0;
  std::uint64_t* steps_left = nullptr;  // Of expressions and what counts like them. Null: no bound.
};

void take_steps(const Budget& budget, std::uint64_t steps);

// Steps of a command; and how many each follow-up, and each byte that is kept, counts for.
constexpr std::uint64_t command_steps_max = 10'000'000;
constexpr std::uint64_t follow_up_steps = 25;
constexpr std::size_t kept_bytes_a_step = 4;

// What does not change while one command runs.
struct Circumstances {
  Instant time{};
  Actor actor{};
  const Zone* zone = &Zone::utc();
  SaltSource* salts = nullptr;
  Budget budget{};
  Parameters parameters = Parameters::passed;
};

// Bytes that are kept beside the journal, which holds their digest.
struct Content {
  Digest digest{};
  std::string bytes{};
};

// What a decision says.
struct Said {
  std::vector<Event> events{};
  std::vector<FollowUp> follow_ups{}, late{};
  std::vector<Request> requests{};
  std::vector<Content> contents{};  // Kept when anything happens.

  // Nothing is to happen.
  bool is_empty() const {
    return events.empty() && follow_ups.empty() && late.empty() && requests.empty();
  }
  // The memory stays, so that the next decision can use it.
  void clear() {
    events.clear();
    follow_ups.clear();
    late.clear();
    requests.clear();
    contents.clear();
  }
};

class Decision : public Said {
 public:
  // Requires: `room` is empty.
  Decision(const PartitionState& partition, const InstanceState* instance,
           const Circumstances& circumstances, Said room = {})
      : Said(std::move(room)),
        partition_(partition),
        instance_(instance),
        circumstances_(circumstances) {}

  const PartitionState& partition() const { return partition_; }
  // Requires: the command concerns an instance.
  const InstanceState& state() const { return *instance_; }
  const Process& process() const { return instance_->process(); }
  const Element& element(ElementIndex index) const { return process().at(index); }
  const ActivityInstance& activity(ActivityInstanceKey key) const;
  bool is_alive(ActivityInstanceKey key) const { return instance_->activities.contains(key); }

  Instant time() const { return circumstances_.time; }
  const Actor& actor() const { return circumstances_.actor; }
  const Zone& zone() const { return *circumstances_.zone; }
  const Budget& budget() const { return circumstances_.budget; }
  // In which expressions are evaluated; what they take is taken from the budget.
  feel::Environment environment() const;
  const VariableSet* said(ScopeKey scope, std::string_view name) const {
    return said_.variable(events, scope, name);
  }
  const DataStoreRecordWritten* said(std::string_view store, std::string_view record) const {
    return said_.record(events, store, record);
  }
  bool passes_parameters() const { return circumstances_.parameters == Parameters::passed; }

  void clear() {
    Said::clear();
    said_.forget();
  }
  template <class E>
  void emit(E event) {
    events.emplace_back(std::move(event));
  }
  template <class F>
  void then(F follow_up) {
    follow_ups.emplace_back(std::move(follow_up));
  }
  // When nothing else is left to be done in the instance.
  template <class F>
  void then_late(F follow_up) {
    late.emplace_back(std::move(follow_up));
  }
  // Of another instance, after this one is at rest; it gets a record of its own.
  void ask(Request request) { requests.push_back(std::move(request)); }
  template <class K>
  K new_key() {
    return K{make_key(partition_.id, partition_.last_key + ++keys_)};
  }
  Salt new_salt() { return circumstances_.salts->next(); }
  Committed commit(Value value);

 private:
  const PartitionState& partition_;
  const InstanceState* instance_;
  const Circumstances& circumstances_;
  mutable SaidIndex said_{};
  std::uint64_t keys_ = 0;  // What is taken back keeps its keys, so that none is given twice.
};

}  // namespace cauce
