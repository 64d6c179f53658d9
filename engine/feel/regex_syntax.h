// Translates the regular expressions of XPath (XQuery and XPath Functions 3.1, clause 5.6; XML
// Schema part 2, appendix G) into those of PCRE2.
#pragma once

#include <string>
#include <string_view>

#include "engine/feel/regex.h"

namespace cauce::feel {

struct PatternSyntax {
  std::string pattern{};
  bool dot_all = false;
  bool multi_line = false;
  bool ignore_case = false;
  bool literal = false;
};

// Refuses what XPath does not know, and of what it knows: class subtraction `[a-z-[aeiou]]` and
// Unicode blocks `\p{IsGreek}`, which PCRE2 does not know.
Result<PatternSyntax, RegexError> translate_pattern(std::string_view pattern,
                                                    std::string_view flags);

}  // namespace cauce::feel
