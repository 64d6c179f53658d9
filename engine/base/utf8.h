// UTF-8 (The Unicode Standard, table 3-7): no overlong forms, no surrogates, nothing past U+10FFFF.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace cauce {

struct Decoded {
  char32_t point = 0;
  std::uint8_t size = 0;  // In bytes; 0 when the bytes are not UTF-8.
};

// The code point at the front of `text`, which must not be empty.
Decoded decode_utf8(std::string_view text);

void append_utf8(std::string& out, char32_t point);

bool is_utf8(std::string_view text);

// The longest beginning of at most `bytes_max` bytes that splits no code point.
std::string_view beginning_of(std::string_view text, std::size_t bytes_max);

// The one letter that Unicode maps it to; itself when there is none.
char32_t to_upper(char32_t point);
char32_t to_lower(char32_t point);

// Without case and without marks (The Unicode Standard, 5.18.4 and 3.11): "Ágil" is "agil". What is
// not UTF-8 stays as it is.
std::string without_case_and_marks(std::string_view text);

}  // namespace cauce
