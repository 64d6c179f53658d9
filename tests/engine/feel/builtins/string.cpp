#include <catch2/catch.hpp>

#include "tests/engine/feel/check.h"

namespace cauce::feel {

TEST_CASE("substring() counts code points from 1, and from the end") {
  check("substring(\"foobar\", 3)", "\"obar\"");
  check("substring(\"foobar\", 3, 3)", "\"oba\"");
  check("substring(\"foobar\", -2, 1)", "\"a\"");
  check("substring(\"\\U01F40Eab\", 2)", "\"ab\"");
  check("substring(string: \"abc\", start position: 2, length: 9)", "\"bc\"");
  check_null("substring(\"abc\", 0)", "expected a position");
  check_null("substring(\"abc\", 1, 0)", "expected a length");
  check_null("substring(1, 1)", "expected a string as argument 1, found number");
}

TEST_CASE("lengths and letter case") {
  check("string length(\"año😀\")", "4");
  check("upper case(\"añaß\")", "\"AÑASS\"");
  check("lower case(\"ÁRBOL\")", "\"árbol\"");
}

TEST_CASE("parts of strings") {
  check("substring before(\"foobar\", \"bar\")", "\"foo\"");
  check("substring before(\"foobar\", \"xyz\")", "\"\"");
  check("substring after(\"foobar\", \"ob\")", "\"ar\"");
  check("substring after(\"foobar\", \"\")", "\"foobar\"");
  check("contains(\"foobar\", \"ob\")", "true");
  check("starts with(\"foobar\", \"fo\")", "true");
  check("ends with(\"foobar\", \"fo\")", "false");
}

TEST_CASE("matches(), replace() and split() take regular expressions") {
  check("matches(\"foobar\", \"^fo*b\")", "true");
  check("matches(\"FOO\", \"foo\", \"i\")", "true");
  check("matches(\"a\\nb\", \"a.b\")", "false");
  check("matches(\"a\\nb\", \"a.b\", \"s\")", "true");
  check("matches(\"hello world\", \"hello\\ sworld\", \"x\")", "true");
  check("matches(\"a.c\", \"a.c\", \"q\")", "true");
  check("matches(\"abc\", \"a.c\", \"q\")", "false");
  check("matches(\"abc\", pattern)", R"({"pattern": "b"})", "true");
  check("replace(\"abcd\", \"(ab)|(a)\", \"[1=$1][2=$2]\")", "\"[1=ab][2=]cd\"");
  check("replace(\"a1b22\", \"[0-9]+\", \"#\")", "\"a#b#\"");
  check("replace(\"abc\", \"b\", \"\\\\$\")", "\"a$c\"");
  check("split(\"John Doe\", \"\\s\")", "[\"John\", \"Doe\"]");
  check("split(\"a;b;c;;\", \";\")", "[\"a\", \"b\", \"c\", \"\", \"\"]");
  check_null("replace(\"abc\", \"x*\", \"-\")", "does not match the empty string");
  check_null("matches(\"a\", \"(\")", "expected a regular expression");
  check_null("matches(\"a\", \"a\", \"z\")", "expected flags out of s, m, i, x and q");
}

TEST_CASE("string join() leaves out null") {
  check("string join([\"a\", null, \"c\"], \"-\")", "\"a-c\"");
  check("string join([\"a\", \"b\"])", "\"ab\"");
  check("string join([], \"-\")", "\"\"");
  check_null("string join([1], \"-\")", "expected a list of strings");
}

}  // namespace cauce::feel
