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
  const auto matched = regex->matches(text);
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
  CHECK_FALSE(regex->matches(std::string(60, 'a') + "b").ok());
}

TEST_CASE("replacements larger than the limit are refused") {
  const auto regex = Regex::compile("a");
  CHECK_FALSE(regex->replace(std::string(100, 'a'), std::string(100, 'b'), 1000).ok());
  CHECK(regex->replace("aaa", "b", 1000).value() == "bbb");
  CHECK_FALSE(regex->replace("a", "$x", 1000).ok());
  CHECK_FALSE(regex->replace("a", "\\n", 1000).ok());
}

}  // namespace cauce::feel
