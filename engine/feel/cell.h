// What the unary tests of a cell say, where they say it without variables: what the index of a
// table and the search for its gaps and overlaps go by.
#pragma once

#include <cstdint>
#include <vector>

#include "engine/feel/expression.h"
#include "engine/value/value.h"

namespace cauce::feel {

struct Cell {
  enum class Kind : std::uint8_t {
    any,     // `-`: every value passes, null too.
    values,  // What equals one of `values`, or lies in one of them that is a range.
    others,  // What is not null and passes none of `values`.
    opaque,  // Only evaluation can tell.
  };
  Kind kind = Kind::opaque;
  std::vector<Value> values{};  // What has an order, booleans, and ranges.
};

// Requires: compiled as unary tests.
Cell cell_of(const Expression& tests);

// -1, 0 or 1; none when the two have no common order.
std::optional<int> compare_values(const Value& a, const Value& b);

}  // namespace cauce::feel
