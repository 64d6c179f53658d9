#include "engine/value/decimal.h"

// As the library bidgcc000 was built: everything by value, nothing global.
#define DECIMAL_CALL_BY_REFERENCE 0
#define DECIMAL_GLOBAL_ROUNDING 0
#define DECIMAL_GLOBAL_EXCEPTION_FLAGS 0
#include <bid_conf.h>
#include <bid_functions.h>

#include "engine/value/decimal_parts.h"

namespace cauce {
namespace {

using decimal::small_integer;

constexpr std::uint64_t special_form = 0x7800000000000000ULL;  // Infinities and NaNs.

BID_UINT128 to_bid(const Decimal& decimal) { return {{decimal.bits()[0], decimal.bits()[1]}}; }

Decimal from_bid(const BID_UINT128& bid) { return Decimal::from_bits({bid.w[0], bid.w[1]}); }

template <class Operation, class... Operands>
Decimal rounding(Operation operation, const Operands&... operands) {
  _IDEC_flags flags = 0;
  return from_bid(operation(to_bid(operands)..., BID_ROUNDING_TO_NEAREST, &flags));
}

Decimal integer_power(Decimal base, std::uint64_t exponent) {
  Decimal result{1};
  for (; exponent != 0; exponent >>= 1) {
    if ((exponent & 1) != 0) result = result * base;
    if (exponent > 1) base = base * base;
  }
  return result;
}

}  // namespace

Decimal::Decimal(std::int64_t integer)
    : bits_{integer < 0 ? std::uint64_t{0} - static_cast<std::uint64_t>(integer)
                        : static_cast<std::uint64_t>(integer),
            decimal::integer_high | (integer < 0 ? decimal::sign_bit : 0)} {}

Decimal Decimal::from_bits(std::array<std::uint64_t, 2> bits) {
  Decimal decimal;
  decimal.bits_ = bits;
  return decimal;
}

bool Decimal::is_finite() const { return (bits_[1] & special_form) != special_form; }

bool Decimal::is_zero() const { return is_finite() && decimal::parts_of(*this).coefficient == 0; }

bool Decimal::is_negative() const { return (bits_[1] & decimal::sign_bit) != 0 && !is_zero(); }

bool Decimal::is_integer() const {
  if (!is_finite()) return false;
  return decimal::without_trailing_zeros(decimal::parts_of(*this)).exponent >= 0;
}

bool operator==(const Decimal& a, const Decimal& b) {
  std::int64_t x = 0;
  std::int64_t y = 0;
  if (small_integer(a, x) && small_integer(b, y)) return x == y;
  _IDEC_flags flags = 0;
  return bid128_quiet_equal(to_bid(a), to_bid(b), &flags) != 0;
}

std::partial_ordering operator<=>(const Decimal& a, const Decimal& b) {
  std::int64_t x = 0;
  std::int64_t y = 0;
  if (small_integer(a, x) && small_integer(b, y)) return x <=> y;
  _IDEC_flags flags = 0;
  if (bid128_quiet_less(to_bid(a), to_bid(b), &flags) != 0) return std::partial_ordering::less;
  if (bid128_quiet_greater(to_bid(a), to_bid(b), &flags) != 0)
    return std::partial_ordering::greater;
  if (a == b) return std::partial_ordering::equivalent;
  return std::partial_ordering::unordered;
}

Decimal operator+(const Decimal& a, const Decimal& b) {
  std::int64_t x = 0;
  std::int64_t y = 0;
  std::int64_t sum = 0;
  if (small_integer(a, x) && small_integer(b, y) && !__builtin_add_overflow(x, y, &sum))
    return Decimal{sum};
  return rounding(bid128_add, a, b);
}

Decimal operator-(const Decimal& a, const Decimal& b) {
  std::int64_t x = 0;
  std::int64_t y = 0;
  std::int64_t difference = 0;
  if (small_integer(a, x) && small_integer(b, y) && !__builtin_sub_overflow(x, y, &difference))
    return Decimal{difference};
  return rounding(bid128_sub, a, b);
}

Decimal operator*(const Decimal& a, const Decimal& b) {
  std::int64_t x = 0;
  std::int64_t y = 0;
  std::int64_t product = 0;
  if (small_integer(a, x) && small_integer(b, y) && !__builtin_mul_overflow(x, y, &product))
    return Decimal{product};
  return rounding(bid128_mul, a, b);
}

Decimal operator/(const Decimal& a, const Decimal& b) {
  std::int64_t x = 0;
  std::int64_t y = 0;
  if (small_integer(a, x) && small_integer(b, y) && y != 0 && x % y == 0) return Decimal{x / y};
  return rounding(bid128_div, a, b);
}

Decimal operator-(const Decimal& a) {
  if (a.is_zero()) return a;
  return Decimal::from_bits({a.bits()[0], a.bits()[1] ^ decimal::sign_bit});
}

Decimal abs(const Decimal& a) {
  return Decimal::from_bits({a.bits()[0], a.bits()[1] & ~decimal::sign_bit});
}

Decimal power(const Decimal& base, const Decimal& exponent) {
  // Repeated squaring is exact where the library's logarithms are not, and as exact up to here.
  constexpr std::int64_t squaring_max = 4096;
  const auto integer = exponent.to_integer();
  if (!integer || *integer > squaring_max || *integer < -squaring_max || !base.is_finite())
    return rounding(bid128_pow, base, exponent);
  if (*integer >= 0) return integer_power(base, static_cast<std::uint64_t>(*integer));
  return Decimal{1} / integer_power(base, static_cast<std::uint64_t>(-*integer));
}

Decimal modulo(const Decimal& a, const Decimal& b) {
  std::int64_t x = 0;
  std::int64_t y = 0;
  Decimal remainder;
  if (small_integer(a, x) && small_integer(b, y) && y != 0 && y != -1) {
    remainder = Decimal{x % y};
  } else {
    _IDEC_flags flags = 0;
    remainder = from_bid(bid128_fmod(to_bid(a), to_bid(b), &flags));
  }
  if (!remainder.is_finite() || remainder.is_zero()) return remainder;
  return remainder.is_negative() == b.is_negative() ? remainder : remainder + b;
}

Decimal sqrt(const Decimal& a) { return rounding(bid128_sqrt, a); }
Decimal exp(const Decimal& a) { return rounding(bid128_exp, a); }
Decimal log(const Decimal& a) { return rounding(bid128_log, a); }

}  // namespace cauce
