// Why a value is none of a type.
#pragma once

#include <string>

#include "engine/feel/type.h"

namespace cauce::feel {

// The first part of the value that is wrong: "expected .people[2].age to be a number, found
// string". Empty when nothing more can be said than that the value is of another type. Requires: it
// is not null, and does not conform or is not allowed.
std::string mismatch(const Value& value, const Type& type, Evaluator& evaluator);

}  // namespace cauce::feel
