// 34-digit decimal numbers, IEEE 754-2008 decimal128, the numbers of FEEL (DMN 1.5, 10.3.2.3.1).
// Every operation is the exact result rounded half even to 34 digits, unless it says otherwise.
// decimal.cpp is the one file that includes Intel's library.
#pragma once

#include <array>
#include <compare>
#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <string_view>

namespace cauce {

class Decimal {
 public:
  constexpr Decimal() = default;  // Zero.
  explicit Decimal(std::int64_t integer);
  explicit Decimal(int integer) : Decimal(std::int64_t{integer}) {}

  // FEEL and JSON spellings: digits, fraction, exponent, sign. None for anything else, and for
  // what is too large to be finite. More than 34 digits are rounded half even.
  static std::optional<Decimal> parse(std::string_view text);
  // As parse, but none as well when the number would have to be rounded.
  static std::optional<Decimal> parse_exact(std::string_view text);

  // Shortest plain notation, no exponent, no trailing zeros after the point: "0.1", "-12", "1".
  std::string to_string() const;
  // The same, but as ECMAScript and RFC 8785 do, with an exponent from 1e+21 up and below 1e-6:
  // up to 42 characters where the plain notation may have 6,000.
  std::string to_short_string() const;
  std::optional<std::int64_t> to_integer() const;  // Only when it is one and fits.
  double to_double() const;                        // The nearest; of what is not finite too.

  // By value: 1.0 equals 1. Results that are not finite are not numbers: is_finite() says. What is
  // not a number equals nothing and is in no order.
  friend bool operator==(const Decimal& a, const Decimal& b);
  friend std::partial_ordering operator<=>(const Decimal& a, const Decimal& b);

  bool is_finite() const;
  bool is_integer() const;
  bool is_negative() const;  // Zero never is.
  bool is_zero() const;

  // The one form that all equal numbers share: an integer without exponent when its digits suffice,
  // else without trailing zeros.
  Decimal normalized() const;

  const std::array<std::uint64_t, 2>& bits() const { return bits_; }
  static Decimal from_bits(std::array<std::uint64_t, 2> bits);

 private:
  std::array<std::uint64_t, 2> bits_{0, 0x3040000000000000ULL};  // +0E0.
};

Decimal operator+(const Decimal& a, const Decimal& b);
Decimal operator-(const Decimal& a, const Decimal& b);
Decimal operator*(const Decimal& a, const Decimal& b);
Decimal operator/(const Decimal& a, const Decimal& b);  // By zero: not finite.
Decimal operator-(const Decimal& a);
Decimal abs(const Decimal& a);

// Exact when the exponent is an integer and the power has 34 digits or fewer.
Decimal power(const Decimal& base, const Decimal& exponent);

// a - b * floor(a / b): the sign of the divisor (DMN 1.5, 10.3.4.5). By zero: not finite.
Decimal modulo(const Decimal& a, const Decimal& b);
Decimal sqrt(const Decimal& a);
Decimal exp(const Decimal& a);  // exp and log: within two units of the last place.
Decimal log(const Decimal& a);  // Natural.

enum class Rounding : std::uint8_t {
  up,  // Away from zero.
  down,  // Towards zero.
  half_up,  // To the nearest, from the middle away from zero.
  half_down,  // To the nearest, from the middle towards zero.
  half_even,
  floor,
  ceiling,
};

// To `scale` digits after the point; a negative scale rounds before it: 1234 to scale -2 is 1200.
Decimal rounded(const Decimal& a, int scale, Rounding rounding);

}  // namespace cauce

template <>
struct std::hash<cauce::Decimal> {
  std::size_t operator()(const cauce::Decimal& decimal) const noexcept;
};
