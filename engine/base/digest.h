// SHA-256, the one hash of the journal (FIPS 180-4).
#pragma once

#include <array>
#include <cstdint>
#include <initializer_list>
#include <optional>
#include <span>
#include <string>
#include <string_view>

namespace cauce {

struct Digest {
  std::array<std::uint8_t, 32> bytes{};

  auto operator<=>(const Digest&) const = default;
};

// The hash of the parts, one after the other.
Digest sha256(std::initializer_list<std::string_view> parts);

std::string_view as_text(std::span<const std::uint8_t> bytes);

// Lower-case hexadecimal, two digits a byte.
std::string to_hex(std::span<const std::uint8_t> bytes);
bool from_hex(std::string_view text, std::span<std::uint8_t> bytes);

std::string to_string(const Digest& digest);
std::optional<Digest> parse_digest(std::string_view text);

}  // namespace cauce
