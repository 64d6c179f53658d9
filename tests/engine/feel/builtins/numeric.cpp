#include <catch2/catch.hpp>

#include "tests/engine/feel/check.h"

namespace cauce::feel {

TEST_CASE("rounding") {
  check("decimal(1/3, 2)", "0.33");
  check("decimal(2.5, 0)", "2");
  check("floor(-1.5)", "-2");
  check("floor(1.56, 1)", "1.5");
  check("ceiling(1.5)", "2");
  check("round up(-5.5, 0)", "-6");
  check("round down(5.5, 0)", "5");
  check("round half up(5.5, 0)", "6");
  check("round half down(5.5, 0)", "5");
  check("round half up(-1.126, 2)", "-1.13");
  check_null("decimal(1, 7000)", "expected a scale");
}

TEST_CASE("numbers") {
  check("abs(-10)", "10");
  check("abs(@\"-P1D\")", "@\"P1D\"");
  check("modulo(-12, 5)", "3");
  check("modulo(12, -5)", "-3");
  check("modulo(10.1, 4.5)", "1.1");
  check("sqrt(16)", "4");
  check("decimal(log(10), 8)", "2.30258509");
  check("decimal(exp(1), 8)", "2.71828183");
  check("odd(5)", "true");
  check("even(-2)", "true");
  check_null("sqrt(-1)", "from 0 up");
  check_null("log(0)", "above 0");
  check_null("modulo(1, 0)", "not 0");
  check_null("odd(1.5)", "an integer");
}

}  // namespace cauce::feel
