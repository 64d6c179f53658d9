// + - * / ** on numbers, texts, dates, times and durations (DMN 1.5, tables 57 to 62). What has no
// meaning is null with the reason.
#pragma once

#include "engine/feel/program.h"
#include "engine/value/value.h"

namespace cauce::feel {

// `op` is add, subtract, multiply, divide or power.
Value arithmetic(Op op, const Value& left, const Value& right);
Value negate(const Value& value);

// Null with a reason in place of a number that is not finite.
Value finite(const Decimal& number);

}  // namespace cauce::feel
