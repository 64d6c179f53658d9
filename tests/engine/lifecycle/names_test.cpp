#include "engine/lifecycle/names.h"

#include <set>
#include <string>

#include <catch2/catch.hpp>

namespace cauce::lifecycle {
namespace {

// The names of all values, each of which must be unique.
template <class Enum>
std::string names_of() {
  std::string names;
  std::set<std::string_view> seen;
  for (std::size_t index = 0; index < count<Enum>; ++index) {
    const std::string_view name = to_string(static_cast<Enum>(index));
    CHECK(seen.insert(name).second);
    names += (index ? " " : "") + std::string(name);
  }
  return names;
}

template <class State>
void check_round_trip() {
  for (std::size_t index = 0; index < count<State>; ++index) {
    const auto state = static_cast<State>(index);
    State read = static_cast<State>((index + 1) % count<State>);
    CHECK(parse(to_string(state), read));
    CHECK(read == state);
  }
  State untouched = static_cast<State>(count<State> - 1);
  for (const std::string_view wrong : {"", "ready", "Completed ", "completed", "Nothing"})
    CHECK_FALSE(parse(wrong, untouched));
  CHECK(untouched == static_cast<State>(count<State> - 1));
}

}  // namespace

TEST_CASE("states are named as their specifications name them") {
  CHECK(names_of<ProcessState>() == "Active Suspended Completed Canceled Failed");
  CHECK(names_of<ActivityState>() ==
        "Inactive Ready Active Withdrawn Completing Completed Compensating Compensated Failing "
        "Failed Terminating Terminated Closed");
  CHECK(names_of<TaskState>() ==
        "Created Ready Reserved InProgress SuspendedReady SuspendedReserved SuspendedInProgress "
        "Completed Failed Error Exited Obsolete");
  CHECK(names_of<IncidentState>() == "Open Retrying Resolved Canceled");
}

TEST_CASE("events are named in camel case") {
  CHECK(names_of<ProcessEvent>() == "suspend resume complete cancel fail");
  CHECK(names_of<ActivityEvent>() ==
        "tokenArrived inputsAvailable workDone outputsAvailable errorRaised errorHandled "
        "interrupted terminationDone alternativeTaken compensationRequested compensationDone "
        "compensationFailed processEnded");
  CHECK(names_of<TaskEvent>() ==
        "activate activateForOne claim start stop release delegate forward suspend resume "
        "complete fail error exit skip");
  CHECK(names_of<IncidentEvent>() == "retry failAgain succeed cancel");
}

TEST_CASE("a state is read back from its name, and from nothing else") {
  check_round_trip<ProcessState>();
  check_round_trip<ActivityState>();
  check_round_trip<TaskState>();
  check_round_trip<IncidentState>();
}

}  // namespace cauce::lifecycle
