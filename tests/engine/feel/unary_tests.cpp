#include <catch2/catch.hpp>

#include "tests/engine/feel/check.h"

namespace cauce::feel {

TEST_CASE("a cell holds tests of the input") {
  check_cell("-", "1", "true");
  check_cell("5", "5", "true");
  check_cell("5, 6", "6", "true");
  check_cell("\"a\", \"b\"", "\"c\"", "false");
  check_cell("< 5", "4", "true");
  check_cell("[1..5)", "5", "false");
  check_cell("> 5, < 2", "1", "true");
  check_cell("not(5, 6)", "6", "false");
  check_cell("not(< 5)", "6", "true");
  check_cell("= 5", "5", "true");
  check_cell("!= 5", "5", "false");
  check_cell("-5", "-5", "true");
  check_cell("null", "null", "true");
  check_cell("[1, 2, 3]", "2", "true");
  check_cell("true", "false", "false");
  check_cell("false", "false", "true");
}

TEST_CASE("a cell may mention the input and be any condition") {
  check_cell("? > 5 and ? < 10", "7", "true");
  check_cell("ends with(?, \"z\")", "\"paz\"", "true");
  check_cell("contains(?, \"x\"), contains(?, \"a\")", "\"paz\"", "true");
  check_cell("count([1, 2]) > 1", "7", "true");
  check_cell("? in [1, 2]", "3", "false");
}

TEST_CASE("a test that cannot be made is null") {
  check_cell("< 5", "\"a\"", "null");
  check_cell("< 5, \"a\"", "\"a\"", "true");
}

TEST_CASE("wrong cells are refused") {
  CHECK_FALSE(compile_unary_tests("not(5").ok());
  CHECK_FALSE(compile_unary_tests("5,").ok());
  CHECK_FALSE(compile_unary_tests("").ok());
}

}  // namespace cauce::feel
