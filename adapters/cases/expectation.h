// What a case expects of its instances.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <variant>
#include <vector>

#include "adapters/cases/steps.h"
#include "engine/base/instant.h"

namespace cauce::cases {

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
  std::string message{};  // A part of it; empty: any.
};
struct Decided {
  std::string element{};
  std::string condition{};  // FEEL over `inputs`, `outputs` and `rules`.
};
enum class Condition : std::uint8_t { running, suspended, ended, canceled, failed, stuck };
struct InstanceCount {
  std::size_t count = 0;
};
struct Expectation {
  InstanceName instance{};
  std::variant<OneTask, OpenTasks, VariableIs, Holds, DataStoreHolds, Passed, TimerAt, NoIncidents,
               IncidentAt, Decided, Condition, InstanceCount>
      what{};
};

}  // namespace cauce::cases
