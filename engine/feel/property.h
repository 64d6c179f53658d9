// What a '.' reads: entries of contexts, parts of dates, times, durations and ranges (DMN 1.5,
// table 65 and 10.3.2.16).
#pragma once

#include <string_view>

#include "engine/value/value.h"

namespace cauce::feel {

class Evaluator;

// Of a list: the list of that property of each element.
Value property(const Value& value, std::string_view name, Evaluator& evaluator);

}  // namespace cauce::feel
