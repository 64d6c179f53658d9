#include <catch2/catch.hpp>

#include "tests/engine/dmn/model.h"

namespace cauce::dmn {

TEST_CASE("a literal expression sees what the decision requires, names with spaces too") {
  const std::string model =
      input("Monto total", "number") + decision(literal("Monto total * 2"), "", {"Monto total"});
  CHECK(decide(model, "{\"Monto total\": 4}") == "8");
}

TEST_CASE("entries of a boxed context see those before them and the last one may be the result") {
  const std::string entries = "<context><contextEntry><variable name='a b'/>" + literal("1") +
                              "</contextEntry><contextEntry><variable name='c'/>" +
                              literal("a b + 1") + "</contextEntry>";
  CHECK(decide(decision(entries + "</context>")) == R"({"a b":1,"c":2})");
  CHECK(decide(decision(entries + "<contextEntry>" + literal("a b + c") +
                        "</contextEntry></context>")) == "3");
}

TEST_CASE("a boxed list is the list of its items") {
  CHECK(decide(decision("<list>" + literal("1") + literal("\"b\"") + "</list>")) == "[1,\"b\"]");
  CHECK(decide(decision("<list/>")) == "[]");
}

TEST_CASE("a relation is a list of contexts") {
  const std::string relation =
      "<relation><column name='n'/><column name='m' typeRef='number'/>"
      "<row>" +
      literal("\"x\"") + literal("1") + "</row><row>" + literal("\"y\"") + literal("2") +
      "</row></relation>";
  CHECK(decide(decision(relation)) == R"([{"n":"x","m":1},{"n":"y","m":2}])");
}

TEST_CASE("a boxed function keeps what it saw and may call itself") {
  const std::string context =
      "<context><contextEntry><variable name='k'/>" + literal("10") +
      "</contextEntry><contextEntry><variable name='f'/><functionDefinition>"
      "<formalParameter name='n' typeRef='number'/>" +
      literal("if n = 0 then k else n * f(n - 1)") +
      "</functionDefinition></contextEntry><contextEntry>" + literal("f(3)") +
      "</contextEntry></context>";
  CHECK(decide(decision(context)) == "60");
}

TEST_CASE("an invocation binds parameters by name") {
  const auto invocation = [](std::string_view parameter) {
    return "<context><contextEntry><variable name='f'/>" + literal("function(a, b) a - b") +
           "</contextEntry><contextEntry><invocation>" + literal("f") +
           "<binding><parameter name='b'/>" + literal("1") +
           "</binding><binding><parameter name='" + std::string(parameter) + "'/>" + literal("5") +
           "</binding></invocation></contextEntry></context>";
  };
  CHECK(decide(decision(invocation("a"))) == "4");
  CHECK(decide(decision(invocation("c"))) == "null");
}

TEST_CASE("a boxed conditional takes else for null and is null for what is no boolean") {
  const auto choice = [](std::string_view condition) {
    return decide(decision("<conditional><if>" + literal(condition) + "</if><then>" + literal("1") +
                           "</then><else>" + literal("2") + "</else></conditional>"));
  };
  CHECK(choice("true") == "1");
  CHECK(choice("false") == "2");
  CHECK(choice("null") == "2");
  CHECK(choice("\"x\"") == "null");
}

TEST_CASE("a boxed filter keeps, drops and chooses by index") {
  const auto filtered = [](std::string_view match) {
    return decide(decision("<filter><in>" + literal("[{a: 1, the b: 5}, {a: 2, the b: 6}]") +
                           "</in><match>" + literal(match) + "</match></filter>"));
  };
  CHECK(filtered("a > 1") == R"([{"a":2,"the b":6}])");
  CHECK(filtered("item.a = 1") == R"([{"a":1,"the b":5}])");
  CHECK(filtered("the b = 6") == R"([{"a":2,"the b":6}])");
  CHECK(filtered("-1") == R"({"a":2,"the b":6})");
  CHECK(filtered("3") == "null");
}

TEST_CASE("in a boxed filter an entry called item comes before the element") {
  const std::string xml = decision("<filter><in>" + literal("[{item: 1}, {item: 2}]") +
                                   "</in><match>" + literal("item = 2") + "</match></filter>");
  CHECK(decide(xml) == R"([{"item":2}])");
}

TEST_CASE("boxed iterators go through lists and ranges") {
  const auto iterated = [](std::string tag, std::string body_tag, std::string_view in,
                           std::string_view body) {
    return decide(decision("<" + tag + " iteratorVariable='x'><in>" + literal(in) + "</in><" +
                           body_tag + ">" + literal(body) + "</" + body_tag + "></" + tag + ">"));
  };
  CHECK(iterated("for", "return", "[1..3]", "x * x") == "[1,4,9]");
  CHECK(iterated("for", "return", "[1, 2]", "count(partial) + x") == "[1,3]");
  CHECK(iterated("for", "return", "null", "x") == "null");
  CHECK(iterated("some", "satisfies", "[1, 2]", "x > 1") == "true");
  CHECK(iterated("every", "satisfies", "[1, 2]", "x > 1") == "false");
  CHECK(iterated("every", "satisfies", "[1, 2]", "if x = 1 then true else \"no\"") == "null");
  CHECK(iterated("some", "satisfies", "[]", "x > 1") == "false");
}

}  // namespace cauce::dmn
