#include "adapters/http/api/plain_text.h"

namespace cauce::http::api {
namespace plain_text_resource {

// U+00C0 to U+00FF; a blank: no letter with an accent, but what stands there itself.
constexpr std::string_view latin =
    "aaaaaa ceeeeiiii nooooo ouuuuy  "
    "aaaaaa ceeeeiiii nooooo ouuuuy y";
static_assert(latin.size() == 64);

}  // namespace plain_text_resource

std::string plain(std::string_view text) {
  using namespace plain_text_resource;
  std::string out;
  out.reserve(text.size());
  for (std::size_t i = 0; i < text.size(); ++i) {
    const auto byte = static_cast<unsigned char>(text[i]);
    const auto next = i + 1 < text.size() ? static_cast<unsigned char>(text[i + 1]) : 0U;
    if (byte >= 'A' && byte <= 'Z') {
      out.push_back(static_cast<char>(byte - 'A' + 'a'));
    } else if (byte == 0xC3 && next >= 0x80 && next <= 0xBF && latin[next - 0x80] != ' ') {
      out.push_back(latin[next - 0x80]);
      ++i;
    } else if ((byte == 0xCC && next >= 0x80) || (byte == 0xCD && next >= 0x80 && next <= 0xAF)) {
      ++i;  // An accent by itself, which belongs to the letter before it: U+0300 to U+036F.
    } else {
      out.push_back(text[i]);
    }
  }
  return out;
}

}  // namespace cauce::http::api
