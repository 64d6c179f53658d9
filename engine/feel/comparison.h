// Equality, order and membership (DMN 1.5, 10.3.2.13, tables 52 to 55). None means null: the two
// cannot be compared.
#pragma once

#include <optional>
#include <string>

#include "engine/feel/program.h"
#include "engine/value/value.h"

namespace cauce::feel {

class Evaluator;

// Counts a step for each element it looks at.
std::optional<bool> equal(const Value& a, const Value& b, Evaluator& evaluator);

// `op` is less, less_equal, greater or greater_equal.
std::optional<bool> compare(Op op, const Value& a, const Value& b);
std::optional<std::strong_ordering> order(const Value& a, const Value& b);

std::optional<bool> contains(const Range& range, const Value& value);

// Whether `value in test` for a test that is a value: equal to it, in its range, in its list.
std::optional<bool> passes(const Value& value, const Value& test, Evaluator& evaluator);

// Why the range's ends do not go together; `has_low` and `has_high` tell a missing end from null.
std::optional<std::string> invalid_range(const Range& range, bool has_low, bool has_high);

// The first and last integer or date of a range. None when its ends are no integers or dates, or
// the low one is above the high one.
struct ClosedEnds {
  Value first, last;
  bool first_after_last = false;  // Open ends left nothing between them.
};
std::optional<ClosedEnds> closed_ends(const Range& range);
// The integer or date after `at`; none when that would be behind `last`.
std::optional<Value> next_between(const Value& at, const Value& last);

}  // namespace cauce::feel
