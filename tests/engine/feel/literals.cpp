#include <catch2/catch.hpp>

#include "tests/engine/feel/check.h"

namespace cauce::feel {

TEST_CASE("numbers are read with fraction and exponent") {
  check("1.50", "1.5");
  check(".5", "0.5");
  check("1e3", "1000");
  check("1.2E-3", "0.0012");
  check("-7", "0 - 7");
  check("1234567890123456789012345678901234 + 0", "1234567890123456789012345678901234");
  check("0.1 + 0.2", "0.3");
}

TEST_CASE("strings know their escapes") {
  check(R"(string length("\n\r\t\"\\\/"))", "6");
  check(R"("\u00e9")", "\"é\"");
  check(R"("\U01F600")", "\"😀\"");
  check(R"("\uD83D\uDE00")", "\"😀\"");
  check(R"("\d")", R"("\\d")");  // No escape of strings: stands for itself.
}

TEST_CASE("wrong escapes and open strings are refused with their place") {
  CHECK(finding_of(R"("a\u12")") ==
        "1:3 feel-syntax expected \\u with 4 or \\U with 6 hexadecimal digits of a Unicode "
        "character");
  CHECK(finding_of(R"("\uD83D")").substr(0, 15) == "1:2 feel-syntax");
  CHECK(finding_of("1 +\n \"abc") ==
        "2:2 feel-syntax expected an expression, found a string that no '\"' closes");
}

TEST_CASE("at-literals are dates, times and durations") {
  check("@\"2026-12-31\"", "date(2026, 12, 31)");
  check("@\"09:30:00\"", "time(9, 30, 0)");
  check("@\"2026-12-31T09:30:00\"", "date and time(@\"2026-12-31\", @\"09:30:00\")");
  check("@\"P1Y2M\"", "duration(\"P14M\")");
  check("@\"P1DT2H\"", "duration(\"PT26H\")");
  check_null("@\"yesterday\"", "expected a date, time");
}

TEST_CASE("comments are white space") {
  check("1 + // one\n 2 /* and\n two */ * 3", "7");
  CHECK(finding_of("1 /* open") != "");
}

TEST_CASE("the three constants are keywords") {
  check("[true, false, null]", "[not(false), not(true), null]");
}

TEST_CASE("lists and contexts are literals, and entries see those before them") {
  check("[1, [2, 3], []]", "concatenate([1], [[2, 3]], [[]])");
  check("{a: 1, b: a + 1, c: a + b}", "{c: 3, b: 2, a: 1}");
  check("{\"a b\": 1, c: a b * 2}.c", "2");
  check("{first name: \"Ana\"}.first name", "\"Ana\"");
  check("{a-b: 1, c/d: 2}.a-b", "1");
  check("{a: 1, b: {a: 2, c: a}}.b.c", "2");
  CHECK(finding_of("{a: 1, a: 2}") == "1:8 feel-syntax expected different keys, found 'a' twice");
}

TEST_CASE("what is no expression is refused, saying what was expected and found") {
  CHECK(finding_of("") ==
        "1:1 feel-syntax expected an expression, found the end of the expression");
  CHECK(finding_of("1 +") ==
        "1:4 feel-syntax expected an expression, found the end of the expression");
  CHECK(finding_of("(1") ==
        "1:3 feel-syntax expected ')' after what '(' opened, found the end of the expression");
  CHECK(finding_of("1 2") ==
        "1:3 feel-syntax expected an operator or the end of the expression, found '2'");
  CHECK(finding_of("a &&\n b") ==
        "1:3 feel-syntax expected an operator or the end of the expression, found '&', which FEEL "
        "does not know");
  CHECK(finding_of("\xff") ==
        "1:1 feel-syntax expected an expression, found text that is not UTF-8");
}

}  // namespace cauce::feel
