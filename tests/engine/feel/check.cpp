#include "tests/engine/feel/check.h"

#include <catch2/catch.hpp>

#include "engine/value/json.h"

namespace cauce::feel {
namespace {

const Instant noon{1'796'040'000'000};  // 2026-11-30T12:00:00Z

Context variables_of(std::string_view json) {
  const auto parsed = parse_json(json);
  REQUIRE(parsed.ok());
  REQUIRE(parsed->context() != nullptr);
  return *parsed->context();
}

std::vector<std::string> names_of(const Context& context) {
  std::vector<std::string> names;
  for (const auto& [name, value] : context.entries()) names.push_back(name);
  return names;
}

std::string first_message(const Diagnostics& findings) {
  if (findings.empty()) return "no finding";
  return std::to_string(findings[0].line) + ":" + std::to_string(findings[0].column) + " " +
         findings[0].rule + " " + findings[0].message;
}

std::string show(const Value& value) {
  if (value.is_null()) {
    const auto& null = std::get<Null>(value.variant());
    return "null" + (null.reason ? " because " + null.reason->message : std::string());
  }
  return std::string(type_name(value)) + " " + to_json(value);
}

Value value_of(std::string_view expression, const Context& variables) {
  const auto compiled = compile_feel(expression, names_of(variables));
  INFO("expression: " << expression);
  if (!compiled.ok()) FAIL(first_message(compiled.error()));
  const auto value = compiled->evaluate(ContextVariables(variables), Environment{.now = noon});
  if (!value.ok()) FAIL(value.error().message);
  return *value;
}

void check_same(std::string_view expression, const Value& found, const Value& expected) {
  INFO("expression: " << expression);
  INFO("found:      " << show(found));
  INFO("expected:   " << show(expected));
  CHECK(found == expected);
}

}  // namespace

void check(std::string_view expression, std::string_view expected) {
  check(expression, "{}", expected);
}

void check(std::string_view expression, std::string_view variables_json,
           std::string_view expected) {
  check_same(expression, value_of(expression, variables_of(variables_json)),
             value_of(expected, Context()));
}

void check_null(std::string_view expression, std::string_view reason,
                std::string_view variables_json) {
  const Value value = value_of(expression, variables_of(variables_json));
  INFO("expression: " << expression);
  INFO("found:      " << show(value));
  REQUIRE(value.is_null());
  const auto& null = std::get<Null>(value.variant());
  REQUIRE(null.reason);
  CHECK_THAT(null.reason->message, Catch::Contains(std::string(reason)));
}

void check_cell(std::string_view tests, std::string_view value, std::string_view expected) {
  const auto compiled = compile_unary_tests(tests);
  INFO("tests: " << tests << " against " << value);
  if (!compiled.ok()) FAIL(first_message(compiled.error()));
  const Context variables{{"?", value_of(value, Context())}};
  const auto result = compiled->evaluate(ContextVariables(variables), Environment{.now = noon});
  REQUIRE(result.ok());
  check_same(tests, *result, value_of(expected, Context()));
}

void check_juel(std::string_view expression, std::string_view variables_json,
                std::string_view expected) {
  const auto compiled = compile_juel(expression);
  INFO("expression: " << expression);
  if (!compiled.ok()) FAIL(first_message(compiled.error()));
  const Context variables = variables_of(variables_json);
  const auto value = compiled->evaluate(ContextVariables(variables), Environment{.now = noon});
  if (!value.ok()) FAIL(value.error().message);
  check_same(expression, *value, value_of(expected, Context()));
}

void check_juel_error(std::string_view expression, std::string_view variables_json,
                      std::string_view message) {
  const auto compiled = compile_juel(expression);
  INFO("expression: " << expression);
  if (!compiled.ok()) FAIL(first_message(compiled.error()));
  const Context variables = variables_of(variables_json);
  const auto value = compiled->evaluate(ContextVariables(variables), Environment{.now = noon});
  if (value.ok()) FAIL("found " << show(*value));
  CHECK_THAT(value.error().message, Catch::Contains(std::string(message)));
}

std::string finding_of(std::string_view expression, const std::vector<std::string>& names) {
  const auto compiled = compile_feel(expression, names);
  return compiled.ok() ? std::string() : first_message(compiled.error());
}

std::string juel_finding_of(std::string_view expression) {
  const auto compiled = compile_juel(expression);
  return compiled.ok() ? std::string() : first_message(compiled.error());
}

std::string outcome_of(std::string_view expression, const Environment& environment,
                       std::string_view variables_json) {
  const Context variables = variables_of(variables_json);
  const auto compiled = compile_feel(expression, names_of(variables));
  INFO("expression: " << expression);
  if (!compiled.ok()) FAIL(first_message(compiled.error()));
  const auto value = compiled->evaluate(ContextVariables(variables), environment);
  return value.ok() ? show(*value) : "error: " + value.error().message;
}

}  // namespace cauce::feel
