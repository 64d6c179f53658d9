#include "adapters/xml/characters.h"

#include <algorithm>
#include <array>

#include "engine/base/utf8.h"

namespace cauce::xml {

namespace {

struct Interval {
  char32_t first, last;
};

constexpr std::array<Interval, 16> name_starts{{{':', ':'},
                                                {'A', 'Z'},
                                                {'_', '_'},
                                                {'a', 'z'},
                                                {0xC0, 0xD6},
                                                {0xD8, 0xF6},
                                                {0xF8, 0x2FF},
                                                {0x370, 0x37D},
                                                {0x37F, 0x1FFF},
                                                {0x200C, 0x200D},
                                                {0x2070, 0x218F},
                                                {0x2C00, 0x2FEF},
                                                {0x3001, 0xD7FF},
                                                {0xF900, 0xFDCF},
                                                {0xFDF0, 0xFFFD},
                                                {0x10000, 0xEFFFF}}};

}  // namespace

bool is_char(char32_t c) {
  if (c < 0x20) return c == '\t' || c == '\n' || c == '\r';
  return c <= 0xD7FF || (c >= 0xE000 && c <= 0xFFFD) || (c >= 0x10000 && c <= 0x10FFFF);
}

bool is_name_start(char32_t c) {
  return std::ranges::any_of(name_starts, [c](Interval i) { return c >= i.first && c <= i.last; });
}

bool is_name_char(char32_t c) {
  return is_name_start(c) || (c >= '0' && c <= '9') || c == '-' || c == '.' || c == 0xB7 ||
         (c >= 0x300 && c <= 0x36F) || c == 0x203F || c == 0x2040;
}

std::string_view trim(std::string_view text) {
  while (!text.empty() && is_space(text.front())) text.remove_prefix(1);
  while (!text.empty() && is_space(text.back())) text.remove_suffix(1);
  return text;
}

std::uint32_t name_size(std::string_view text) {
  std::uint32_t size = 0;
  while (size < text.size()) {
    const auto c = decode_utf8(text.substr(size));
    if (c.size == 0 || !(size == 0 ? is_name_start(c.point) : is_name_char(c.point))) break;
    size += c.size;
  }
  return size;
}

bool is_ncname(std::string_view text) {
  return !text.empty() && name_size(text) == text.size() &&
         text.find(':') == std::string_view::npos;
}

}  // namespace cauce::xml
