// Commands of programs that do external tasks. (See journal/command.h.)
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "engine/base/key.h"
#include "engine/value/value.h"

namespace cauce {

// Which tasks a worker takes: those of a topic that pass every filter.
struct FetchTopic {
  std::string name{};
  std::int64_t lock_ms = 0;
  std::optional<std::string> business_key{};
  std::vector<DefinitionKey> definitions{};  // Empty: of any.
  std::vector<std::string> process_ids{};    // Empty: of any.
  std::optional<std::string> version_tag{};
  Context process_variables{};  // Each equals the process instance's variable of that name.
};
// Gives the worker up to `tasks_max` tasks that nobody else has, the most urgent first. What was
// taken is in the record's events; without a record there was nothing to take.
enum class TaskAge : std::uint8_t { oldest_first, newest_first };
struct FetchAndLock {
  std::string worker{};
  std::int64_t tasks_max = 0;
  std::vector<FetchTopic> topics{};
  std::optional<TaskAge> by_age{};  // None: of equal priority, the oldest first.
  bool by_priority = true;          // Before `by_age`.
};
// One task, that no other worker has.
struct LockExternalTask {
  ExternalTaskKey task{};
  std::string worker{};
  std::int64_t lock_ms = 0;
};
// From now on; by the worker that has it.
struct ExtendExternalTaskLock {
  ExternalTaskKey task{};
  std::string worker{};
  std::int64_t lock_ms = 0;
};
struct UnlockExternalTask {
  ExternalTaskKey task{};
};

// The next three are refused unless the worker was the last to lock the task. A lock that is over,
// with nobody else having taken the task since, is as good.
//
// `variables` go to the nearest scope that has the name, `local` ones to the task.
struct CompleteExternalTask {
  ExternalTaskKey task{};
  std::string worker{};
  Context variables{}, local{};
};
// A BPMN error instead of a result. An error that nobody catches is an incident.
struct ThrowExternalTaskError {
  ExternalTaskKey task{};
  std::string worker{};
  std::string code{}, message{};
  Context variables{};
};
// Without retries left it is an incident, until retries are set.
struct FailExternalTask {
  ExternalTaskKey task{};
  std::string worker{};
  std::optional<std::string> message{}, details{};
  std::int64_t retries = 0;
  std::int64_t retry_after_ms = 0;
  Context variables{}, local{};
};

struct SetExternalTaskRetries {
  ExternalTaskKey task{};
  std::int64_t retries = 0;
};
// All of them or none.
struct SetRetriesOfExternalTasks {
  std::vector<ExternalTaskKey> tasks{};
  std::int64_t retries = 0;
};
struct SetExternalTaskPriority {
  ExternalTaskKey task{};
  std::int64_t priority = 0;
};

}  // namespace cauce
