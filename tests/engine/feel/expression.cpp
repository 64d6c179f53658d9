#include "engine/feel/expression.h"

#include <atomic>
#include <thread>

#include <catch2/catch.hpp>

#include "engine/value/json.h"

namespace cauce::feel {
namespace {

Value value_of(const Expression& expression, const Context& context = {}) {
  const auto value = expression.evaluate(ContextVariables(context), Environment{});
  REQUIRE(value.ok());
  return *value;
}

}  // namespace

TEST_CASE("an expression without anything is the literal null") {
  const Expression expression;
  CHECK(expression.is_literal());
  CHECK(expression.source() == "null");
  CHECK(value_of(expression).is_null());
  CHECK(expression.free_names().empty());
}

TEST_CASE("what is constant is computed when it is compiled") {
  CHECK(compile_feel("1 + 2 * 3")->is_literal());
  CHECK(compile_feel("duration(\"P1D\")")->is_literal());
  CHECK(compile_feel("[1, 2]")->is_literal());
  CHECK(compile_feel("-5")->is_literal());
  CHECK_FALSE(compile_feel("1 + x")->is_literal());
  CHECK_FALSE(compile_feel("now()")->is_literal());
}

TEST_CASE("attributes say their language by how they are written") {
  const auto feel = compile("= 1 + 1", Otherwise::literal_string);
  REQUIRE(feel.ok());
  CHECK(feel->language() == Language::feel);
  CHECK(value_of(*feel) == Value(2));
  const auto juel = compile("${1 + 1}", Otherwise::feel);
  REQUIRE(juel.ok());
  CHECK(juel->language() == Language::juel);
  CHECK(juel->source() == "1 + 1");
  const auto text = compile("ana", Otherwise::literal_string);
  REQUIRE(text.ok());
  CHECK(text->is_literal());
  CHECK(value_of(*text) == Value("ana"));
  CHECK(value_of(*compile("a > 1", Otherwise::feel), {{"a", Value(2)}}) == Value(true));
}

TEST_CASE("places are counted from the start of what was given") {
  const auto findings = compile("\n =1 +\n+", Otherwise::feel);
  REQUIRE_FALSE(findings.ok());
  CHECK(findings.error()[0].line == 3);
  CHECK(findings.error()[0].column == 1);
  const auto first_line = compile("=1 +)", Otherwise::feel);
  REQUIRE_FALSE(first_line.ok());
  CHECK(first_line.error()[0].column == 5);
}

TEST_CASE("expressions are equal when language and source are") {
  CHECK(*compile_feel("a") == *compile_feel("a"));
  CHECK_FALSE(*compile_feel("a") == *compile_feel("a "));
  CHECK_FALSE(*compile_feel("a") == *compile_juel("${a}"));
}

TEST_CASE("a function that is a value outlives its expression") {
  Value function;
  {
    const auto made = compile_feel("{k: x, f: function(a) a + k}.f");
    REQUIRE(made.ok());
    function = value_of(*made, {{"x", Value(40)}});
  }
  const auto call = compile_feel("f(2)", {"f"});
  REQUIRE(call.ok());
  CHECK(value_of(*call, {{"f", function}}) == Value(42));
}

TEST_CASE("an expression is gone with what evaluating it yielded") {
  for (const char* source : {R"(@"no date")", R"([@"no date"][1])", R"(append([1], @"no date")[2])",
                             R"([[@"no date"], 1][1][1])", R"({a: [@"no date"]}.a[1])"}) {
    CAPTURE(source);
    std::weak_ptr<const std::string> kept;
    {
      const auto expression = compile_feel(source);
      REQUIRE(expression.ok());
      const Value value = value_of(*expression, {});
      REQUIRE(value.null_reason() != nullptr);
      kept = value.null_reason()->source;
      CHECK_FALSE(kept.expired());
    }
    CHECK(kept.expired());
  }
}

TEST_CASE("one expression is evaluated by several threads at once") {
  const auto expression = compile_feel(
      "matches(s, \"^a+b\") and count(for i in 1..n return [i, s]) = n and "
      "(function(a) a + 1)(n) > n");
  REQUIRE(expression.ok());
  std::atomic<int> wrong = 0;
  std::vector<std::thread> threads;
  for (int t = 0; t < 4; ++t)
    threads.emplace_back([&, t] {
      const Context context{{"s", Value("aaab")}, {"n", Value(t + 1)}};
      for (int i = 0; i < 500; ++i) {
        const auto value = expression->evaluate(ContextVariables(context), Environment{});
        if (!value.ok() || !(*value == Value(true))) ++wrong;
      }
    });
  for (std::thread& thread : threads) thread.join();
  CHECK(wrong == 0);
}

TEST_CASE("an error tells where in the source") {
  const auto expression = compile_juel("${a + missing}");
  REQUIRE(expression.ok());
  const Context context{{"a", Value(1)}};
  const auto value = expression->evaluate(ContextVariables(context), Environment{});
  REQUIRE_FALSE(value.ok());
  CHECK(value.error().offset == 4);
  CHECK(value.error().message ==
        "expected a variable 'missing' to evaluate 'a + missing', found none");
}

TEST_CASE("what other languages write is refused with how FEEL writes it") {
  const auto hint_of = [](std::string_view source) {
    const auto compiled = compile_feel(source, {"a", "b"});
    return compiled.ok() ? std::string() : compiled.error().front().hint;
  };
  CHECK_THAT(hint_of("a == 1"), Catch::Contains("single '='"));
  CHECK_THAT(hint_of("a && b"), Catch::Contains("'and'"));
  CHECK_THAT(hint_of("!a"), Catch::Contains("not("));
  CHECK_THAT(hint_of("a <> 1"), Catch::Contains("'!='"));
  CHECK_THAT(hint_of("a = 'x'"), Catch::Contains("double quotes"));
  CHECK_THAT(hint_of("a % 2"), Catch::Contains("modulo"));
  CHECK_THAT(hint_of("a ? 1 : 2"), Catch::Contains("then"));
  CHECK_THAT(hint_of("${a}"), Catch::Contains("leave out"));
  CHECK(hint_of("a +").empty());
  CHECK(finding_of("a % 2") ==
        "1:3 feel-syntax expected an operator or the end of the expression, found '%', which FEEL "
        "does not know");
  CHECK(finding_of("a = (= 1)") == "");
  const auto cell = compile_unary_tests("== 5");
  REQUIRE_FALSE(cell.ok());
  CHECK(cell.error().front().column == 1);
}

}  // namespace cauce::feel
