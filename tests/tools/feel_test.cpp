#include <catch2/catch.hpp>

#include "tests/tools/executable.h"

using namespace cauce::tools_test;
using Catch::Contains;

TEST_CASE("feel prints the value as JSON") {
  CHECK(run({"feel", "1 + 2 * 3"}).out == "7\n");
  CHECK(run({"feel", "[1, \"a\", null]"}).out == "[1,\"a\",null]\n");
  CHECK(run({"feel", "--", "-2 ** 2"}).status == 0);
}

TEST_CASE("feel takes its variables from an argument or from stdin") {
  CHECK(run({"feel", "Monto total * 2", "--context", R"({"Monto total": 1.5})"}).out == "3\n");
  CHECK(run({"feel", "a", "--context", "-"}, R"({"a": true})").out == "true\n");
  const Ended wrong = run({"feel", "a", "--context", "[1]"});
  CHECK(wrong.status == 1);
  CHECK_THAT(wrong.err, Contains("--context") && Contains("object"));
}

TEST_CASE("feel tells on stderr why a value is null") {
  const Ended ended = run({"feel", "1 / 0"});
  CHECK(ended.status == 0);
  CHECK(ended.out == "null\n");
  CHECK_THAT(ended.err, Contains("division by zero"));
  CHECK(run({"feel", "null"}).err.empty());
}

TEST_CASE("feel puts a caret under the place of an error") {
  const Ended ended = run({"feel", "\"ñ\" +\n  1 + )"});
  CHECK(ended.status == 1);
  CHECK(ended.out.empty());
  CHECK_THAT(ended.err, Contains(":2:7: error") && Contains("\n    1 + )\n        ^\n"));
}

TEST_CASE("feel shows what is around the place of an error in a long line") {
  const Ended ended = run({"feel", std::string(500, ' ') + "1 + ) " + std::string(500, ' ')});
  CHECK_THAT(ended.err, Contains("expression:1:505: error") && Contains("1 + ) ") && Contains("^"));
  CHECK(ended.err.size() < 400);
}

TEST_CASE("feel tells local time in the zone that is named") {
  CHECK(run({"feel", "string(now())", "--time-zone", "UTC"}).out.find("Z") != std::string::npos);
  CHECK(run({"feel", "string(now())"}).out.find("Santiago") != std::string::npos);
}
