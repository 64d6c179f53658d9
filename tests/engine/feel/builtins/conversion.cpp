#include <catch2/catch.hpp>

#include "tests/engine/feel/check.h"

namespace cauce::feel {

TEST_CASE("date() takes text, date and time, or three numbers") {
  check("date(\"2026-12-31\")", "@\"2026-12-31\"");
  check("date(@\"2026-12-31T10:00:00\")", "@\"2026-12-31\"");
  check("date(year: 2026, month: 2, day: 28)", "@\"2026-02-28\"");
  check_null("date(2026, 2, 30)", "that exist");
  check_null("date(\"31/12/2026\")", "expected a date");
  check_null("date(null)", "found null");
}

TEST_CASE("time() takes text, date and time, or parts") {
  check("time(\"10:20:30\")", "@\"10:20:30\"");
  check("time(10, 20, 30.5)", "@\"10:20:30.5\"");
  check("time(10, 20, 30, @\"-PT3H\")", "@\"10:20:30-03:00\"");
  check("time(@\"2026-12-31T10:20:30\")", "@\"10:20:30\"");
  check_null("time(25, 0, 0)", "of a day");
}

TEST_CASE("date and time() joins a date and a time") {
  check("date and time(@\"2026-12-31\", @\"10:00:00\")", "@\"2026-12-31T10:00:00\"");
  check("date and time(\"2026-12-31T10:00:00@America/Santiago\").timezone", "\"America/Santiago\"");
  check_null("date and time(\"later\")", "expected a date and time");
}

TEST_CASE("duration() and years and months duration()") {
  check("duration(\"P1Y\")", "@\"P12M\"");
  check("duration(\"PT60M\")", "@\"PT1H\"");
  check("years and months duration(@\"2025-12-31\", @\"2026-11-30\")", "@\"P10M\"");
  check("years and months duration(from: @\"2026-01-01\", to: @\"2025-01-01\")", "@\"-P1Y\"");
  check_null("duration(\"1 year\")", "expected a duration");
}

TEST_CASE("string() writes what FEEL would read") {
  check("string(1.50)", "\"1.5\"");
  check("string(true)", "\"true\"");
  check("string(\"a\")", "\"a\"");
  check("string(null)", "null");
  check("string(@\"2026-12-31\")", "\"2026-12-31\"");
  check("string([1, \"a\", null])", R"("[1, \"a\", null]")");
  check("string({a: 1, \"b c\": [2]})", R"("{a: 1, \"b c\": [2]}")");
  check("string([1..5))", "\"[1..5)\"");
}

TEST_CASE("number() knows separators") {
  check("number(\"1,234.5\", \",\", \".\")", "1234.5");
  check("number(\"1.234,5\", \".\", \",\")", "1234.5");
  check("number(from: \"1 000\", grouping separator: \" \", decimal separator: null)", "1000");
  check_null("number(\"1,5\")", "expected a number");
  check_null("number(\"1\", \".\", \".\")", "two different separators");
  check_null("number(\"1\", \"x\", \".\")", "to group digits");
}

}  // namespace cauce::feel
