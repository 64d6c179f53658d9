#include <array>
#include <cstdio>
#include <string>

#include "adapters/xml/characters.h"
#include "adapters/xml/scan.h"

namespace cauce::xml {

namespace {
constexpr int told_max = 20;  // Of a picture that was sent as XML, every byte is wrong.

bool is_utf16(std::string_view text) {
  return text.starts_with("\xFF\xFE") || text.starts_with("\xFE\xFF") ||
         text.starts_with(std::string_view("<\0", 2)) ||
         text.starts_with(std::string_view("\0<", 2));
}

std::string hexadecimal(std::uint32_t number, int digits) {
  std::array<char, 16> text{};
  std::snprintf(text.data(), text.size(), "%0*X", digits, number);
  return text.data();
}

}  // namespace

bool check_characters(std::string_view text, Findings& findings, const Limits& limits) {
  if (text.size() > limits.size_max) {
    findings.error(0, "xml-too-large",
                   "expected at most " + std::to_string(limits.size_max) +
                       " bytes of XML, but there are " + std::to_string(text.size()));
    return false;
  }
  if (is_utf16(text)) {
    findings.error(0, "xml-encoding", "expected UTF-8, but the file is UTF-16",
                   "save the file as UTF-8");
    return false;
  }
  int told = 0;
  for (std::size_t i = 0; i < text.size() && told < told_max;) {
    const auto byte = static_cast<unsigned char>(text[i]);
    if (byte >= 0x20 && byte < 0x80) {
      ++i;
      continue;
    }
    const Decoded c = decode_utf8(text.substr(i));
    const auto at = static_cast<std::uint32_t>(i);
    if (c.size == 0) {
      findings.error(at, "xml-encoding",
                     "expected UTF-8, but found the byte 0x" + hexadecimal(byte, 2),
                     "save the file as UTF-8");
      ++told;
    } else if (!is_char(c.point)) {
      findings.error(at, "xml-character",
                     "U+" + hexadecimal(c.point, 4) + " is not allowed in XML");
      ++told;
    }
    i += c.size == 0 ? 1 : c.size;
  }
  return told == 0;
}

}  // namespace cauce::xml
