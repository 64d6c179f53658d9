#include "engine/base/key.h"

#include <charconv>

namespace cauce {

std::string to_string(std::uint64_t key) { return std::to_string(key); }

std::optional<std::uint64_t> parse_key(std::string_view text) {
  std::uint64_t key = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), key);
  const bool whole = error == std::errc{} && end == text.data() + text.size();
  if (!whole || key == 0 || text.front() == '0') return std::nullopt;
  return key;
}

}  // namespace cauce
