#include <catch2/catch.hpp>

#include "tests/engine/feel/check.h"

namespace cauce::feel {

TEST_CASE("names may have spaces and operators when they are in scope") {
  check("Alianzas vigentes + 1", R"({"Alianzas vigentes": 4})", "5");
  check("Alianzas   vigentes", R"({"Alianzas vigentes": 4})", "4");
  check("a-b", R"({"a": 10, "b": 3})", "7");
  check("a-b", R"({"a": 10, "b": 3, "a-b": 1})", "1");
  check("año > 3 and ñandú", R"({"año": 4, "ñandú": true})", "true");
  check("a.b", R"({"a": {"b": 3}})", "3");
  check("net income / monthly rent", R"({"net income": 10, "monthly rent": 4})", "2.5");
  check("profit and loss > 3", R"({"profit and loss": 4})", "true");
}

TEST_CASE("the longest name wins, and local names count") {
  check("a b + a", R"({"a": 1, "a b": 10})", "11");
  check("for my item in [1, 2] return my item + 1", "[2, 3]");
  check("(function(first one) first one * 2)(4)", "8");
  check("date and time(\"2026-01-01T00:00:00\").year", "2026");
  check("date and flag", R"({"date": true, "flag": true})", "true");
}

TEST_CASE("a name that is not known is null, and says so") {
  check_null("missing", "expected a variable 'missing', found none");
  CHECK_THAT(finding_of("net income"), Catch::Contains("found 'income'"));
}

TEST_CASE("free names are what the expression needs from outside, in order") {
  const auto names = [](std::string_view source) { return compile_feel(source)->free_names(); };
  CHECK(names("b + a + b") == std::vector<std::string>{"b", "a"});
  CHECK(names("for i in list return i + k") == std::vector<std::string>{"list", "k"});
  CHECK(names("{a: x, b: a}") == std::vector<std::string>{"x"});
  CHECK(names("sum(l) + count(l)") == std::vector<std::string>{"l"});
  CHECK(names("function(a) a + z") == std::vector<std::string>{"z"});
  CHECK(names("1 + 1").empty());
}

TEST_CASE("variables may have the names of built-ins") {
  check("count(count)", R"({"count": [1, 2]})", "2");
  check("date.year", R"({"date": {"year": 3}})", "3");
}

}  // namespace cauce::feel
