#include <catch2/catch.hpp>

#include "engine/base/utf8.h"
#include "engine/value/json.h"
#include "tests/engine/feel/check.h"

namespace cauce::feel {
namespace {

std::string repeated(std::string_view text, int times) {
  std::string out;
  for (int i = 0; i < times; ++i) out += text;
  return out;
}

std::string nested(std::string_view open, std::string_view inner, std::string_view close,
                   int times) {
  return repeated(open, times) + std::string(inner) + repeated(close, times);
}

constexpr auto is_limit = "feel-limit";

}  // namespace

TEST_CASE("sources of more than 64 KB and nesting of more than 200 levels are refused") {
  CHECK_THAT(finding_of(repeated(" ", 65'537)), Catch::Contains(is_limit));
  CHECK(finding_of("1" + repeated(" ", 65'535)) == "");
  CHECK(finding_of(nested("(", "1", ")", 150)) == "");
  CHECK_THAT(finding_of(nested("(", "1", ")", 250)), Catch::Contains(is_limit));
  CHECK_THAT(finding_of(nested("[", "1", "]", 250)), Catch::Contains(is_limit));
  CHECK_THAT(finding_of(repeated("-", 30'000) + "1"), Catch::Contains(is_limit));
  CHECK_THAT(finding_of(nested("if true then ", "1", " else 2", 250)), Catch::Contains(is_limit));
  CHECK_THAT(finding_of(nested("{a: ", "1", "}", 250)), Catch::Contains(is_limit));
  CHECK_THAT(finding_of("1 instance of " + nested("list<", "number", ">", 250)),
             Catch::Contains(is_limit));
}

TEST_CASE("chains are long before they are refused") {
  CHECK(outcome_of("1" + repeated(" + x", 900), Environment{}, "{\"x\": 1}") == "number 901");
  CHECK_THAT(finding_of("1" + repeated(" + x", 1100)), Catch::Contains(is_limit));
  CHECK(outcome_of("true" + repeated(" and x", 5000), Environment{}, "{\"x\": true}") ==
        "boolean true");
}

TEST_CASE("evaluation ends after its steps") {
  const Environment few{.steps_max = 1000};
  CHECK(outcome_of("count(for i in 1..100 return i)", few) == "number 100");
  CHECK_THAT(outcome_of("for i in 1..1000000000000 return 1", few),
             Catch::StartsWith("error: expected at most 1000 steps"));
  CHECK_THAT(outcome_of("some x in 1..1000000, y in 1..1000000 satisfies false", Environment{}),
             Catch::StartsWith("error: expected at most 1000000 steps"));
}

TEST_CASE("evaluations share their steps when they are told to") {
  std::uint64_t left = 1'000;
  const Environment shared{.steps_left = &left};
  CHECK(outcome_of("count(for i in 1..100 return i)", shared) == "number 100");
  CHECK(left < 900);
  CHECK(left > 500);
  CHECK_THAT(outcome_of("count(for i in 1..10000 return i)", shared),
             Catch::StartsWith("error: expected steps to evaluate"));
  CHECK(left == 0);
  CHECK_THAT(outcome_of("1 + x", shared), Catch::StartsWith("error: expected steps"));
}

TEST_CASE("sources are quoted in whole characters") {
  const std::string source = "count(for i in 1..1000 return \"" + repeated("ñ", 40) + "\")";
  for (int shift = 0; shift < 2; ++shift)
    CHECK(is_utf8(outcome_of(std::string(static_cast<std::size_t>(shift), ' ') + source,
                             Environment{.steps_max = 100})));
}

TEST_CASE("recursion without end is an error and no crash") {
  CHECK_THAT(outcome_of("{f: function(n) f(n + 1), r: f(0)}.r", Environment{}),
             Catch::Contains("one within the other"));
  CHECK_THAT(outcome_of("(function(f) f(f))(function(f) f(f))", Environment{}),
             Catch::Contains("one within the other"));
}

TEST_CASE("values can neither become endless nor too deep") {
  // Each element is twice as large as the one before, when written out.
  CHECK_THAT(outcome_of("for i in 1..60 return if i = 1 then [1] else "
                        "[partial[-1], partial[-1]]",
                        Environment{}),
             Catch::Contains("parts when written out"));
  CHECK_THAT(outcome_of("for i in 1..10000 return [partial[-1]]", Environment{}),
             Catch::Contains("one within the other"));
  CHECK_THAT(outcome_of("for i in 1..10000 return get entries({a: partial[-1]})", Environment{}),
             Catch::Contains("one within the other"));
  CHECK_THAT(outcome_of("for i in 1..10000 return function() partial[-1]", Environment{}),
             Catch::StartsWith("error: expected a value of at most"));
  CHECK_THAT(outcome_of("for i in 1..60 return if i = 1 then \"0123456789abcdef\" else "
                        "partial[-1] + partial[-1]",
                        Environment{}),
             Catch::StartsWith("error: expected at most"));
  CHECK_THAT(outcome_of("for i in 1..60 return if i = 1 then \"a\" else "
                        "replace(partial[-1], \"a\", \"aaaaaaaa\")",
                        Environment{}),
             !Catch::StartsWith("list"));
}

TEST_CASE("work within one node counts as steps") {
  const std::string text = R"({"text": ")" + repeated("a", 100'000) + R"("})";
  for (const auto* work :
       {"string(text)", "number(text)", "string length(text)", "text < text", "text = text + \"\"",
        "text between text and text", "text in [\"a\"..\"b\"]", "max([text, text])",
        "list contains([text], text)", "matches(text, \"a+$\")", "split(text, \"b\")",
        "{a: text} = {a: text}", "text in ([text])"}) {
    INFO(work);
    const std::string outcome =
        outcome_of("for i in 1..1000 return " + std::string(work), Environment{}, text);
    CHECK_THAT(outcome.substr(0, 100), Catch::StartsWith("error: expected at most 1000000 steps"));
  }
  CHECK_THAT(outcome_of("for i in 1..1000 return matches(\"aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa!\", "
                        "\"^(a+)+$\")",
                        Environment{}),
             Catch::StartsWith("error: expected at most 1000000 steps"));
}

TEST_CASE("equalities one within the other cost what they say") {
  const Environment few{.steps_max = 200};
  CHECK(outcome_of("x " + repeated("= ", 60) + "y", few, "{\"x\": 1, \"y\": 2}").find("error") ==
        std::string::npos);
}

}  // namespace cauce::feel
