// Strings are counted in Unicode code points (DMN 1.5, 10.3.2.3.2) and kept in UTF-8.
#pragma once

#include <algorithm>
#include <cstdint>
#include <string_view>

namespace cauce::feel {

constexpr bool continues_code_point(char c) {
  return (static_cast<unsigned char>(c) & 0xC0U) == 0x80;
}

inline std::int64_t code_points_in(std::string_view text) {
  return static_cast<std::int64_t>(text.size()) -
         std::count_if(text.begin(), text.end(), continues_code_point);
}

// The byte at which a code point begins, counted from 0; the size for the one behind the last.
inline std::size_t byte_of_code_point(std::string_view text, std::int64_t index) {
  std::size_t at = 0;
  for (; index > 0 && at < text.size(); --index) {
    ++at;
    while (at < text.size() && continues_code_point(text[at])) ++at;
  }
  return at;
}

}  // namespace cauce::feel
