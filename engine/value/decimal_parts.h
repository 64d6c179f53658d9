// The sign, digits and exponent of a decimal128 in its binary encoding (IEEE 754-2008, 3.5.2), for
// what can be done on integers. Private to the decimal sources.
#pragma once

#include <array>
#include <cstdint>
#include <limits>

#include "engine/value/decimal.h"

namespace cauce::decimal {

__extension__ typedef unsigned __int128 Coefficient;

constexpr int digits_max = 34;
constexpr int exponent_min = -6176;
constexpr int exponent_max = 6111;
constexpr std::uint64_t sign_bit = 0x8000000000000000ULL;
constexpr std::uint64_t integer_high = 0x3040000000000000ULL;  // Exponent 0, small coefficient.

constexpr std::array<Coefficient, 39> powers_of_ten = [] {
  std::array<Coefficient, 39> powers{};
  powers[0] = 1;
  for (std::size_t i = 1; i < powers.size(); ++i) powers[i] = powers[i - 1] * 10;
  return powers;
}();
constexpr Coefficient coefficient_end = powers_of_ten[digits_max];

struct Parts {
  Coefficient coefficient = 0;
  int exponent = 0;
  bool negative = false;
};

// Requires: finite.
Parts parts_of(const Decimal& decimal);

// What was cut off below the last digit of a coefficient, in units of that digit.
enum class Tail : std::uint8_t { nothing, less_than_half, half, more_than_half };

struct Composed {
  Decimal decimal;
  bool exact;
};
// The nearest decimal, half even. Requires: coefficient <= 10^34.
Composed compose(Parts parts, Tail tail = Tail::nothing);

constexpr int digit_count(Coefficient coefficient) {
  int count = 1;
  while (count < 39 && coefficient >= powers_of_ten[static_cast<std::size_t>(count)]) ++count;
  return count;
}

// Drops trailing zeros; zero becomes 0E0.
Parts without_trailing_zeros(Parts parts);

// The common case: an integer that fits 64 bits, with exponent 0.
inline bool small_integer(const Decimal& decimal, std::int64_t& integer) {
  const auto& [low, high] = decimal.bits();
  if ((high & ~sign_bit) != integer_high || low > std::numeric_limits<std::int64_t>::max())
    return false;
  integer = static_cast<std::int64_t>(low);
  if ((high & sign_bit) != 0) integer = -integer;
  return true;
}

}  // namespace cauce::decimal
