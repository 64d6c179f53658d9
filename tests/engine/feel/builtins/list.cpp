#include <catch2/catch.hpp>

#include "tests/engine/feel/check.h"

namespace cauce::feel {

TEST_CASE("list contains(), count() and index of()") {
  check("list contains([1, null], null)", "true");
  check("list contains([1, \"1\"], \"1\")", "true");
  check("list contains([1], 2)", "false");
  check("count([1, [2, 3]])", "2");
  check("count([])", "0");
  check("count(5)", "1");
  check("index of([1, 2, 1], 1)", "[1, 3]");
  check_null("count(null)", "expected a list");
}

TEST_CASE("lists are cut, joined and changed") {
  check("sublist([1, 2, 3, 4], 2)", "[2, 3, 4]");
  check("sublist([1, 2, 3, 4], -2, 1)", "[3]");
  check("append([1], 2, 3)", "[1, 2, 3]");
  check("concatenate([1], [2, 3], 4)", "[1, 2, 3, 4]");
  check("insert before([1, 3], 2, 2)", "[1, 2, 3]");
  check("remove([1, 2, 3], -1)", "[1, 2]");
  check("list replace([1, 2, 3], 2, 9)", "[1, 9, 3]");
  check("list replace([1, 5, 3], function(item, new) item < new, 4)", "[4, 5, 4]");
  check("reverse([1, 2])", "[2, 1]");
  check("union([1, 2], [2, 3])", "[1, 2, 3]");
  check("distinct values([1, 2, 1, null, null])", "[1, 2, null]");
  check("flatten([1, [2, [3, []]]])", "[1, 2, 3]");
  check_null("remove([1], 2)", "expected a position");
  check_null("sublist([1], 1, 2)", "expected a length");
}

TEST_CASE("min, max, sum, mean, product take a list or arguments") {
  check("min([3, 1, 2])", "1");
  check("max(3, 1, 2)", "3");
  check("max([\"a\", \"c\", \"b\"])", "\"c\"");
  check("min([@\"2026-01-02\", @\"2026-01-01\"])", "@\"2026-01-01\"");
  check("sum([1, 2.5])", "3.5");
  check("sum(1, 2)", "3");
  check("sum([@\"P1D\", @\"PT12H\"])", "@\"PT36H\"");
  check("mean([1, 2])", "1.5");
  check("product([2, 3, 4])", "24");
  check_null("sum([])", "at least one");
  check_null("sum([1, \"a\"])", "expected numbers only");
  check_null("min([1, \"a\"])", "one type");
}

TEST_CASE("median, stddev and mode") {
  check("median(8, 2, 5, 3, 4)", "4");
  check("median([6, 1, 2, 3])", "2.5");
  check("stddev([2, 4, 7, 5])", "2.081665999466132735282297706979931");
  check("mode([6, 3, 9, 6, 6])", "[6]");
  check("mode([6, 1, 9, 6, 1])", "[1, 6]");
  check("mode([])", "[]");
  check_null("stddev([1])", "two numbers");
}

TEST_CASE("all and any are three-valued") {
  check("all([true, false])", "false");
  check("all(true, true)", "true");
  check("all([])", "true");
  check("all([null, true])", "null");
  check("all([null, false])", "false");
  check("any([false, true])", "true");
  check("any([])", "false");
  check("any([null, false])", "null");
}

TEST_CASE("sort() is stable and takes any function of two") {
  check("sort([3, 1, 4, 1, 5], function(x, y) x < y)", "[1, 1, 3, 4, 5]");
  check("sort(list: [\"b\", \"a\"], precedes: function(x, y) x < y)", "[\"a\", \"b\"]");
  check(
      "sort([{k: 1, v: \"a\"}, {k: 0, v: \"b\"}, {k: 1, v: \"c\"}], "
      "function(x, y) x.k < y.k).v",
      "[\"b\", \"a\", \"c\"]");
  check("count(sort([1, 2, 3, 4, 5, 6, 7], function(x, y) true))", "7");
  check_null("sort([2, 1], function(x, y) 1)", "to yield a boolean");
  check_null("sort([2, 1], 5)", "a function of two");
}

}  // namespace cauce::feel
