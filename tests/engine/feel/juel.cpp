#include <catch2/catch.hpp>

#include "tests/engine/feel/check.h"

namespace cauce::feel {

TEST_CASE("JUEL reads variables, properties and indexes") {
  check_juel("${amount}", R"({"amount": 5})", "5");
  check_juel("#{order.customer.name}", R"({"order": {"customer": {"name": "Ana"}}})", "\"Ana\"");
  check_juel("${list[1]}", R"({"list": [10, 20]})", "20");
  check_juel("${order['a b']}", R"({"order": {"a b": 1}})", "1");
  check_juel("${order.missing}", R"({"order": {}})", "null");
  check_juel_error("${missing > 1}", "{}", "expected a variable 'missing'");
  check_juel_error("${a.b}", R"({"a": 1})", "expected a value with a property 'b', found number");
  check_juel_error("${a.b.c}", R"({"a": {}})", "found null");
}

TEST_CASE("JUEL compares and decides") {
  check_juel("${amount > 10 && status == 'open'}", R"({"amount": 11, "status": "open"})", "true");
  check_juel("${a lt 2 or b ge 3}", R"({"a": 2, "b": 3})", "true");
  check_juel("${not a and !b}", R"({"a": false, "b": false})", "true");
  check_juel("${a eq null}", R"({"a": null})", "true");
  check_juel("${a ne 'x'}", R"({"a": "y"})", "true");
  check_juel("${a == 1}", R"({"a": "1"})", "true");
  check_juel("${a == true}", R"({"a": "true"})", "true");
  check_juel("${a > 9}", R"({"a": "10"})", "true");
  check_juel("${null > 1}", "{}", "false");
  check_juel("${a ? 'yes' : b ? 'no' : 'maybe'}", R"({"a": false, "b": true})", "\"no\"");
  check_juel("${false && missing}", "{}", "false");
  check_juel("${empty a}", R"({"a": []})", "true");
  check_juel("${!empty a}", R"({"a": "x"})", "true");
  check_juel_error("${a && true}", R"({"a": 5})", "expected a boolean, found number");
  check_juel_error("${a < 'x'}", R"({"a": 5})", "expected two values that can be compared");
}

TEST_CASE("JUEL computes") {
  check_juel("${1 + 2 * 3 - 4 / 2}", "{}", "5");
  check_juel("${7 mod 3 + 7 % 4}", "{}", "4");
  check_juel("${-7 % 3}", "{}", "-1");
  check_juel("${'2' + 3}", "{}", "5");
  check_juel("${-(a)}", R"({"a": 3})", "-3");
  check_juel("${1.5e1}", "{}", "15");
  check_juel_error("${'a' + 1}", "{}", "expected a number, found string");
  check_juel_error("${1 / 0}", "{}", "division by zero");
}

TEST_CASE("JUEL calls the methods of texts, lists and maps") {
  check_juel("${s.contains('b') && s.startsWith('a') && s.endsWith('c')}", R"({"s": "abc"})",
             "true");
  check_juel("${s.trim().toUpperCase()}", R"({"s": " a "})", "\"A\"");
  check_juel("${s.substring(1, 2).concat('x').length()}", R"({"s": "abc"})", "2");
  check_juel("${s.indexOf('c')}", R"({"s": "añc"})", "2");
  check_juel("${s.matches('[a-c]+')}", R"({"s": "abcd"})", "false");
  check_juel("${s.replace('b', '.')}", R"({"s": "abcb"})", "\"a.c.\"");
  check_juel("${s.equals('abc') && s.equalsIgnoreCase('ABC')}", R"({"s": "abc"})", "true");
  check_juel("${l.size() == 2 && l.contains('a') && l.indexOf('b') == 1 && !l.isEmpty()}",
             R"({"l": ["a", "b"]})", "true");
  check_juel("${l.get(0)}", R"({"l": ["a", "b"]})", "\"a\"");
  check_juel("${m.get('k') + m.size()}", R"({"m": {"k": 4}})", "5");
  check_juel("${m.containsKey('k') && !m.containsKey('x')}", R"({"m": {"k": 4}})", "true");
  check_juel_error("${n.size()}", R"({"n": 4})", "expected a value with a method 'size'");
  check_juel_error("${l.get(5)}", R"({"l": []})", "expected an index");
}

TEST_CASE("JUEL is composed with text") {
  check_juel("Hello ${name}, you have #{count} tasks", R"({"name": "Ana", "count": 3})",
             "\"Hello Ana, you have 3 tasks\"");
  check_juel("${a}${b}", R"({"a": 1, "b": null})", "\"1\"");
  check_juel("cost: \\${5}", "{}", "\"cost: ${5}\"");
  check_juel("${'}'}", "{}", "\"}\"");
  check_juel("plain", "{}", "\"plain\"");
}

TEST_CASE("JUEL that is wrong is refused with its place") {
  CHECK(juel_finding_of("ab ${1 +}") ==
        "1:9 juel-syntax expected a value or the name of a "
        "variable, found '}'");
  CHECK(juel_finding_of("${a") ==
        "1:4 juel-syntax expected an operator or '}', found the end of the expression");
  CHECK_THAT(juel_finding_of("${}"), Catch::StartsWith("1:3 juel-syntax"));
  CHECK_THAT(juel_finding_of("${'a}"), Catch::Contains("a string that is not closed"));
  CHECK_THAT(juel_finding_of("\n${a @ b}"), Catch::StartsWith("2:5 juel-syntax"));
  CHECK_THAT(juel_finding_of("${s.substring()}"), Catch::Contains("expected 1 arguments"));
}

TEST_CASE("JUEL beyond the subset is refused as not supported") {
  for (const auto* source :
       {"${bean.doIt(a)}", "${fn(a)}", "${a = 1}", "${x -> x}", "${a; b}",
        "${execution.getVariable('a')}", "${a[0](1)}", "${{1}}", "${a instanceof b}"}) {
    INFO(source);
    CHECK_THAT(juel_finding_of(source), Catch::Contains("juel-unsupported"));
  }
}

TEST_CASE("JUEL has the same limits") {
  std::string deep = "${";
  for (int i = 0; i < 300; ++i) deep += "(";
  CHECK_THAT(juel_finding_of(deep), Catch::Contains("feel-limit"));
  CHECK_THAT(juel_finding_of(std::string(70'000, 'a')), Catch::Contains("feel-limit"));
}

}  // namespace cauce::feel
