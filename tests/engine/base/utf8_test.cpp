#include "engine/base/utf8.h"

#include <catch2/catch.hpp>

namespace cauce {
namespace {

std::string encoded(char32_t point) {
  std::string out;
  append_utf8(out, point);
  return out;
}

}  // namespace

TEST_CASE("a code point is what its bytes say") {
  for (const char32_t point : {U'a', U'ñ', U'€', U'😀', U'\u07FF', U'\u0800', U'\U0010FFFF'}) {
    const std::string bytes = encoded(point);
    const Decoded decoded = decode_utf8(bytes + "x");
    CHECK(decoded.point == point);
    CHECK(decoded.size == bytes.size());
  }
  CHECK(decode_utf8(std::string(1, '\0')).size == 1);
}

TEST_CASE("overlong forms, surrogates, cut ends and what lies past Unicode are not UTF-8") {
  CHECK(is_utf8("ñandú, 10 €, 😀"));
  CHECK(is_utf8(""));
  for (const char* text : {"\x80", "\xC0\x80", "\xC1\xBF", "\xE0\x9F\xBF", "\xED\xA0\x80",
                           "\xF0\x8F\xBF\xBF", "\xF4\x90\x80\x80", "\xF5\x80\x80\x80", "\xFF",
                           "\xC3", "\xE2\x82", "\xF0\x9F\x98", "a\xC3(", "\xE2(\xA1"}) {
    CAPTURE(text);
    CHECK_FALSE(is_utf8(text));
    CHECK_FALSE(is_utf8(std::string("ñ") + text));
  }
}

TEST_CASE("the beginning of a text splits no code point") {
  CHECK(beginning_of("año", 10) == "año");
  CHECK(beginning_of("año", 3) == "añ");
  CHECK(beginning_of("año", 2) == "a");
  CHECK(beginning_of("🐎", 3).empty());
}

TEST_CASE("case and marks are taken away from any letter") {
  CHECK(without_case_and_marks("Ágil Ñandú") == "agil nandu");
  CHECK(without_case_and_marks("Straße") == "strasse");
  CHECK(without_case_and_marks("a\xFF") == "a\xFF");
}

}  // namespace cauce
