#include "engine/value/abridged.h"

#include <catch2/catch.hpp>

#include "engine/base/utf8.h"
#include "engine/value/json.h"

namespace cauce {
namespace {

std::string abridged(std::string_view json, std::size_t bytes_max) {
  return abridged_json(*parse_json(json), bytes_max);
}

}  // namespace

TEST_CASE("what is short is told whole") {
  for (const std::string json : {R"({"a":[1,"x",null],"b":true})", "[]", "{}", R"("año")", "12.5"})
    CHECK(abridged(json, 100) == json);
}

TEST_CASE("of a long text the beginning and the size are told") {
  CHECK(abridged("\"" + std::string(500, 'x') + "\"", 10) == "\"xxxxxxxxxx…\" (500 bytes)");
  CHECK(abridged(R"("ññññññ")", 5) == R"("ññ…" (12 bytes))");
}

TEST_CASE("of many parts the first are told, and how many more there are") {
  CHECK(abridged("[1,2,3,4,5,6,7,8,9,10,11,12,13,14,15,16,17,18,19,20]", 24) ==
        "[1,2,3,4,5,6,7, … 13 more]");
  CHECK(abridged(R"({"b":2,"a":")" + std::string(80, 'x') + R"(","c":3})", 60) ==
        R"({"a":"xxxxxxxxxxxxxxx…" (80 bytes),"b":2,"c":3})");
}

TEST_CASE("what is told stays short and readable whatever is in it") {
  List numbers(100'000, Value(1));
  Value nested = std::string(1'000, 'y');
  for (int i = 0; i < 400; ++i) nested = List{nested, nested};
  Context wide;
  for (int i = 0; i < 1'000; ++i) wide.put("ñ" + std::to_string(i), Value("ñandú"));
  const Context all{{"numbers", numbers}, {"nested", nested}, {"wide", wide}};
  const std::string told = abridged_json(Value(all), 1'000);
  CHECK(told.size() < 2'000);
  CHECK(is_utf8(told));
  for (const std::string name : {"numbers", "nested", "wide"})
    CHECK_THAT(told, Catch::Contains("\"" + name + "\":"));
}

}  // namespace cauce
