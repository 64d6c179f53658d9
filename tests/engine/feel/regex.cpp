#include "engine/feel/regex.h"

#include <catch2/catch.hpp>

namespace cauce::feel {
namespace {

std::string refusal_of(std::string_view pattern) {
  const auto regex = Regex::compile(pattern);
  return regex.ok() ? std::string() : regex.error().message;
}

bool matches(std::string_view pattern, std::string_view text) {
  const auto regex = Regex::compile(pattern);
  REQUIRE(regex.ok());
  MatchEffort effort;
  const auto matched = regex->matches(text, effort);
  REQUIRE(matched.ok());
  return *matched;
}

}  // namespace

TEST_CASE("patterns mean what XPath says") {
  CHECK(matches("^\\d{3}-\\w+$", "123-año"));
  CHECK_FALSE(matches("^a$", "a\n"));
  CHECK_FALSE(matches("a.b", "a\rb"));
  CHECK(matches("^\\i\\c*$", "a-1.b"));
  CHECK(matches("^\\p{Lu}", "Ñ"));
  CHECK(matches("(a)\\1", "aa"));
  CHECK(matches("^[\\s]$", "\t"));
  CHECK(matches("a+?", "aa"));
}

TEST_CASE("what XPath does not know is refused") {
  for (const auto* pattern :
       {"(?=a)", "(?i)a", "(*UTF)a", "\\bword", "a*+", "a{,3}", "[a-z-[aeiou]]", "\\p{IsGreek}",
        "[[:alpha:]]", "a\\", "[", "\\Qa\\E", "]", "(?<n>a)"}) {
    INFO(pattern);
    CHECK_FALSE(refusal_of(pattern).empty());
  }
}

TEST_CASE("a pattern that would take forever is stopped") {
  const auto regex = Regex::compile("^(a|aa)+$");
  REQUIRE(regex.ok());
  MatchEffort effort;
  CHECK_FALSE(regex->matches(std::string(60, 'a') + "b", effort).ok());
}

TEST_CASE("a pattern that passes a long text again and again is stopped") {
  const auto regex = Regex::compile("a+[bc]");
  REQUIRE(regex.ok());
  MatchEffort effort;
  CHECK_FALSE(regex->matches(std::string(200'000, 'a'), effort).ok());
  CHECK(effort.spent > effort.max);
  MatchEffort little;
  CHECK(regex->matches(std::string(200'000, 'a') + "b", little).value());
  CHECK(little.spent < 20'000);
}

TEST_CASE("replacements larger than the limit are refused") {
  const auto regex = Regex::compile("a");
  MatchEffort effort;
  CHECK_FALSE(regex->replace(std::string(100, 'a'), std::string(100, 'b'), 1000, effort).ok());
  CHECK(regex->replace("aaa", "b", 1000, effort).value() == "bbb");
  CHECK_FALSE(regex->replace("a", "$x", 1000, effort).ok());
  CHECK_FALSE(regex->replace("a", "\\n", 1000, effort).ok());
}

}  // namespace cauce::feel
