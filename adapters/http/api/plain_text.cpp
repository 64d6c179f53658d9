#include "adapters/http/api/plain_text.h"

#include <array>

#include "engine/base/utf8.h"

namespace cauce::http::api {

std::string plain(std::string_view text) { return without_case_and_marks(text); }

std::string sort_text(std::string_view text) {
  // Composed, and as a letter with the mark after it.
  constexpr std::array<std::string_view, 4> spellings = {"\u00F1", "\u00D1", "n\u0303", "N\u0303"};
  constexpr std::string_view after_every_n = "n\x7F";
  std::string marked(text);
  for (const std::string_view spelling : spellings)
    for (std::size_t at = 0; (at = marked.find(spelling, at)) != std::string::npos;)
      marked.replace(at, spelling.size(), after_every_n);
  return plain(marked);
}

}  // namespace cauce::http::api
