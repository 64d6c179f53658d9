// Writes an XML file back, tidily laid out, with nothing lost: only white space between elements
// changes. Attributes, references, comments, CDATA and texts stay as they were written.
#pragma once

#include <string>
#include <string_view>

#include "adapters/xml/namespaces.h"
#include "engine/base/diagnostic.h"
#include "engine/base/result.h"

namespace cauce::xml {

// Two spaces a level, 100 columns, UTF-8, lines ended by '\n'. Formatting twice changes nothing
// more. What is not well-formed is refused with all findings; `file` only labels them.
Result<std::string, Diagnostics> format(std::string_view bytes, const Language& language,
                                        std::string_view file = {});

}  // namespace cauce::xml
