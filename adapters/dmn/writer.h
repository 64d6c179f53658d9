// Writes a DMN file back, tidily laid out, with nothing lost: only white space between elements
// changes.
#pragma once

#include <string>
#include <string_view>

#include "engine/base/diagnostic.h"
#include "engine/base/result.h"

namespace cauce::dmn {

// What is not well-formed is refused with all findings; `file` only labels them.
Result<std::string, Diagnostics> format(std::string_view xml, std::string_view file = {});

}  // namespace cauce::dmn
