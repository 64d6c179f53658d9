// Splits the inside of `${…}` into tokens (JSR 245, EL 2.2, clause 1.20).
#pragma once

#include <string>
#include <string_view>

#include "engine/feel/lexer.h"

namespace cauce::feel {

// Words such as `and`, `eq` and `empty` are keywords. Symbols are the longest of && || == != <= >=
// -> and the single characters. Strings stand between ' or ".
Token next_juel_token(std::string_view source, std::uint32_t offset);

// What stands between the quotes; `\\`, `\'` and `\"` are escapes.
std::string unescape_juel(std::string_view quoted);

}  // namespace cauce::feel
