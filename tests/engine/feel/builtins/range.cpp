#include <catch2/catch.hpp>

#include "tests/engine/feel/check.h"

namespace cauce::feel {

TEST_CASE("points and ranges before and after each other") {
  check("before(1, 10)", "true");
  check("before(1, [1..10])", "false");
  check("before(1, (1..10])", "true");
  check("before([1..10), 10)", "true");
  check("before([1..5], [6..10])", "true");
  check("after(10, [1..10))", "true");
  check("after([11..20], [1..10])", "true");
  check("meets([1..5], [5..10])", "true");
  check("meets([1..5), [5..10])", "false");
  check("met by([5..10], [1..5])", "true");
}

TEST_CASE("ranges that overlap") {
  check("overlaps([1..5], [3..8])", "true");
  check("overlaps([1..5), [5..8])", "false");
  check("overlaps before([1..5], [3..8])", "true");
  check("overlaps before([1..5], [1..5])", "false");
  check("overlaps after([3..8], [1..5])", "true");
  check("overlaps after((1..5], [1..5])", "true");
}

TEST_CASE("ranges within each other") {
  check("finishes(10, [1..10])", "true");
  check("finishes([5..10), [1..10])", "false");
  check("finished by([1..10], [5..10])", "true");
  check("includes([1..10], 5)", "true");
  check("includes([1..10], [1..10])", "true");
  check("includes((1..10], [1..10])", "false");
  check("during(5, [1..10])", "true");
  check("during([4..6], [1..10])", "true");
  check("starts(1, [1..10])", "true");
  check("starts([1..5], [1..10])", "true");
  check("started by([1..10], (1..5])", "false");
  check("coincides(5, 5)", "true");
  check("coincides([1..5], [1..5))", "false");
  check("includes(range: [@\"2026-01-01\"..@\"2026-12-31\"], point: @\"2026-06-01\")", "true");
  check_null("includes(5, [1..10])", "expected a range");
  check_null("before(1, \"a\")", "of one type");
}

TEST_CASE("range() reads a range of literals") {
  check("range(\"[1..3)\")", "[1..3)");
  check("range(\" [ \\\"a\\\" .. \\\"c\\\" ] \")", "[\"a\"..\"c\"]");
  check("range(\"[date(\\\"2026-01-01\\\")..@\\\"2026-02-01\\\"]\")",
        "[@\"2026-01-01\"..@\"2026-02-01\"]");
  check_null("range(\"[x..3]\")", "expected a range");
  check_null("range(\"[3..1]\")", "expected a range");
  check_null("range(\"[1..]\")", "expected a range");
}

TEST_CASE("an end that range() does not find is open and without bound") {
  check("range(\"[2..)\") = (>= 2)", "true");
  check("range(\"]2..)\") = (> 2)", "true");
  check("range(\"(..2]\") = (<= 2)", "true");
  check("5 in range(\"(..2[\")", "false");
  check_null("range(\"[ ..2]\")", "expected a range");
  check_null("range(\"(..)\")", "expected a range");
  check_null("range(\"[ ..]\")", "expected a range");
}

TEST_CASE("ranges need ends of one type that has an order") {
  check_null("[1..\"a\"]", "expected two values of one type as the ends of a range");
  check_null("[null..1]", "expected a value that has an order");
  check("(< 5) = (< 5)", "true");
}

}  // namespace cauce::feel
