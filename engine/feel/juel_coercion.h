// How JUEL turns values into the type that an operator wants (JSR 245, EL 2.2, clause 1.18).
#pragma once

#include <optional>
#include <span>
#include <string>
#include <string_view>

#include "engine/feel/program.h"
#include "engine/value/value.h"

namespace cauce::feel {

class Evaluator;

// Null is 0 and false, a string is parsed. None when that is impossible.
std::optional<Decimal> juel_number(const Value& value);
std::optional<bool> juel_truth(const Value& value);
// Null is the empty string.
std::string juel_string(const Value& value, Evaluator& evaluator);

// Clauses 1.8.1 and 1.8.2. None when the two cannot be compared.
std::optional<bool> juel_equal(const Value& a, const Value& b, Evaluator& evaluator);
std::optional<bool> juel_compare(Op op, const Value& a, const Value& b);

// Requires: `name` is one that find_juel_method() knows. None when values of this type lack it.
std::optional<Value> juel_call(const Value& object, std::string_view name,
                               std::span<const Value> arguments, Evaluator& evaluator);

}  // namespace cauce::feel
