// LIKE and lower case as we define them.
#include "adapters/sqlite/text_functions.h"

#include <catch2/catch.hpp>

namespace cauce::sqlite {
namespace {

TEST_CASE("like matches by code point, with wildcards and escapes") {
  struct Row {
    std::string text, pattern;
    bool matches;
  };
  const Row rows[] = {
      {"", "", true},
      {"", "%", true},
      {"", "_", false},
      {"a", "", false},
      {"a", "a", true},
      {"a", "A", false},
      {"abc", "a%", true},
      {"abc", "%c", true},
      {"abc", "%b%", true},
      {"abc", "a_c", true},
      {"abc", "a_", false},
      {"abc", "%%%", true},
      {"aab", "%ab", true},
      {"abab", "%ab", true},
      {"abac", "%a_b%", false},
      {"ñ", "_", true},
      {"\xF0\x9F\x98\x80", "_", true},
      {"100%", "100\\%", true},
      {"100x", "100\\%", false},
      {"a_b", "a\\_b", true},
      {"axb", "a\\_b", false},
      {"a\\b", "a\\\\b", true},
      {"a\\", "a\\", true},
      {"ab", "a\\b", true},
      {"%", "\\%", true},
      {"\xFF", "_", true},
      {"\xFF", "\xFF", true},
      {"\xFF", "\xFE", false},
      {std::string("a\0b", 3), std::string("a\0_", 3), true},
  };
  for (const Row& row : rows) {
    CAPTURE(row.text, row.pattern);
    CHECK(like(row.text, row.pattern) == row.matches);
  }
}

TEST_CASE("like stays quick on patterns made to be slow") {
  std::string pattern;
  for (int i = 0; i < 2000; ++i) pattern += "%a";
  CHECK(!like(std::string(5000, 'a'), pattern + "%b"));
  CHECK(like(std::string(5000, 'a') + "b", pattern + "%b"));
}

TEST_CASE("fold writes every code point in lower case") {
  CHECK(fold("") == "");
  CHECK(fold("ABC xyz 1") == "abc xyz 1");
  CHECK(fold("ÑANDÚ ÁÉÍÓÜ") == "ñandú áéíóü");
  CHECK(fold("ΔΣ ЖЯ") == "δσ жя");
  CHECK(fold("\xFF\xC3") == "\xFF\xC3");
  CHECK(fold(std::string("A\0B", 3)) == std::string("a\0b", 3));
}

}  // namespace
}  // namespace cauce::sqlite
