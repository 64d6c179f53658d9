// Runs one case of the corpus on an engine in memory, on the virtual clock.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "tests/conformance/betsy/manifest.h"

namespace cauce::betsy {

struct Ran {
  std::vector<std::string> trace{};    // As the corpus would have logged it, errors among it.
  std::vector<std::string> reasons{};  // Why there are errors: diagnostics, refusals, incidents.
  std::vector<std::string> corrections{};  // Of the drawing (mapping.h).
  // What must never be, whatever the case expects: the journal does not lead to the same states.
  std::vector<std::string> faults{};
};

// `drawing` is the file of the test, as it is in the corpus.
Ran run_case(const Test& test, const Case& each, std::string_view drawing);

// In any order; ERROR stands for an error at deployment or at run time.
bool is_expected(const Ran& ran, const Case& each);

}  // namespace cauce::betsy
