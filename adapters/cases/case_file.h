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
#include "adapters/cases/operator_steps.h"
#include "adapters/cases/steps.h"
#include "engine/base/diagnostic.h"
#include "engine/base/instant.h"
#include "engine/value/value.h"
#include "engine/value/zone.h"

namespace cauce::cases {

struct Step {
  std::uint32_t line = 0;
  bool rejected = false;  // It must be refused, and change nothing.
  std::variant<DeployFiles, WriteRecord, StartInstance, SendMessage, BroadcastSignal,
               LookAtConditions, WorkOnTask, WorkOutside, AdvanceBy, AdvanceTo, SetVariable,
               CancelInstance, Hold, HoldProcess, Modify, Migrate, OperateTimer, ReportTrouble,
               AnnotateTrouble, RetryElement, TriggerElement, Expectation>
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
