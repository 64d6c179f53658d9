// Decimals and their texts.
#include <charconv>
#include <limits>

#include "engine/value/decimal.h"
#include "engine/value/decimal_parts.h"

namespace cauce {
namespace {

using decimal::Coefficient;
using decimal::Parts;
using decimal::Tail;

bool is_digit(char c) { return c >= '0' && c <= '9'; }

// Digits after the 34th only move the exponent and the tail.
struct Digits {
  Parts parts{};
  Tail tail = Tail::nothing;
  bool any = false;

  void take(char c, bool after_point) {
    any = true;
    const auto digit = static_cast<unsigned>(c - '0');
    if (full) {
      cut(digit);
      if (!after_point) ++parts.exponent;
      return;
    }
    parts.coefficient = parts.coefficient * 10 + digit;
    if (after_point) --parts.exponent;
    full = parts.coefficient >= decimal::powers_of_ten[decimal::digits_max - 1];
  }

 private:
  bool full = false;
  bool first_cut = true;

  void cut(unsigned digit) {
    if (!first_cut) {
      if (digit != 0 && tail == Tail::nothing) tail = Tail::less_than_half;
      if (digit != 0 && tail == Tail::half) tail = Tail::more_than_half;
      return;
    }
    first_cut = false;
    if (digit > 0) tail = Tail::less_than_half;
    if (digit == 5) tail = Tail::half;
    if (digit > 5) tail = Tail::more_than_half;
  }
};

// The exponent after 'e'; what is out of every range stays so, without overflow.
std::optional<int> take_exponent(std::string_view text) {
  constexpr int far = 100'000'000;
  bool negative = false;
  if (!text.empty() && (text[0] == '+' || text[0] == '-')) {
    negative = text[0] == '-';
    text.remove_prefix(1);
  }
  if (text.empty()) return std::nullopt;
  int value = 0;
  for (const char c : text) {
    if (!is_digit(c)) return std::nullopt;
    if (value < far) value = value * 10 + (c - '0');
  }
  return negative ? -value : value;
}

std::optional<decimal::Composed> parse_number(std::string_view text) {
  if (text.size() > std::numeric_limits<int>::max() / 4) return std::nullopt;
  Digits digits;
  std::size_t at = 0;
  if (!text.empty() && text[0] == '-') {
    digits.parts.negative = true;
    ++at;
  }
  for (; at < text.size() && is_digit(text[at]); ++at) digits.take(text[at], false);
  if (at < text.size() && text[at] == '.') {
    if (++at == text.size() || !is_digit(text[at])) return std::nullopt;
    for (; at < text.size() && is_digit(text[at]); ++at) digits.take(text[at], true);
  }
  if (!digits.any) return std::nullopt;
  if (at < text.size()) {
    if (text[at] != 'e' && text[at] != 'E') return std::nullopt;
    const auto exponent = take_exponent(text.substr(at + 1));
    if (!exponent) return std::nullopt;
    digits.parts.exponent += *exponent;
  }
  const decimal::Composed composed = decimal::compose(digits.parts, digits.tail);
  if (!composed.decimal.is_finite()) return std::nullopt;
  return composed;
}

std::string digits_of(Coefficient coefficient) {
  char text[40];
  char* at = text + sizeof text;
  do {
    *--at = static_cast<char>('0' + static_cast<int>(coefficient % 10));
    coefficient /= 10;
  } while (coefficient != 0);
  return {at, text + sizeof text};
}

std::string plain(const Parts& parts) {
  std::string digits = digits_of(parts.coefficient);
  if (parts.exponent > 0) digits.append(static_cast<std::size_t>(parts.exponent), '0');
  if (parts.exponent < 0) {
    const auto decimals = static_cast<std::size_t>(-parts.exponent);
    if (digits.size() <= decimals) digits.insert(0, decimals + 1 - digits.size(), '0');
    digits.insert(digits.size() - decimals, 1, '.');
  }
  return parts.negative ? "-" + digits : digits;
}

std::string scientific(const Parts& parts) {
  std::string digits = digits_of(parts.coefficient);
  const int exponent = parts.exponent + static_cast<int>(digits.size()) - 1;
  if (digits.size() > 1) digits.insert(1, 1, '.');
  digits += exponent < 0 ? "e-" : "e+";
  digits += std::to_string(exponent < 0 ? -exponent : exponent);
  return parts.negative ? "-" + digits : digits;
}

std::string integer_text(std::int64_t integer) {
  char text[24];
  const auto [end, error] = std::to_chars(text, text + sizeof text, integer);
  return {text, end};
}

std::string special_text(const Decimal& decimal) {
  if (decimal == decimal) return decimal < Decimal{} ? "-Infinity" : "Infinity";
  return "NaN";
}

}  // namespace

std::optional<Decimal> Decimal::parse(std::string_view text) {
  // Most numbers are short integers.
  if (!text.empty() && text.size() <= 18) {
    std::int64_t integer = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), integer);
    if (error == std::errc{} && end == text.data() + text.size()) return Decimal{integer};
  }
  const auto composed = parse_number(text);
  if (!composed) return std::nullopt;
  return composed->decimal;
}

std::optional<Decimal> Decimal::parse_exact(std::string_view text) {
  if (text.size() <= decimal::digits_max) {
    const auto parsed = parse(text);
    if (!parsed || text.find_first_of("eE") == std::string_view::npos) return parsed;
  }
  const auto composed = parse_number(text);
  if (!composed || !composed->exact) return std::nullopt;
  return composed->decimal;
}

std::string Decimal::to_string() const {
  std::int64_t integer = 0;
  if (decimal::small_integer(*this, integer)) return integer_text(integer);
  if (!is_finite()) return special_text(*this);
  return plain(decimal::without_trailing_zeros(decimal::parts_of(*this)));
}

std::string Decimal::to_short_string() const {
  std::int64_t integer = 0;
  if (decimal::small_integer(*this, integer)) return integer_text(integer);
  if (!is_finite()) return special_text(*this);
  const Parts parts = decimal::without_trailing_zeros(decimal::parts_of(*this));
  const int leading = parts.exponent + decimal::digit_count(parts.coefficient) - 1;
  return leading >= 21 || leading < -6 ? scientific(parts) : plain(parts);
}

std::optional<std::int64_t> Decimal::to_integer() const {
  std::int64_t integer = 0;
  if (decimal::small_integer(*this, integer)) return integer;
  if (!is_finite()) return std::nullopt;
  const Parts parts = decimal::parts_of(normalized());
  constexpr auto max = static_cast<std::uint64_t>(std::numeric_limits<std::int64_t>::max());
  const Coefficient limit = Coefficient{max} + (parts.negative ? 1 : 0);
  if (parts.exponent != 0 || parts.coefficient > limit) return std::nullopt;
  const auto magnitude = static_cast<std::uint64_t>(parts.coefficient);
  return static_cast<std::int64_t>(parts.negative ? std::uint64_t{0} - magnitude : magnitude);
}

double Decimal::to_double() const {
  std::int64_t integer = 0;
  if (decimal::small_integer(*this, integer)) return static_cast<double>(integer);
  if (!is_finite()) {
    if (*this != *this) return std::numeric_limits<double>::quiet_NaN();
    const double infinity = std::numeric_limits<double>::infinity();
    return *this < Decimal{} ? -infinity : infinity;
  }
  const Parts parts = decimal::parts_of(*this);
  const std::string text = scientific(parts);
  double value = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
  if (error != std::errc::result_out_of_range) return value;
  if (parts.exponent < 0) return parts.negative ? -0.0 : 0.0;
  const double infinity = std::numeric_limits<double>::infinity();
  return parts.negative ? -infinity : infinity;
}

}  // namespace cauce
