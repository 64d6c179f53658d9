#include "engine/value/value.h"

#include <catch2/catch.hpp>

using namespace cauce;

TEST_CASE("values are equal when type and content are") {
  const Value values[] = {Value{},
                          Value{true},
                          Value{false},
                          Value{1},
                          Value{"1"},
                          Value{""},
                          Value{Date{2026, 1, 1}},
                          Value{Time{0, nullptr}},
                          Value{DateTime{{2026, 1, 1}, {}}},
                          Value{YearMonthDuration{0}},
                          Value{DayTimeDuration{}},
                          Value{List{}},
                          Value{List{Value{1}}},
                          Value{Context{}},
                          Value{Context{{"a", Value{1}}}},
                          Value{Range{Value{1}, Value{2}}},
                          Value{Range{Value{1}, Value{2}, Range::Endpoint::open}}};
  for (std::size_t i = 0; i < std::size(values); ++i)
    for (std::size_t j = 0; j < std::size(values); ++j) {
      INFO(i << " " << j);
      CHECK((values[i] == values[j]) == (i == j));
    }
}

TEST_CASE("numbers in values are compared by value, nulls regardless of their reason") {
  CHECK(Value{*Decimal::parse("1.0")} == Value{1});
  CHECK(Value{List{Value{*Decimal::parse("1.0")}}} == Value{List{Value{1}}});
  CHECK(Value::null_because("no such name") == Value{});
  CHECK(std::get<Null>(Value::null_because("no such name").variant()).reason->message ==
        "no such name");
}

TEST_CASE("each accessor answers for its own type only") {
  const Value text{"abc"};
  REQUIRE(text.string() != nullptr);
  CHECK(*text.string() == "abc");
  CHECK(text.number() == nullptr);
  CHECK(text.list() == nullptr);
  CHECK(text.context() == nullptr);
  CHECK(text.range() == nullptr);
  CHECK_FALSE(text.is_null());
  CHECK(Value{}.string() == nullptr);
}

TEST_CASE("types have their FEEL names") {
  const struct {
    Value value;
    std::string_view name;
  } rows[] = {{Value{}, "null"},
              {Value{true}, "boolean"},
              {Value{1}, "number"},
              {Value{"a"}, "string"},
              {Value{Date{}}, "date"},
              {Value{Time{}}, "time"},
              {Value{DateTime{}}, "date and time"},
              {Value{YearMonthDuration{}}, "years and months duration"},
              {Value{DayTimeDuration{}}, "days and time duration"},
              {Value{List{}}, "list"},
              {Value{Context{}}, "context"},
              {Value{Range{}}, "range"},
              {Value{std::make_shared<const Function>()}, "function"}};
  for (const auto& row : rows) CHECK(type_name(row.value) == row.name);
}

TEST_CASE("a context keeps the order of its entries and replaces in place") {
  Context context{{"b", Value{1}}, {"a", Value{2}}};
  context.put("c", Value{3});
  context.put("b", Value{4});
  std::string names;
  for (const auto& [name, value] : context.entries()) names += name;
  CHECK(names == "bac");
  CHECK(*context.find("b") == Value{4});
  CHECK(context.find("d") == nullptr);
  CHECK(context.erase("a"));
  CHECK_FALSE(context.erase("a"));
  CHECK(context.size() == 2);
  CHECK(context == Context{{"c", Value{3}}, {"b", Value{4}}});
  CHECK_FALSE(context == Context{{"c", Value{3}}, {"d", Value{4}}});
}

TEST_CASE("a context of many entries finds each of them") {
  constexpr int count = 5000;
  Context context;
  for (int i = 0; i < count; ++i) context.put("name" + std::to_string(i), Value{i});
  for (int i = 0; i < count; i += 2) context.put("name" + std::to_string(i), Value{-i});
  REQUIRE(context.size() == count);
  const Context copy = context;
  for (int i = 0; i < count; ++i) {
    const Value* found = copy.find("name" + std::to_string(i));
    REQUIRE(found != nullptr);
    CHECK(*found == Value{i % 2 == 0 ? -i : i});
  }
  CHECK(copy.find("name5000") == nullptr);
  CHECK(context.erase("name4999"));
  CHECK(context.find("name4999") == nullptr);
  CHECK(context.find("name0") != nullptr);
  while (context.size() > 3) context.erase(context.entries().back().first);
  CHECK(context.find("name2") != nullptr);
  CHECK(context.find("name3") == nullptr);
}
