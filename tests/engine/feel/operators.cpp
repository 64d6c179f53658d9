#include <catch2/catch.hpp>

#include "tests/engine/feel/check.h"

namespace cauce::feel {

TEST_CASE("arithmetic binds as the grammar says") {
  check("1 + 2 * 3", "7");
  check("(1 + 2) * 3", "9");
  check("10 - 3 - 2", "5");
  check("2 ** 3 ** 2", "64");  // From the left.
  check("-2 ** 2", "4");       // Negation binds stronger than any other arithmetic.
  check("2 * -3", "-6");
  check("8 / 4 / 2", "1");
  check("--3", "3");
}

TEST_CASE("arithmetic that makes no sense is null and says why") {
  check_null("1 / 0", "division by zero");
  check_null("1 + \"1\"", "expected values that can be added, found number and string");
  check_null("true * 2", "found boolean and number");
  check_null("-\"a\"", "expected a number or a duration to negate, found string");
  check_null("10 ** 7000", "number too large");
  check_null("null + 1", "found null and number");
}

TEST_CASE("strings are concatenated by +") {
  check("\"a\" + \"b\" + \"c\"", "\"abc\"");
  check_null("\"a\" - \"b\"", "subtracted");
}

TEST_CASE("dates, times and durations are added and subtracted") {
  check("@\"2026-01-31\" + @\"P1M\"", "@\"2026-02-28\"");
  check("@\"P1D\" + @\"2026-12-31\"", "@\"2027-01-01\"");
  check("@\"2026-12-31\" - @\"2026-12-01\"", "@\"P30D\"");
  check("@\"2026-12-31T09:00:00\" - @\"PT10H\"", "@\"2026-12-30T23:00:00\"");
  check("@\"23:30:00\" + @\"PT1H\"", "@\"00:30:00\"");
  check("@\"P1Y\" + @\"P2M\"", "@\"P14M\"");
  check("@\"P1D\" * 2.5", "@\"PT60H\"");
  check("@\"P1Y\" / @\"P1M\"", "12");
  check("@\"PT10H\" / 4", "@\"PT2H30M\"");
  check_null("@\"2026-12-31\" + 1", "date and number");
  check_null("@\"P1Y\" + @\"P1D\"", "can be added");
}

TEST_CASE("values are compared within one type") {
  check("1 < 2", "true");
  check("2 <= 2", "true");
  check("\"a\" > \"b\"", "false");
  check("@\"2026-01-01\" >= @\"2025-12-31\"", "true");
  check("@\"P1Y\" < @\"P13M\"", "true");
  check_null("1 < \"2\"", "expected two values that can be compared, found number and string");
  check_null("[1] < [2]", "list and list");
  check_null("null < 1", "compared");
}

TEST_CASE("equality knows null, lists, contexts and different types") {
  check("null = null", "true");
  check("1 = null", "false");
  check("1 != null", "true");
  check("1 = 1.0", "true");
  check_null("1 = \"1\"", "expected two values that can be equal");
  check("[1, [2]] = [1, [2]]", "true");
  check("[1, 2] = [2, 1]", "false");
  check("{a: 1, b: 2} = {b: 2, a: 1}", "true");
  check("[1..2] = [1..2]", "true");
  check("[1..2] = [1..2)", "false");
  check("@\"12:00:00Z\" = @\"13:00:00+01:00\"", "true");
}

TEST_CASE("and and or are three-valued") {
  check("true and true and true", "true");
  check("false and null", "false");
  check("null and false", "false");
  check("true and null", "null");
  check("true or null", "true");
  check("null or true", "true");
  check("false or null", "null");
  check("true and 1", "null");
  check("false or \"a\" or true", "true");
  check("true or false and false", "true");
}

TEST_CASE("between includes both ends") {
  check("2 between 1 and 3", "true");
  check("1 between 1 and 3 and 4 between 4 and 5", "true");
  check("4 between 1 and 3", "false");
  check_null("\"a\" between 1 and 3", "compared");
}

TEST_CASE("in takes values, lists, ranges and comparisons") {
  check("1 in [2, 1]", "true");
  check("5 in (1, 5)", "true");
  check("5 in (< 5, > 7)", "false");
  check("8 in (< 5, > 7)", "true");
  check("5 in >= 5", "true");
  check("5 in [5..6]", "true");
  check("5 in (5..6]", "false");
  check("5 in ]5..6]", "false");
  check("6 in [5..6[", "false");
  check("5 in (5)", "true");
  check("6 in (2 + 3) * 1", "false");
  check("5 in != 6", "true");
  check("5 in [[1..2], [4..6]]", "true");
  check("[1, 2] in [[1, 2], [3]]", "true");
  check("\"b\" in [\"a\"..\"c\"]", "true");
  check("not(1 in [2, 3])", "true");
  check("1 in [1..3] and 2 in [1..3]", "true");
  check("null in [1..3]", "null");
}

TEST_CASE("instance of names all types, also structured ones") {
  check("1 instance of number", "true");
  check("\"a\" instance of number", "false");
  check("null instance of Any", "false");
  check("null instance of Null", "true");
  check("@\"2026-01-01T00:00:00\" instance of date and time", "true");
  check("@\"P1Y\" instance of years and months duration", "true");
  check("@\"P1D\" instance of days and time duration", "true");
  check("[1, 2] instance of list<number>", "true");
  check("[1, \"a\"] instance of list<number>", "false");
  check("[1, \"a\"] instance of list", "true");
  check("{a: 1, b: \"x\"} instance of context<a: number, b: string>", "true");
  check("{a: 1} instance of context<a: number, b: string>", "false");
  check("[1..2] instance of range<number>", "true");
  check("(function(a) a) instance of function<number> -> number", "true");
  check("(function(a) a) instance of function<number, number> -> number", "false");
  check("1 + 1 instance of number", "null");  // Binds stronger than +.
  CHECK_THAT(finding_of("1 instance of thing"),
             Catch::StartsWith("1:15 feel-syntax expected a type"));
  CHECK_THAT(finding_of("1 instance number"), Catch::Contains("expected 'of' after 'instance'"));
}

TEST_CASE("properties of dates, times, durations and ranges") {
  check("@\"2026-11-23\".weekday", "1");
  check("@\"2026-11-23T10:20:30\".minute", "20");
  check("@\"10:20:30+01:30\".time offset", "@\"PT1H30M\"");
  check("@\"10:20:30\".time offset", "null");
  check("@\"2026-11-23T10:20:30@America/Santiago\".timezone", "\"America/Santiago\"");
  check("@\"2026-11-23T10:20:30@America/Santiago\".time offset", "@\"-PT3H\"");
  check("@\"P1Y2M\".months", "2");
  check("@\"P1DT2H3M4S\".seconds", "4");
  check("[1..5).end included", "false");
  check("(> 3).start", "3");
  check_null("@\"2026-11-23\".hour", "expected a date with 'hour', found none");
}

}  // namespace cauce::feel
