#include <catch2/catch.hpp>

#include "tests/engine/feel/check.h"

namespace cauce::feel {

TEST_CASE("entries of contexts are read by key or by a way of keys") {
  check("get value({a: 1}, \"a\")", "1");
  check("get value({a: {b: 2}}, [\"a\", \"b\"])", "2");
  check("get entries({a: 1, b: 2})", "[{key: \"a\", value: 1}, {key: \"b\", value: 2}]");
  check_null("get value({a: 1}, \"b\")", "expected an entry 'b'");
}

TEST_CASE("contexts are made and changed") {
  check("context([{key: \"a\", value: 1}])", "{a: 1}");
  check("context put({a: 1}, \"b\", 2)", "{a: 1, b: 2}");
  check("context put({x: {y: 1}}, [\"x\", \"y\"], 2)", "{x: {y: 2}}");
  check("context merge([{a: 1, b: 1}, {b: 2}])", "{a: 1, b: 2}");
  check_null("context([{key: \"a\", value: 1}, {key: \"a\", value: 2}])", "twice");
  check_null("context put({x: 1}, [\"x\", \"y\"], 2)", "expected a context under 'x'");
}

TEST_CASE("not() and is()") {
  check("not(true)", "false");
  check("not(null)", "null");
  check("is(@\"12:00:00Z\", @\"13:00:00+01:00\")", "false");
  check("is(1, 1.0)", "true");
  check("is(@\"2026-01-01\", @\"2026-01-01T00:00:00\")", "false");
}

}  // namespace cauce::feel
