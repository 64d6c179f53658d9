// What needs a decimal's digits one by one: rounding to a scale, the normal form, the hash.
#include "engine/value/decimal.h"
#include "engine/value/decimal_parts.h"

namespace cauce {
namespace {

using decimal::Coefficient;
using decimal::Parts;
using decimal::Tail;

bool away_from_zero(Rounding rounding, Tail tail, bool odd, bool negative) {
  if (tail == Tail::nothing) return false;
  switch (rounding) {
    case Rounding::up: return true;
    case Rounding::down: return false;
    case Rounding::half_up: return tail != Tail::less_than_half;
    case Rounding::half_down: return tail == Tail::more_than_half;
    case Rounding::half_even: return tail == Tail::more_than_half || (tail == Tail::half && odd);
    case Rounding::floor: return negative;
    case Rounding::ceiling: return !negative;
  }
  return false;
}

Tail tail_of(Coefficient dropped, Coefficient unit) {
  if (dropped == 0) return Tail::nothing;
  if (dropped == unit / 2) return Tail::half;
  return dropped < unit / 2 ? Tail::less_than_half : Tail::more_than_half;
}

}  // namespace

Decimal rounded(const Decimal& a, int scale, Rounding rounding) {
  if (!a.is_finite()) return a;
  Parts parts = decimal::parts_of(a);
  const std::int64_t dropped_digits = -std::int64_t{scale} - parts.exponent;
  if (dropped_digits <= 0) return a;
  Tail tail = parts.coefficient == 0 ? Tail::nothing : Tail::less_than_half;
  if (dropped_digits <= 38) {
    const Coefficient unit = decimal::powers_of_ten[static_cast<std::size_t>(dropped_digits)];
    tail = tail_of(parts.coefficient % unit, unit);
    parts.coefficient /= unit;
  } else {
    parts.coefficient = 0;
  }
  parts.exponent = -scale;
  const bool odd = (parts.coefficient & 1) != 0;
  if (away_from_zero(rounding, tail, odd, parts.negative)) ++parts.coefficient;
  // Back to exponent 0 where the digits allow it, so that a number rounded to an integer is cheap.
  return decimal::compose(parts).decimal.normalized();
}

Decimal Decimal::normalized() const {
  std::int64_t integer = 0;
  if (decimal::small_integer(*this, integer)) return Decimal{integer};
  if (!is_finite()) return *this;
  Parts parts = decimal::without_trailing_zeros(decimal::parts_of(*this));
  if (parts.exponent > 0 &&
      decimal::digit_count(parts.coefficient) + parts.exponent <= decimal::digits_max) {
    parts.coefficient *= decimal::powers_of_ten[static_cast<std::size_t>(parts.exponent)];
    parts.exponent = 0;
  }
  return decimal::compose(parts).decimal;
}

}  // namespace cauce

std::size_t std::hash<cauce::Decimal>::operator()(const cauce::Decimal& decimal) const noexcept {
  const auto [low, high] = decimal.normalized().bits();
  const std::uint64_t mixed = (low ^ (high * 0x9E3779B97F4A7C15ULL)) * 0xD6E8FEB86659FD93ULL;
  return static_cast<std::size_t>(mixed ^ mixed >> 32);
}
