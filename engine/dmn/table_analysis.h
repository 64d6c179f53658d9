// Gaps and overlaps of a decision table, each with an input that shows it. Looks at the cells that
// say what they want without variables.
#pragma once

#include <string>
#include <vector>

#include "engine/dmn/table.h"

namespace cauce::dmn {

struct TableFinding {
  Place place{};
  std::string rule{};  // "dmn-table-gap", "dmn-table-overlap", "dmn-table-unchecked".
  std::string message{};
  std::string hint{};
};

// At most ten gaps and ten overlaps; none where cells are opaque. The work is bounded: a table that
// is too large for it is told to be unchecked.
std::vector<TableFinding> analyze(const DecisionTable& table);

}  // namespace cauce::dmn
