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

#include "adapters/cases/steps.h"
#include "engine/base/diagnostic.h"
#include "engine/base/instant.h"
#include "engine/value/value.h"
#include "engine/value/zone.h"

namespace cauce::cases {

// What is expected.
struct OneTask {
  std::string element{};
};
struct OpenTasks {
  std::vector<std::string> elements{};
};
struct VariableIs {
  std::string name{};
  std::string value{};  // FEEL.
};
struct Holds {
  std::string condition{};  // FEEL.
};
struct DataStoreHolds {
  std::string store{};
  std::string condition{};  // FEEL over `records`.
};
struct Passed {
  std::vector<std::string> ids{};
};
struct TimerAt {
  std::string element{};
  Instant due{};
};
struct NoIncidents {};
struct IncidentAt {
  std::string element{};
  std::string kind{};  // Empty: any.
};
enum class Condition : std::uint8_t { running, suspended, ended, canceled, failed, stuck };
struct InstanceCount {
  std::size_t count = 0;
};
struct Expectation {
  InstanceName instance{};
  std::variant<OneTask, OpenTasks, VariableIs, Holds, DataStoreHolds, Passed, TimerAt, NoIncidents,
               IncidentAt, Condition, InstanceCount>
      what{};
};

struct Step {
  std::uint32_t line = 0;
  bool rejected = false;  // It must be refused, and change nothing.
  std::variant<DeployFiles, WriteRecord, StartInstance, SendMessage, WorkOnTask, WorkOutside,
               AdvanceBy, AdvanceTo, SetVariable, CancelInstance, Hold, HoldProcess, Modify,
               Migrate, RetryElement, Expectation>
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
