#include <catch2/catch.hpp>

#include "tests/engine/feel/check.h"

namespace cauce::feel {

TEST_CASE("if takes then only for true") {
  check("if 1 < 2 then \"a\" else \"b\"", "\"a\"");
  check("if null then 1 else 2", "2");
  check("if \"true\" then 1 else 2", "2");
  check("if true then 1 else 2 + 10", "1");
  check("1 + if true then 1 else 2", "2");
  CHECK_THAT(finding_of("if true then 1"), Catch::Contains("expected 'else'"));
}

TEST_CASE("for goes through lists and ranges, in both directions") {
  check("for i in [1, 2, 3] return i * 2", "[2, 4, 6]");
  check("for i in 1..3 return i", "[1, 2, 3]");
  check("for i in 3..1 return i", "[3, 2, 1]");
  check("for i in [1..3] return i", "[1, 2, 3]");
  check("for i in (1..4) return i", "[2, 3]");
  check("for d in @\"2026-12-30\"..@\"2027-01-01\" return d.day", "[30, 31, 1]");
  check("for i in 5 return i", "[5]");
  check("for i in [] return i", "[]");
  check_null("for i in null return i", "expected a list or a range to go through");
  check_null("for i in 1..\"a\" return i", "expected two numbers or two dates");
  check_null("for i in 1.5..3 return i", "expected integers");
}

TEST_CASE("for with several variables makes all combinations, later ones seeing earlier ones") {
  check("for x in [1, 2], y in [10, 20] return x + y", "[11, 21, 12, 22]");
  check("for x in 1..3, y in 1..x return y", "[1, 1, 2, 1, 2, 3]");
  check("for x in [1], x in [x + 1, x + 2] return x", "[2, 3]");
}

TEST_CASE("partial is the list of results so far") {
  check("for i in 1..5 return if i <= 2 then 1 else partial[-1] + partial[-2]", "[1, 1, 2, 3, 5]");
  check("for i in 1..3 return count(partial)", "[0, 1, 2]");
  check("for i in 1..3 return partial", "[[], [[]], [[], [[]]]]");
}

TEST_CASE("some and every are three-valued") {
  check("some x in [1, 2] satisfies x > 1", "true");
  check("some x in [1, 2] satisfies x > 2", "false");
  check("every x in [1, 2] satisfies x > 0", "true");
  check("every x in [1, 2] satisfies x > 1", "false");
  check("some x in [1, \"a\"] satisfies x > 3", "null");
  check("some x in [\"a\", 5] satisfies x > 3", "true");
  check("every x in [] satisfies false", "true");
  check("some x in 1..3, y in 1..3 satisfies x * y = 6", "true");
}

TEST_CASE("filters choose by position and by condition") {
  check("[10, 20, 30][2]", "20");
  check("[10, 20, 30][-1]", "30");
  check_null("[10, 20, 30][4]", "expected an index within a list of 3, found 4");
  check_null("[10][0]", "expected an index");
  check("[1, 2, 3][item > 1]", "[2, 3]");
  check("[{a: 1}, {a: 2}][a = 2]", "[{a: 2}]");
  check("[{a: 1}, {a: 2}][item.a = 2].a", "[2]");
  check("[{a: 1, b: [{a: 5}]}][b[a = 5].a = [5]]", "[{a: 1, b: [{a: 5}]}]");
  check("5[1]", "5");
  check("5[item > 3]", "[5]");
  check("null[1]", "null");
  check("null[item > 1]", "[]");
  check("[1, 2, 3][n]", "{\"n\": 2}", "2");
  check("[1, 2, 3][item >= n]", "{\"n\": 2}", "[2, 3]");
  check("[[1], [2, 3]][2][1]", "2");
}

TEST_CASE("in a filter the entries of the item hide variables, also those with spaces") {
  check("[{x: 1}, {y: 1}][x = 1]", "{\"x\": 7}", "[{x: 1}]");
  check("people[first name = \"Ana\"].age",
        R"({"people": [{"first name": "Ana", "age": 3}, {"first name": "Eva", "age": 4}]})", "[3]");
}

TEST_CASE("a path over a list collects") {
  check("[{a: 1}, {b: 2}].a", "[1, null]");
  check("{a: {b: {c: 3}}}.a.b.c", "3");
  check_null("{a: 1}.b", "expected a context with 'b', found none");
  check("null.a", "null");
}

TEST_CASE("function literals capture what is around them") {
  check("{k: 10, f: function(a, b: number) a * k + b, r: f(2, 3)}.r", "23");
  check("{f: function(a) function(b) a - b, r: f(5)(3)}.r", "2");
  check("{f: function(a, b) a - b, r: f(b: 1, a: 5)}.r", "4");
  check("(for i in 1..3 return function() i)[2]()", "2");
  check("{f: function(n) if n <= 1 then 1 else n * f(n - 1), r: f(20)}.r", "2432902008176640000");
  check("[1, 2, 3][(function(x) x > 1)(item)]", "[2, 3]");
  check("(function(f) f(16))(sqrt)", "4");
}

TEST_CASE("a call that does not fit is null") {
  check_null("(function(a) a)(1, 2)", "expected 1 arguments of a function, found 2");
  check_null("(function(a: number) a)(\"x\")", "expected the parameter 'a' to be of type number");
  check("(function(a: number) a)([5])", "5");
  check("(function(a: list<number>) a)(5)", "[5]");
  check_null("(function(a) a)(b: 1)", "expected the name of a parameter, found 'b'");
  check_null("x(1)", "expected a function to call, found number", "{\"x\": 1}");
  check_null("abs(1, 2)", "expected the arguments (n), found 2");
}

TEST_CASE("an unknown function is found when the expression is compiled") {
  CHECK(finding_of("1 + summ([1])") ==
        "1:5 feel-unknown-function expected the name of a function, found 'summ'");
  CHECK(finding_of("function(a) external {java: 1}").substr(0, 4) == "1:13");
  CHECK(finding_of("{a: {b: (function(c: numbr) c)}}").substr(0, 4) == "1:22");
}

TEST_CASE("item is the element, unless that is a context with an entry of that name") {
  check("[{item: 1}, {item: 2}, {item: 3}][item >= 2]", "[{item: 2}, {item: 3}]");
  check("[{item: {item: 5}}, {item: {item: 6}}][item.item = 5]", "[{item: {item: 5}}]");
  check("[{item: 1}, {x: 2}][item = {x: 2}]", "[{x: 2}]");
  check("[1, 2, 3][item > 1]", "[2, 3]");
  check("[[1, 2], [3]][count(item[item > 1]) = 1]", "[[1, 2], [3]]");
}

}  // namespace cauce::feel
