// Strong keys. A key is a 64-bit number: the partition in the high 13 bits, a counter kept in
// that partition's state in the low 51. So keys are unique across partitions, positive as SQLite
// integers, and grow in the order in which things came to be.
#pragma once

#include <compare>
#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <string_view>

namespace cauce {

template <class Tag>
struct Key {
  std::uint64_t value = 0;  // 0 is no key at all; use std::optional<Key> for "none".

  constexpr Key() = default;
  constexpr explicit Key(std::uint64_t v) : value(v) {}
  auto operator<=>(const Key&) const = default;
};

using DeploymentKey = Key<struct DeploymentTag>;
using DefinitionKey = Key<struct DefinitionTag>;  // Of a process.
using DecisionDefinitionKey = Key<struct DecisionDefinitionTag>;
using ProcessInstanceKey = Key<struct ProcessInstanceTag>;
using ActivityInstanceKey = Key<struct ActivityInstanceTag>;
using TokenKey = Key<struct TokenTag>;
using TimerKey = Key<struct TimerTag>;
using SubscriptionKey = Key<struct SubscriptionTag>;
using IncidentKey = Key<struct IncidentTag>;
using CommentKey = Key<struct CommentTag>;
using AttachmentKey = Key<struct AttachmentTag>;

// A human task is the work of exactly one activity instance and shares its key.
using TaskKey = Key<struct TaskTag>;
// As is an external task.
using ExternalTaskKey = Key<struct ExternalTaskTag>;

// What may own variables: the process instance itself or an activity instance in it.
using ScopeKey = Key<struct ScopeTag>;
constexpr ScopeKey scope_of(ProcessInstanceKey key) { return ScopeKey{key.value}; }
constexpr ScopeKey scope_of(ActivityInstanceKey key) { return ScopeKey{key.value}; }

using PartitionId = std::uint16_t;  // 1 to 8191.
constexpr int counter_bits = 51;

constexpr std::uint64_t make_key(PartitionId partition, std::uint64_t counter) {
  return (std::uint64_t{partition} << counter_bits) | counter;
}
constexpr PartitionId partition_of(std::uint64_t key) {
  return static_cast<PartitionId>(key >> counter_bits);
}

// Decimal digits, no sign, no leading zero, as ids appear outside.
std::string to_string(std::uint64_t key);
std::optional<std::uint64_t> parse_key(std::string_view text);

template <class Tag>
std::string to_string(Key<Tag> key) {
  return to_string(key.value);
}

}  // namespace cauce

template <class Tag>
struct std::hash<cauce::Key<Tag>> {
  std::size_t operator()(cauce::Key<Tag> key) const noexcept {
    return std::hash<std::uint64_t>{}(key.value);
  }
};
