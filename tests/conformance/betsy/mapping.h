// The corpus' drawings as Cauce reads them: tokens of its scripts become FEEL or work that the
// runner does, conditions in the manner of Java become FEEL. Nothing else is changed.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "engine/base/result.h"

namespace cauce::betsy {

// Variables that mapped scripts write. The runner reads each writing of them in the journal, so
// that nothing is lost or overwritten between scopes and instances.
inline constexpr std::string_view trace_variable = "trace";    // The entry of the log.
inline constexpr std::string_view marker_variable = "marker";  // The marker file is there.

// Tokens that no expression can do. Such a script task becomes a service task whose external task
// has the token as its topic.
inline constexpr std::string_view throw_error = "THROW_ERROR";
inline constexpr std::string_view wait_ten_seconds = "WAIT_TEN_SECONDS";
inline constexpr std::string_view timestamp_log = "CREATE_TIMESTAMP_LOG_";  // And a number.

struct Mapped {
  std::string xml{};
  // What was set right because the corpus contradicts itself: to be told whenever it counts.
  std::vector<std::string> corrections{};
};

// Else a sentence about what cannot be mapped.
Result<Mapped, std::string> map_drawing(std::string_view xml);

// `!test.contains("a")` becomes `not(contains(test, "a"))`; what is FEEL already stays.
std::string map_condition(std::string_view text);

}  // namespace cauce::betsy
