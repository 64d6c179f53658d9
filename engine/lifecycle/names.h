// The names of states and events, in the order of their enums; what the .cpp files here share.
#pragma once

#include <array>
#include <cstddef>
#include <string_view>

#include "engine/lifecycle/lifecycle.h"

namespace cauce::lifecycle {

template <class Enum>
struct Names;

template <>
struct Names<ProcessState> {
  static constexpr auto last = ProcessState::failed;
  static constexpr auto texts =
      std::to_array<std::string_view>({"Active", "Suspended", "Completed", "Canceled", "Failed"});
};

template <>
struct Names<ProcessEvent> {
  static constexpr auto last = ProcessEvent::fail;
  static constexpr auto texts =
      std::to_array<std::string_view>({"suspend", "resume", "complete", "cancel", "fail"});
};

template <>
struct Names<ActivityState> {
  static constexpr auto last = ActivityState::closed;
  static constexpr auto texts = std::to_array<std::string_view>(
      {"Inactive", "Ready", "Active", "Withdrawn", "Completing", "Completed", "Compensating",
       "Compensated", "Failing", "Failed", "Terminating", "Terminated", "Closed"});
};

template <>
struct Names<ActivityEvent> {
  static constexpr auto last = ActivityEvent::process_ended;
  static constexpr auto texts = std::to_array<std::string_view>(
      {"tokenArrived", "inputsAvailable", "workDone", "outputsAvailable", "errorRaised",
       "errorHandled", "interrupted", "terminationDone", "alternativeTaken",
       "compensationRequested", "compensationDone", "compensationFailed", "processEnded"});
};

template <>
struct Names<TaskState> {
  static constexpr auto last = TaskState::obsolete;
  static constexpr auto texts = std::to_array<std::string_view>(
      {"Created", "Ready", "Reserved", "InProgress", "SuspendedReady", "SuspendedReserved",
       "SuspendedInProgress", "Completed", "Failed", "Error", "Exited", "Obsolete"});
};

template <>
struct Names<TaskEvent> {
  static constexpr auto last = TaskEvent::skip;
  static constexpr auto texts = std::to_array<std::string_view>(
      {"activate", "activateForOne", "claim", "start", "stop", "release", "delegate", "forward",
       "suspend", "resume", "complete", "fail", "error", "exit", "skip"});
};

template <>
struct Names<IncidentState> {
  static constexpr auto last = IncidentState::canceled;
  static constexpr auto texts =
      std::to_array<std::string_view>({"Open", "Retrying", "Resolved", "Canceled"});
};

template <>
struct Names<IncidentEvent> {
  static constexpr auto last = IncidentEvent::cancel;
  static constexpr auto texts =
      std::to_array<std::string_view>({"retry", "failAgain", "succeed", "cancel"});
};

// How many values the enum has.
template <class Enum>
inline constexpr std::size_t count = [] {
  constexpr auto values = static_cast<std::size_t>(Names<Enum>::last) + 1;
  static_assert(Names<Enum>::texts.size() == values, "each value of the enum has one name");
  return values;
}();

}  // namespace cauce::lifecycle
