#include "adapters/xml/encoding.h"

#include <algorithm>

namespace cauce::xml {

namespace {

// The value of `encoding` in the XML declaration, if the file starts with one.
std::string_view declared(std::string_view bytes) {
  if (!bytes.starts_with("<?xml")) return {};
  const auto declaration = bytes.substr(0, std::min<std::size_t>(bytes.find("?>"), 200));
  const auto name = declaration.find("encoding");
  if (name == std::string_view::npos) return {};
  const auto open = declaration.find_first_of("\"'", name);
  if (open == std::string_view::npos) return {};
  const auto close = declaration.find(declaration[open], open + 1);
  if (close == std::string_view::npos) return {};
  return declaration.substr(open + 1, close - open - 1);
}

}  // namespace

Encoding encoding_named(std::string_view name) {
  std::string lower(name);
  std::ranges::transform(lower, lower.begin(), [](char c) {
    return c >= 'A' && c <= 'Z' ? static_cast<char>(c + ('a' - 'A')) : c;
  });
  if (lower == "utf-8" || lower == "utf8" || lower == "us-ascii" || lower == "ascii")
    return Encoding::utf8;
  if (lower == "iso-8859-1" || lower == "latin1") return Encoding::latin1;
  return Encoding::other;
}

Source::Source(std::string_view bytes) : text_(bytes) {
  if (encoding_named(declared(bytes)) != Encoding::latin1) return;
  recoded_.reserve(bytes.size());
  for (const char c : bytes) {
    const auto byte = static_cast<unsigned char>(c);
    if (byte < 0x80) {
      recoded_ += c;
    } else {
      recoded_ += static_cast<char>(0xC0 | byte >> 6);
      recoded_ += static_cast<char>(0x80 | (byte & 0x3F));
    }
  }
  text_ = recoded_;
}

}  // namespace cauce::xml
