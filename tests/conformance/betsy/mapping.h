// The corpus' drawings as Cauce reads them: tokens of scripts become FEEL, or a subprocess that
// does what no expression can; conditions in the manner of Java become FEEL. Nothing else is
// changed.
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
inline constexpr std::string_view begun_variable = "begun";    // A token that takes its time.
inline constexpr std::string_view ended_variable = "ended";    // The same, when it is done.

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
