#include "engine/value/decimal.h"

#include <cmath>

#include <catch2/catch.hpp>

using namespace cauce;

namespace {

Decimal d(std::string_view text) {
  const auto parsed = Decimal::parse(text);
  if (!parsed) FAIL("no decimal: " << text);
  return *parsed;
}

void check(const Decimal& actual, std::string_view expected) {
  CHECK(actual.to_string() == expected);
}

}  // namespace

TEST_CASE("a decimal is written plainly and shortest") {
  const struct {
    const char* text;
    const char* plain;
    const char* brief;
  } rows[] = {
      {"0", "0", "0"},
      {"-0", "0", "0"},
      {"-0.00", "0", "0"},
      {"1", "1", "1"},
      {"007", "7", "7"},
      {"-12", "-12", "-12"},
      {"1.0", "1", "1"},
      {"0.10", "0.1", "0.1"},
      {".5", "0.5", "0.5"},
      {"-.5", "-0.5", "-0.5"},
      {"1e2", "100", "100"},
      {"1E+2", "100", "100"},
      {"15e-1", "1.5", "1.5"},
      {"100", "100", "100"},
      {"0.000001", "0.000001", "0.000001"},
      {"0.0000001", "0.0000001", "1e-7"},
      {"-1.25e-9", "-0.00000000125", "-1.25e-9"},
      {"123456789012345678901", "123456789012345678901", "123456789012345678901"},
      {"1000000000000000000000", "1000000000000000000000", "1e+21"},
      {"9223372036854775807", "9223372036854775807", "9223372036854775807"},
      {"-9223372036854775808", "-9223372036854775808", "-9223372036854775808"},
      {"9223372036854775808", "9223372036854775808", "9223372036854775808"},
      {"1234567890123456789012345678901234", "1234567890123456789012345678901234",
       "1.234567890123456789012345678901234e+33"},
      {"0.1234567890123456789012345678901234", "0.1234567890123456789012345678901234",
       "0.1234567890123456789012345678901234"},
  };
  for (const auto& row : rows) {
    INFO(row.text);
    CHECK(d(row.text).to_string() == row.plain);
    CHECK(d(row.text).to_short_string() == row.brief);
    CHECK(d(row.brief) == d(row.text));
  }
}

TEST_CASE("other texts are no decimals") {
  for (const char* text : {"",
                           "-",
                           "+1",
                           "--1",
                           ".",
                           "1.",
                           "-.",
                           "e5",
                           "1e",
                           "1e+",
                           "1e1.5",
                           "1 ",
                           " 1",
                           "1,5",
                           "0x10",
                           "NaN",
                           "Infinity",
                           "1_000",
                           "1e7000",
                           "9.9999999999999999999999999999999995e6144",
                           "1e99999999999999999999",
                           "-1e6145"}) {
    INFO(text);
    CHECK_FALSE(Decimal::parse(text));
  }
}

TEST_CASE("more than 34 digits are rounded half even, and are not exact") {
  const struct {
    const char* text;
    const char* expected;
  } rows[] = {
      {"12345678901234567890123456789012345", "12345678901234567890123456789012340"},
      {"12345678901234567890123456789012355", "12345678901234567890123456789012360"},
      {"12345678901234567890123456789012345000001", "12345678901234567890123456789012350000000"},
      {"12345678901234567890123456789012344999", "12345678901234567890123456789012340000"},
      {"99999999999999999999999999999999995", "100000000000000000000000000000000000"},
      {"0.00012345678901234567890123456789012345", "0.0001234567890123456789012345678901234"},
      {"1.0000000000000000000000000000000005", "1"},
      {"1.00000000000000000000000000000000051", "1.000000000000000000000000000000001"},
      {"1e-6177", "0"},
  };
  for (const auto& row : rows) {
    INFO(row.text);
    check(d(row.text), row.expected);
    CHECK_FALSE(Decimal::parse_exact(row.text));
  }
  for (const char* text : {"1234567890123456789012345678901234", "1e6144", "-1e-6176", "0.1",
                           "12345678901234567890123456789012340000",
                           "1.00000000000000000000000000000000000000000000000000"}) {
    INFO(text);
    CHECK(Decimal::parse_exact(text));
  }
}

TEST_CASE("the range is that of decimal128") {
  CHECK(d("9.999999999999999999999999999999999e6144").to_short_string() ==
        "9.999999999999999999999999999999999e+6144");
  CHECK(d("1e6144").to_short_string() == "1e+6144");
  CHECK(d("1e-6176").to_short_string() == "1e-6176");
  CHECK(d("15e-6177").to_short_string() == "2e-6176");
  CHECK(d("25e-6177").to_short_string() == "2e-6176");
  CHECK(d("0.00001e6149") == d("1e6144"));
  CHECK(d("1e6144").to_string().size() == 6145);
}

TEST_CASE("arithmetic is exact in decimals") {
  check(d("0.1") + d("0.2"), "0.3");
  check(d("1.1234") - d("-0.2345"), "1.3579");
  check(d("1.10") * d("1.10"), "1.21");
  check(d("10") / d("4"), "2.5");
  check(d("100") / d("10"), "10");
  check(d("1") / d("3"), "0.3333333333333333333333333333333333");
  check(d("2") / d("3"), "0.6666666666666666666666666666666667");
  check(-d("5"), "-5");
  check(-d("0"), "0");
  check(abs(d("-1.5")), "1.5");
  check(Decimal{7} * Decimal{-6}, "-42");
}

TEST_CASE("integers beyond 64 bits go on in decimals") {
  check(Decimal{INT64_MAX} + Decimal{1}, "9223372036854775808");
  check(Decimal{-INT64_MAX} - Decimal{2}, "-9223372036854775809");
  check(Decimal{INT64_MIN}, "-9223372036854775808");
  check(Decimal{INT64_MIN} - Decimal{1}, "-9223372036854775809");
  check(Decimal{INT64_MIN} / Decimal{-1}, "9223372036854775808");
  check(Decimal{INT64_MAX} * Decimal{INT64_MAX}, "85070591730234615847396907784232500000");
  check(d("9999999999999999999999999999999999") + Decimal{1},
        "10000000000000000000000000000000000");
}

TEST_CASE("what is not finite says so") {
  CHECK_FALSE((Decimal{1} / Decimal{0}).is_finite());
  CHECK_FALSE((Decimal{0} / Decimal{0}).is_finite());
  CHECK_FALSE(modulo(Decimal{1}, Decimal{0}).is_finite());
  CHECK_FALSE(sqrt(Decimal{-1}).is_finite());
  CHECK_FALSE(log(Decimal{0}).is_finite());
  CHECK_FALSE(log(Decimal{-1}).is_finite());
  CHECK_FALSE(power(Decimal{0}, Decimal{-1}).is_finite());
  CHECK_FALSE(power(Decimal{-8}, d("0.5")).is_finite());
  CHECK_FALSE((d("9e6144") * Decimal{10}).is_finite());
  CHECK_FALSE(exp(d("1e10")).is_finite());
  const Decimal nan = Decimal{0} / Decimal{0};
  CHECK_FALSE(nan == nan);
  CHECK_FALSE(nan < nan);
  CHECK_FALSE(nan.to_integer());
  CHECK_FALSE(nan.is_integer());
  CHECK(nan.to_string() == "NaN");
  CHECK((Decimal{-1} / Decimal{0}).to_string() == "-Infinity");
}

TEST_CASE("equal numbers are equal however they are written") {
  for (const auto& [a, b] : {std::pair{"1", "1.0"},
                             {"100", "1e2"},
                             {"0", "-0.000"},
                             {"1e30", "1000e27"},
                             {"0.5", "0.50"},
                             {"1e6144", "1000e6141"}}) {
    INFO(a << " " << b);
    CHECK(d(a) == d(b));
    CHECK_FALSE(d(a) < d(b));
    CHECK(d(a).normalized().bits() == d(b).normalized().bits());
    CHECK(std::hash<Decimal>{}(d(a)) == std::hash<Decimal>{}(d(b)));
    CHECK(d(a).to_short_string() == d(b).to_short_string());
  }
  CHECK(std::hash<Decimal>{}(Decimal{1}) != std::hash<Decimal>{}(Decimal{2}));
}

TEST_CASE("decimals are ordered by value") {
  const char* ascending[] = {"-1e20", "-2", "-1.5", "-1", "-0.1", "0",    "1e-6176",
                             "0.1",   "1",  "1.01", "2",  "10",   "1e20", "9e6144"};
  for (std::size_t i = 0; i < std::size(ascending); ++i)
    for (std::size_t j = 0; j < std::size(ascending); ++j) {
      INFO(ascending[i] << " " << ascending[j]);
      CHECK((d(ascending[i]) < d(ascending[j])) == (i < j));
      CHECK((d(ascending[i]) >= d(ascending[j])) == (i >= j));
    }
}

TEST_CASE("integers are told from other numbers") {
  for (const char* text : {"0", "1", "-5", "1.0", "1e6144", "10.50e1"}) {
    INFO(text);
    CHECK(d(text).is_integer());
  }
  for (const char* text : {"0.5", "-1.01", "1e-6176"}) {
    INFO(text);
    CHECK_FALSE(d(text).is_integer());
  }
  CHECK(d("10.50e1").to_integer() == 105);
  CHECK(d("-9223372036854775808").to_integer() == INT64_MIN);
  CHECK(d("9223372036854775807.0").to_integer() == INT64_MAX);
  CHECK_FALSE(d("9223372036854775808").to_integer());
  CHECK_FALSE(d("-9223372036854775809").to_integer());
  CHECK_FALSE(d("1e6144").to_integer());
  CHECK_FALSE(d("1.5").to_integer());
  CHECK_FALSE(Decimal{0}.is_negative());
  CHECK_FALSE((Decimal{0} * Decimal{-1}).is_negative());
  CHECK(d("-0.1").is_negative());
}

TEST_CASE("doubles are the nearest") {
  CHECK(d("0.1").to_double() == 0.1);
  CHECK(d("-1e308").to_double() == -1e308);
  CHECK(std::isinf(d("1e309").to_double()));
  CHECK(d("-1e-400").to_double() == 0.0);
  CHECK(d("9007199254740993").to_double() == 9007199254740992.0);
}

TEST_CASE("rounding follows its mode") {
  const struct {
    const char* number;
    int scale;
    const char *up, *down, *half_up, *half_down, *half_even, *floor, *ceiling;
  } rows[] = {
      {"5.5", 0, "6", "5", "6", "5", "6", "5", "6"},
      {"-5.5", 0, "-6", "-5", "-6", "-5", "-6", "-6", "-5"},
      {"2.5", 0, "3", "2", "3", "2", "2", "2", "3"},
      {"1.121", 2, "1.13", "1.12", "1.12", "1.12", "1.12", "1.12", "1.13"},
      {"-1.126", 2, "-1.13", "-1.12", "-1.13", "-1.13", "-1.13", "-1.13", "-1.12"},
      {"0.515", 2, "0.52", "0.51", "0.52", "0.51", "0.52", "0.51", "0.52"},
      {"1250", -2, "1300", "1200", "1300", "1200", "1200", "1200", "1300"},
      {"7", 3, "7", "7", "7", "7", "7", "7", "7"},
      {"5.5", 6176, "5.5", "5.5", "5.5", "5.5", "5.5", "5.5", "5.5"},
      {"0.4", 0, "1", "0", "0", "0", "0", "0", "1"},
      {"1e-6176", 0, "1", "0", "0", "0", "0", "0", "1"},
      {"-4", -1, "-10", "0", "0", "0", "0", "-10", "0"},
      {"9999999999999999999999999999999999", -1, "10000000000000000000000000000000000",
       "9999999999999999999999999999999990", "10000000000000000000000000000000000",
       "10000000000000000000000000000000000", "10000000000000000000000000000000000",
       "9999999999999999999999999999999990", "10000000000000000000000000000000000"},
      {"0", 2, "0", "0", "0", "0", "0", "0", "0"},
  };
  for (const auto& row : rows) {
    INFO(row.number << " to " << row.scale);
    check(rounded(d(row.number), row.scale, Rounding::up), row.up);
    check(rounded(d(row.number), row.scale, Rounding::down), row.down);
    check(rounded(d(row.number), row.scale, Rounding::half_up), row.half_up);
    check(rounded(d(row.number), row.scale, Rounding::half_down), row.half_down);
    check(rounded(d(row.number), row.scale, Rounding::half_even), row.half_even);
    check(rounded(d(row.number), row.scale, Rounding::floor), row.floor);
    check(rounded(d(row.number), row.scale, Rounding::ceiling), row.ceiling);
  }
  CHECK_FALSE(rounded(Decimal{1}, -6200, Rounding::up).is_finite());
  check(rounded(Decimal{1}, INT32_MIN, Rounding::down), "0");
  check(rounded(Decimal{1}, INT32_MAX, Rounding::up), "1");
}

TEST_CASE("modulo has the sign of the divisor") {
  const struct {
    const char *a, *b, *expected;
  } rows[] = {{"12", "5", "2"},         {"-12", "5", "3"},         {"12", "-5", "-3"},
              {"-12", "-5", "-2"},      {"10.1", "4.5", "1.1"},    {"-10.1", "4.5", "3.4"},
              {"10.1", "-4.5", "-3.4"}, {"-10.1", "-4.5", "-1.1"}, {"0", "4", "0"},
              {"10", "5", "0"},         {"10", "-1", "0"},         {"1e30", "7", "1"},
              {"1e6144", "7", "1"}};
  for (const auto& row : rows) {
    INFO(row.a << " mod " << row.b);
    check(modulo(d(row.a), d(row.b)), row.expected);
  }
}

TEST_CASE("powers of integers are exact while their digits suffice") {
  const struct {
    const char *base, *exponent, *expected;
  } rows[] = {{"5", "2", "25"},      {"5", "-2", "0.04"},
              {"-5", "2", "25"},     {"-5", "3", "-125"},
              {"5.5", "2", "30.25"}, {"1.1", "10", "2.5937424601"},
              {"0", "0", "1"},       {"2", "112", "5192296858534827628530496329220096"},
              {"10", "6144", "1"},   {"1", "1e30", "1"},
              {"4", "0.5", "2"}};
  for (const auto& row : rows) {
    INFO(row.base << " ** " << row.exponent);
    const Decimal actual = power(d(row.base), d(row.exponent));
    if (std::string_view(row.base) == "10")
      CHECK(actual == d("1e6144"));
    else
      check(actual, row.expected);
  }
  CHECK(power(Decimal{5}, d("2.55")).to_string().starts_with("60.58617166606"));
}

TEST_CASE("roots, exponentials and logarithms have 33 right digits or more") {
  check(sqrt(Decimal{16}), "4");
  check(sqrt(Decimal{2}), "1.414213562373095048801688724209698");
  const struct {
    Decimal actual;
    const char* expected;
  } rows[] = {{exp(Decimal{1}), "2.71828182845904523536028747135266"},
              {exp(Decimal{4}), "54.5981500331442390781102612028608"},
              {exp(Decimal{-1}), "0.36787944117144232159552377016146"},
              {exp(Decimal{0}), "1"},
              {log(Decimal{10}), "2.30258509299404568401799145468436"},
              {log(Decimal{1}), "0"}};
  for (const auto& row : rows) {
    INFO(row.expected);
    CHECK(row.actual.to_string().starts_with(row.expected));
  }
}
