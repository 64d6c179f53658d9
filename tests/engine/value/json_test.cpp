#include "engine/value/json.h"

#include <catch2/catch.hpp>

using namespace cauce;

namespace {

Value parsed(std::string_view text) {
  auto result = parse_json(text);
  if (!result) FAIL(text << ": " << result.error().message);
  return *result;
}

void check_canonical(std::string_view text, std::string_view expected) {
  INFO(text);
  const std::string canonical = to_canonical_json(parsed(text));
  CHECK(canonical == expected);
  CHECK(to_canonical_json(parsed(canonical)) == canonical);
  CHECK(parsed(canonical) == parsed(text));
}

}  // namespace

TEST_CASE("JSON is read into values and written compactly") {
  const char* texts[] = {"null",
                         "true",
                         "false",
                         "0",
                         "-1.5",
                         "\"\"",
                         "\"a\"",
                         "[]",
                         "{}",
                         "[1,[2,[]],{}]",
                         R"({"b":1,"a":{"c":[null]}})"};
  for (const char* text : texts) CHECK(to_json(parsed(text)) == text);
  CHECK(to_json(parsed(" { \"a\" :\t[ 1 , 2 ]\r\n} ")) == R"({"a":[1,2]})");
  CHECK(parsed("[1,\"a\"]") == Value{List{Value{1}, Value{"a"}}});
}

TEST_CASE("numbers keep all their digits") {
  const struct {
    const char *text, *expected;
  } rows[] = {{"1.0", "1"},
              {"1234567890123456789012345678901234", "1.234567890123456789012345678901234e+33"},
              {"0.1234567890123456789012345678901234", "0.1234567890123456789012345678901234"},
              {"9007199254740993", "9007199254740993"},
              {"18446744073709551616", "18446744073709551616"},
              {"1e400", "1e+400"},
              {"1E-5", "0.00001"},
              {"-0", "0"},
              {"-0.0e5", "0"},
              {"1e6144", "1e+6144"}};
  for (const auto& row : rows) CHECK(to_json(parsed(row.text)) == row.expected);
}

TEST_CASE("canonical JSON is RFC 8785") {
  check_canonical(R"({"b":1,"a":2,"":3,"A":4})", R"({"":3,"A":4,"a":2,"b":1})");
  // The example of RFC 8785, 3.2.3: sorted by UTF-16 code units, so U+1F600 before U+FB33.
  check_canonical(
      R"({"\u20ac":"Euro Sign","\r":"Carriage Return","\ufb33":"Hebrew Letter Dalet With Dagesh",)"
      R"("1":"One","\ud83d\ude00":"Emoji: Grinning Face",)"
      R"("\u0080":"Control","\u00f6":"Latin Small Letter O With Diaeresis"})",
      "{\"\\r\":\"Carriage Return\",\"1\":\"One\",\"\xC2\x80\":\"Control\",\"ö\":\"Latin "
      "Small Letter O With Diaeresis\",\"€\":\"Euro Sign\",\"😀\":\"Emoji: Grinning "
      "Face\",\"\xEF\xAC\xB3\":\"Hebrew Letter Dalet With Dagesh\"}");
  check_canonical(R"("\u20ac$\u000f\u000aA'\u0042\u0022\u005c\\\"\/")",
                  R"("€$\u000f\nA'B\"\\\\\"/")");
  check_canonical("[56,1E30,4.50,2e-3,0.000000000000000000000000001]",
                  "[56,1e+30,4.5,0.002,1e-27]");
  check_canonical(R"("\b\t\n\f\r\u0000\u001f\u007f")", "\"\\b\\t\\n\\f\\r\\u0000\\u001f\x7F\"");
  check_canonical(R"({"a":{"z":[{"y":1,"x":2}],"b":null}})",
                  R"({"a":{"b":null,"z":[{"x":2,"y":1}]}})");
}

TEST_CASE("equal values give equal canonical JSON") {
  CHECK(to_canonical_json(parsed(R"({"a":1.0,"b":[1e2]})")) ==
        to_canonical_json(parsed(R"({"b":[100],"a":1})")));
}

TEST_CASE("names of more than one byte sort by UTF-16") {
  const char* ascending[] = {"a",
                             "b",
                             "ba",
                             "\xC3\xA9",
                             "\xE2\x82\xAC",
                             "\xED\x9F\xBF",
                             "\xF0\x90\x80\x80",
                             "\xF4\x8F\xBF\xBF",
                             "\xEE\x80\x80",
                             "\xEF\xBF\xBD"};
  Context context;
  for (std::size_t i = std::size(ascending); i-- > 0;) context.put(ascending[i], Value{});
  std::string expected;
  for (const char* name : ascending)
    expected += (expected.empty() ? "{\"" : ",\"") + std::string(name) + "\":null";
  CHECK(to_canonical_json(Value{context}) == expected + "}");
}

TEST_CASE("what JSON has no type for is written as FEEL's text") {
  const struct {
    Value value;
    const char* expected;
  } rows[] = {{Value{*parse_date("2026-11-02")}, "\"2026-11-02\""},
              {Value{*parse_time("10:00:00.5Z")}, "\"10:00:00.5Z\""},
              {Value{*parse_date_time("2026-12-31T09:00:00@America/Santiago")},
               "\"2026-12-31T09:00:00@America/Santiago\""},
              {Value{YearMonthDuration{14}}, "\"P1Y2M\""},
              {Value{DayTimeDuration{90'000, 0}}, "\"P1DT1H\""},
              {Value{Range{Value{1}, Value{}, Range::Endpoint::open}}, "\"(1..]\""},
              {Value{std::make_shared<const Function>()}, "null"},
              {Value{Decimal{1} / Decimal{0}}, "null"}};
  for (const auto& row : rows) CHECK(to_json(row.value) == row.expected);
}

TEST_CASE("malformed JSON is refused where it goes wrong") {
  const struct {
    std::string text;
    std::size_t offset;
    const char* message;
  } rows[] = {
      {"", 0, "ends here"},
      {"  ", 2, "ends here"},
      {"[1,", 3, "ends here"},
      {"\"abc", 4, "ends here"},
      {"[1,]", 3, "']'"},
      {"{\"a\":1,}", 7, "'}'"},
      {"{a:1}", 1, "'a:1}'"},
      {"[1 2]", 3, "'2]'"},
      {"01", 1, "nothing after"},
      {"1 1", 2, "nothing after"},
      {"{} x", 3, "nothing after"},
      {"tru", 3, "ends here"},
      {"nulL", 0, "'nulL'"},
      {"+1", 0, "'+1'"},
      {".5", 0, "'.5'"},
      {"1.", 2, "ends here"},
      {"1e", 2, "ends here"},
      {"NaN", 0, "'NaN'"},
      {"Infinity", 0, "'Infinity'"},
      {"'a'", 0, "''a''"},
      {"[1] // no", 4, "nothing after"},
      {"\"\t\"", 1, "0x09"},
      {"\"\\x\"", 2, "'x\"'"},
      {"\"\\ud800\"", 7, "found '\"'"},
      {"\"\\udc00\"", 7, "surrogates"},
      {"\"\\u12g4\"", 5, "'g4\"'"},
      {"\"\xFF\"", 1, "0xFF"},
      {"\"\xC0\x80\"", 1, "0xC0"},
      {"\"\xED\xA0\x80\"", 1, "UTF-8, but found byte 0xED"},
      {"\"\xF4\x90\x80\x80\"", 1, "0xF4"},
      {"\"\xE2\x82\"", 1, "0xE2"},
      {"\xEF\xBB\xBF{}", 0, "0xEF"},
      {std::string("\0", 1), 0, "0x00"},
  };
  for (const auto& row : rows) {
    const auto result = parse_json(row.text);
    INFO(row.text << " " << (result ? "" : result.error().message));
    REQUIRE_FALSE(result);
    CHECK(result.error().offset == row.offset);
    CHECK(result.error().message.find(row.message) != std::string::npos);
  }
}

TEST_CASE("what JSON allows and Cauce could not keep is refused") {
  const struct {
    std::string text;
    const char* message;
  } rows[] = {{R"({"a":1,"b":2,"a":3})", "'a' is repeated"},
              {R"([{"a":1,"\u0061":3}])", "'a' is repeated"},
              {"1e6145", "34 significant digits"},
              {"12345678901234567890123456789012345", "34 significant digits"},
              {"[0.10000000000000000000000000000000001]", "34 significant digits"},
              {"1e-99999", "34 significant digits"},
              {"1e999999999999999999999", "exponent"},
              {std::string(65, '[') + std::string(65, ']'), "64 levels"},
              {std::string(100'000, '['), "64 levels"}};
  for (const auto& row : rows) {
    const auto result = parse_json(row.text);
    REQUIRE_FALSE(result);
    INFO(result.error().message);
    CHECK(result.error().message.find(row.message) != std::string::npos);
  }
  CHECK(parse_json(std::string(64, '[') + std::string(64, ']')));
  CHECK_FALSE(parse_json("[[]]", {1}));
  CHECK(parse_json("[]", {1}));
}

TEST_CASE("an object of very many names is read in reasonable time") {
  std::string text = "{";
  for (int i = 0; i < 50'000; ++i) text += "\"n" + std::to_string(i) + "\":0,";
  text.back() = '}';
  const Value value = parsed(text);
  CHECK(value.context()->size() == 50'000);
  CHECK(value == parsed(to_canonical_json(value)));
}
