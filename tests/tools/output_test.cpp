#include "tools/cauce/output.h"

#include <catch2/catch.hpp>

#include "tools/cauce/conversation.h"

using namespace cauce;
using namespace cauce::tools;

TEST_CASE("columns stand side by side, letters beyond ASCII counted once") {
  const Table table{{"id", "name"}, {{"ñandú", 1}, {"x", Value()}}};
  CHECK(to_text(table) == "id     name\nñandú  1\nx      -\n");
}

TEST_CASE("what moves a terminal's cursor is not printed") {
  const Table table{{"a"}, {{"x\x1b[2Jy\nz\xc2\x9bq"}}};
  CHECK(to_text(table) == "a\nx?[2Jy z?q\n");
}

TEST_CASE("a table is an array of objects in JSON, a line each") {
  CHECK(to_json(Table{{"a"}, {}}) == "[]\n");
  CHECK(to_json(Table{{"a", "b"}, {{1, "x"}, {Value(), true}}}) ==
        "[\n{\"a\":1,\"b\":\"x\"},\n{\"a\":null,\"b\":true}\n]\n");
}

TEST_CASE("entries of contexts become columns, missing ones null") {
  const List contexts{Value(Context{{"b", 2}, {"a", 1}}), Value(Context{{"c", 3}}), Value(7)};
  CHECK(table_of(contexts, {"a", "b"}).rows ==
        std::vector<std::vector<Value>>{{1, 2}, {Value(), Value()}, {Value(), Value()}});
}

TEST_CASE("parameters are encoded, and those that are not there are left out") {
  CHECK(query({{"a", std::nullopt}, {"b", "x y&ñ"}, {"c", ""}}) == "?b=x%20y%26%C3%B1&c=");
  CHECK(query({}).empty());
}

TEST_CASE("a variable that came as JSON text becomes what it says") {
  CHECK(plain_value(Value(Context{{"value", "[1]"}, {"type", "Json"}})) == Value(List{1}));
  CHECK(plain_value(Value(Context{{"value", "[1]"}, {"type", "String"}})) == Value("[1]"));
}
