// Values in messages for people: short ones whole, of long ones the beginning of each part.
#pragma once

#include <string>

#include "engine/value/value.h"

namespace cauce {

// Canonical JSON when that has about `bytes_max` bytes at most. Else what is left out stands as
// "…": of a text with its size, of a list or context with how many more there are. Takes time by
// `bytes_max`, whatever the size of the value.
std::string abridged_json(const Value& value, std::size_t bytes_max);

}  // namespace cauce
