// What a case does, step by step. (See adapters/cases/case_file.h.)
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "engine/base/instant.h"
#include "engine/journal/commands/modification.h"
#include "engine/model/migration.h"
#include "engine/value/value.h"

namespace cauce::cases {

// Which instance is meant: by its name or number; empty for the first of the case.
using InstanceName = std::string;
// Who acts: one of the case's people; none for an operator, who may do everything.
using User = std::optional<std::string>;

// What is done.
struct DeployFiles {
  std::vector<std::string> files{};  // Relative to the case file.
};
struct WriteRecord {
  std::string store{};
  Context content{};
};
struct StartInstance {
  std::string process{};
  std::optional<std::string> business_key{};
  Context variables{};
  InstanceName name{};
  User user{};
  std::vector<ModificationInstruction> instructions{};
  Parameters parameters = Parameters::passed;
};
struct SendMessage {
  std::string message{};
  Context correlation_keys{};
  std::optional<std::string> business_key{};
  Context variables{};
  InstanceName name{};  // Of the instance that it begins.
  User user{};
};
// To all who wait for it.
struct BroadcastSignal {
  std::string signal{};
  Context variables{};
};
// Of start events, over these variables.
struct LookAtConditions {
  std::string process{};  // Empty: of every process.
  Context variables{};
};
enum class TaskVerb : std::uint8_t {
  claim,
  complete,
  release,
  assign,
  delegate,
  resolve,
  forward,
  suspend,
  resume,
  fail,
  escalate,
  skip,
};
struct WorkOnTask {
  TaskVerb verb{};
  std::string element{};
  InstanceName instance{};
  std::string where{};  // FEEL; empty when there is just one.
  std::string assignee{};  // The group, of one that is forwarded.
  std::string code{};      // Of the error or escalation.
  Context variables{};
  User user{};
};
// A worker takes a task of the topic, or goes on with the one it has, and says what came of it.
enum class WorkVerb : std::uint8_t { take, complete, error, fail };
struct WorkOutside {
  WorkVerb verb{};
  std::string topic{};
  std::string worker{};
  std::string code{};      // Of an error.
  std::string message{};   // Of an error or failure.
  std::int64_t retries = 0;
  std::string after{};     // ISO 8601 duration until a failed task is offered again.
  Context variables{};
};
struct AdvanceBy {
  std::string duration{};
};
struct AdvanceTo {
  Instant time{};
};
struct SetVariable {
  std::string name{};
  std::string scope{};  // The id of a running element; empty: the process instance.
  std::string value{};  // FEEL, over the variables of that scope.
  InstanceName instance{};
};
struct CancelInstance {
  InstanceName instance{};
};
struct Hold {
  bool resume = false;
  InstanceName instance{};
};
struct HoldProcess {
  bool resume = false;
  std::string process{};
  bool with_instances = false;
};
struct Modify {
  struct Part {
    ModificationInstruction instruction{};
    std::optional<std::string> ancestor{};  // The id of a running scope.
    std::optional<std::size_t> which{};     // Of several running ones, from 1.
  };
  std::vector<Part> parts{};
  std::string annotation{};
  Parameters parameters = Parameters::passed;
  InstanceName instance{};
};
struct Migrate {
  InstanceName instance{};
  std::string process{};
  std::optional<std::size_t> version{};  // None: the latest.
  MigrationMapping mapping{};            // Beside the elements of the same id.
  std::vector<std::string> dropped{};    // Elements that are not mapped though they could be.
  bool update_triggers = false;
  Context variables{};
};
}  // namespace cauce::cases
