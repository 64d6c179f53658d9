#include "engine/feel/letter_case.h"

#include "engine/base/utf8.h"
#include "engine/feel/lexer.h"

namespace cauce::feel {
namespace {

template <class Map>
std::string mapped(std::string_view text, Map map) {
  std::string out;
  out.reserve(text.size());
  for (std::uint32_t i = 0; i < text.size();) {
    if (const auto code = next_code_point(text, i))
      map(out, *code);
    else
      out += text[i++];  // next_code_point() left it where it was.
  }
  return out;
}

}  // namespace

std::string to_upper_case(std::string_view text) {
  constexpr char32_t sharp_s = 0xDF;
  return mapped(text, [](std::string& out, char32_t code) {
    if (code == sharp_s)
      out += "SS";  // Its upper case is two letters (Unicode, SpecialCasing).
    else
      append_utf8(out, to_upper(code));
  });
}

std::string to_lower_case(std::string_view text) {
  return mapped(text, [](std::string& out, char32_t code) { append_utf8(out, to_lower(code)); });
}

}  // namespace cauce::feel
