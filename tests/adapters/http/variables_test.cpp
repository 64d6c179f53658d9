#include "adapters/http/variables.h"

#include <catch2/catch.hpp>

#include "engine/value/json.h"

namespace cauce::http {
namespace {

const Zone& zone() { return *Zone::find("-03:00"); }

// What a variable becomes and how it comes back, or the message.
std::string round_trip(const std::string& dto) {
  const auto json = parse_json(dto);
  const auto value = read_variable("x", *json);
  if (!value) return "refused: " + value.error();
  JsonText out;
  out.begin_object();
  put_variable(out, *value, zone());
  return out.end_object().take();
}

std::string out(const std::string& value, const std::string& type) {
  return R"({"value":)" + value + R"(,"type":")" + type + R"(","valueInfo":{}})";
}

TEST_CASE("variables go in and come back with the dialect's types") {
  struct Row {
    const char* in;
    const char* value;
    const char* type;
  };
  const Row rows[] = {
      {R"({"value":"a","type":"String"})", R"("a")", "String"},
      {R"({"value":"a","type":"string"})", R"("a")", "String"},
      {R"({"value":"a"})", R"("a")", "String"},
      {R"({"value":true,"type":"Boolean"})", "true", "Boolean"},
      {R"({"value":-32768,"type":"Short"})", "-32768", "Integer"},
      {R"({"value":2147483647,"type":"Integer"})", "2147483647", "Integer"},
      {R"({"value":2147483648,"type":"Long"})", "2147483648", "Long"},
      {R"({"value":5.0,"type":"Integer"})", "5", "Integer"},
      {R"({"value":0.1,"type":"Double"})", "0.1", "Double"},
      {R"({"value":1234567890123456789.0123456789,"type":"Double"})",
       "1234567890123456789.0123456789", "Double"},
      {R"({"value":7})", "7", "Integer"},
      {R"({"value":null,"type":"Null"})", "null", "Null"},
      {R"({"value":null,"type":"String"})", "null", "Null"},
      {R"({"type":"Boolean"})", "null", "Null"},
      {R"({})", "null", "Null"},
      {R"({"value":"{\"a\":[1,2]}","type":"Json"})", R"("{\"a\":[1,2]}")", "Json"},
      {R"({"value":[1],"type":"Json"})", R"("[1]")", "Json"},
      {R"({"value":{"a":1}})", R"("{\"a\":1}")", "Json"},
      {R"({"value":"[1]","type":"Object",)"
       R"("valueInfo":{"serializationDataFormat":"application/json"}})",
       R"("[1]")", "Json"},
      {R"({"value":"2026-11-02T09:00:00.000-0300","type":"Date"})",
       R"("2026-11-02T09:00:00.000-0300")", "Date"},
      {R"({"value":"2026-11-02T12:00:00Z","type":"Date"})", R"("2026-11-02T09:00:00.000-0300")",
       "Date"},
  };
  for (const Row& row : rows) {
    INFO(row.in);
    CHECK(round_trip(row.in) == out(row.value, row.type));
  }
}

TEST_CASE("a value that is not of its type is refused by name") {
  const char* rows[] = {
      R"({"value":1,"type":"String"})",
      R"({"value":"true","type":"Boolean"})",
      R"({"value":"5","type":"Integer"})",
      R"({"value":1.5,"type":"Integer"})",
      R"({"value":2147483648,"type":"Integer"})",
      R"({"value":-2147483649,"type":"Integer"})",
      R"({"value":32768,"type":"Short"})",
      R"({"value":9223372036854775808,"type":"Long"})",
      R"({"value":true,"type":"Double"})",
      R"({"value":1,"type":"Null"})",
      R"({"value":"{","type":"Json"})",
      R"({"value":7,"type":"Json"})",
      R"({"value":"x","type":"Object",)"
      R"("valueInfo":{"serializationDataFormat":"application/x-java"}})",
      R"({"value":"soon","type":"Date"})",
      R"({"value":5,"type":"Date"})",
      R"({"value":"eA==","type":"Bytes"})",
      R"({"value":"eA==","type":"File"})",
      R"({"value":1,"type":"Money"})",
      R"({"value":1,"type":7})",
      R"({"value":1,"valueInfo":7})",
      R"({"value":1,"valueInfo":{"transient":true}})",
      R"(5)",
      R"("a")",
  };
  for (const char* row : rows) {
    INFO(row);
    const std::string answer = round_trip(row);
    CHECK(answer.starts_with("refused: "));
    CHECK(answer.find("'x'") != std::string::npos);
  }
}

TEST_CASE("what the dialect has no type for comes out as FEEL's text") {
  const auto written = [](const Value& value) {
    JsonText text;
    text.begin_object();
    put_variable(text, value, zone());
    return text.end_object().take();
  };
  CHECK(written(Value(Date{2026, 12, 31})) == out("\"2026-12-31\"", "String"));
  CHECK(written(Value(YearMonthDuration{14})) == out("\"P1Y2M\"", "String"));
  CHECK(written(Value(*parse_date_time("2026-12-31T09:00:00"))) ==
        out("\"2026-12-31T09:00:00\"", "String"));
}

}  // namespace
}  // namespace cauce::http
