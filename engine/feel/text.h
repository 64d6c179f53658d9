// How string() and string join() write values: as FEEL would read them again (DMN 1.5, 10.3.4.1).
#pragma once

#include <string>

#include "engine/value/value.h"

namespace cauce::feel {

class Evaluator;

// A string at the top as it is, inside of others between quotes. Counts steps by what it writes.
std::string to_text(const Value& value, Evaluator& evaluator);

}  // namespace cauce::feel
