// Gaps and overlaps of a decision table, each with an input that shows it. Looks at the cells that
// say what they want without variables.
#pragma once

#include <string>
#include <vector>

#include "engine/dmn/table.h"

namespace cauce::dmn {

struct TableFinding {
  Place place{};
  std::string rule{};  // "dmn-table-gap", "dmn-table-overlap".
  std::string message{};
  std::string hint{};
};

// At most ten of each kind; none where the table is too large or its cells are opaque.
std::vector<TableFinding> analyze(const DecisionTable& table);

}  // namespace cauce::dmn
