#include "adapters/xml/reference.h"

#include <array>
#include <charconv>
#include <utility>

#include "adapters/xml/characters.h"

namespace cauce::xml {

Reference decode_reference(std::string_view text) {
  // No reference to a character is longer, but for leading zeros, which nobody writes.
  constexpr std::size_t size_max = 16;
  static constexpr std::array<std::pair<std::string_view, char32_t>, 5> entities{
      {{"amp", '&'}, {"lt", '<'}, {"gt", '>'}, {"quot", '"'}, {"apos", '\''}}};

  const auto end = text.substr(0, size_max).find(';');
  if (end == std::string_view::npos) return {};
  const auto size = static_cast<std::uint32_t>(end + 1);
  auto body = text.substr(1, end - 1);
  for (const auto& [name, point] : entities)
    if (body == name) return {point, size};
  if (!body.starts_with('#')) return {};
  body.remove_prefix(1);
  const int base = body.starts_with('x') ? 16 : 10;
  if (base == 16) body.remove_prefix(1);
  std::uint32_t point = 0;
  const auto [last, error] = std::from_chars(body.data(), body.data() + body.size(), point, base);
  if (error != std::errc{} || last != body.data() + body.size() || !is_char(point)) return {};
  return {point, size};
}

}  // namespace cauce::xml
