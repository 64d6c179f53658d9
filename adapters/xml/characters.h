// Characters of XML 1.0 (fifth edition): what may stand in a document and in a name.
#pragma once

#include <cstdint>
#include <string_view>

namespace cauce::xml {

bool is_char(char32_t point);        // Production 2.
bool is_name_start(char32_t point);  // Production 4; ':' included.
bool is_name_char(char32_t point);   // Production 4a.

constexpr bool is_space(char c) { return c == ' ' || c == '\t' || c == '\n' || c == '\r'; }

constexpr bool is_blank(std::string_view text) {
  for (const char c : text)
    if (!is_space(c)) return false;
  return true;
}

std::string_view trim(std::string_view text);

// Bytes that the name at the front of `text` takes; 0 when there is none.
std::uint32_t name_size(std::string_view text);

bool is_ncname(std::string_view text);  // A name without a colon.

}  // namespace cauce::xml
