#include "engine/value/decimal_parts.h"

#include <algorithm>

namespace cauce::decimal {
namespace {

constexpr int exponent_bias = 6176;
constexpr std::uint64_t large_form = 0x6000000000000000ULL;
constexpr std::uint64_t coefficient_mask = 0x0001FFFFFFFFFFFFULL;
constexpr std::uint64_t infinity_high = 0x7800000000000000ULL;

Decimal encode(const Parts& parts) {
  const auto high = static_cast<std::uint64_t>(parts.coefficient >> 64) |
                    static_cast<std::uint64_t>(parts.exponent + exponent_bias) << 49 |
                    (parts.negative ? sign_bit : 0);
  return Decimal::from_bits({static_cast<std::uint64_t>(parts.coefficient), high});
}

// Drops the last `count` digits; the tail then tells of them and of what was cut before.
void drop_digits(Parts& parts, int count, Tail& tail) {
  if (count <= 0) return;
  parts.exponent += count;
  if (count > 38) {  // The coefficient is far below half of the unit.
    tail = parts.coefficient == 0 && tail == Tail::nothing ? Tail::nothing : Tail::less_than_half;
    parts.coefficient = 0;
    return;
  }
  const Coefficient unit = powers_of_ten[static_cast<std::size_t>(count)];
  const Coefficient dropped = parts.coefficient % unit;
  parts.coefficient /= unit;
  const Coefficient half = unit / 2;
  if (dropped > half || (dropped == half && tail != Tail::nothing)) {
    tail = Tail::more_than_half;
  } else if (dropped == half) {
    tail = Tail::half;
  } else if (dropped != 0 || tail != Tail::nothing) {
    tail = Tail::less_than_half;
  }
}

}  // namespace

Parts parts_of(const Decimal& decimal) {
  const auto& [low, high] = decimal.bits();
  const bool negative = (high & sign_bit) != 0;
  // Coefficients of the large form exceed 34 digits: not canonical, and zero by 3.5.2.
  if ((high & large_form) == large_form) return {0, 0, negative};
  const auto exponent = static_cast<int>((high >> 49) & 0x3FFF) - exponent_bias;
  const Coefficient coefficient = Coefficient{high & coefficient_mask} << 64 | low;
  if (coefficient >= coefficient_end) return {0, 0, negative};
  return {coefficient, exponent, negative};
}

Composed compose(Parts parts, Tail tail) {
  drop_digits(parts, exponent_min - parts.exponent, tail);
  const bool odd = (parts.coefficient & 1) != 0;
  if (tail == Tail::more_than_half || (tail == Tail::half && odd)) ++parts.coefficient;
  if (parts.coefficient == coefficient_end) {
    parts.coefficient /= 10;
    ++parts.exponent;
  }
  const bool exact = tail == Tail::nothing;
  if (parts.coefficient == 0) return {Decimal{}, exact};
  while (parts.exponent > exponent_max && parts.coefficient * 10 < coefficient_end) {
    parts.coefficient *= 10;
    --parts.exponent;
  }
  if (parts.exponent > exponent_max)
    return {Decimal::from_bits({0, infinity_high | (parts.negative ? sign_bit : 0)}), false};
  return {encode(parts), exact};
}

Parts without_trailing_zeros(Parts parts) {
  if (parts.coefficient == 0) return {};
  while (parts.coefficient % 10 == 0) {
    parts.coefficient /= 10;
    ++parts.exponent;
  }
  return parts;
}

}  // namespace cauce::decimal
