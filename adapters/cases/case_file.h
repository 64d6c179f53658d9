// A case: a story of one or more process instances, told line by line in a `.case` file. The
// format stands in format_text.cpp, as `cauce test --help` prints it.
#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "adapters/cases/expectation.h"
#include "engine/base/diagnostic.h"
#include "engine/base/instant.h"
#include "engine/value/value.h"
#include "engine/value/zone.h"

namespace cauce::cases {

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
};
struct SendMessage {
  std::string message{};
  Context correlation_keys{};
  std::optional<std::string> business_key{};
  Context variables{};
  InstanceName name{};  // Of the instance that it begins.
  User user{};
};
enum class TaskVerb : std::uint8_t { claim, complete, release, assign };
struct WorkOnTask {
  TaskVerb verb{};
  std::string element{};
  InstanceName instance{};
  std::string where{};  // FEEL; empty when there is just one.
  std::string assignee{};
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
  std::string value{};  // FEEL.
  InstanceName instance{};
};
struct CancelInstance {
  InstanceName instance{};
};
struct RetryElement {
  std::string element{};
  InstanceName instance{};
};

struct Step {
  std::uint32_t line = 0;
  bool rejected = false;  // It must be refused, and change nothing.
  std::variant<DeployFiles, WriteRecord, StartInstance, SendMessage, WorkOnTask, WorkOutside,
               AdvanceBy, AdvanceTo, SetVariable, CancelInstance, RetryElement, Expectation>
      action{};
};

struct Case {
  std::string file{};
  std::string name{};
  std::uint32_t line = 0;
  Instant clock{};
  const Zone* zone = &Zone::utc();
  std::map<std::string, std::vector<std::string>> people{};  // Name to groups.
  std::vector<Step> steps{};                                 // Those common to the file first.
};

struct CaseFile {
  std::vector<Case> cases{};
  Diagnostics diagnostics{};  // All findings at once; with any error the cases are not to be run.
};

// `file` labels cases and findings.
CaseFile read_cases(std::string_view text, std::string_view file);

// What a `.case` file may hold, for people who write one.
std::string_view format_text();

}  // namespace cauce::cases
