// Formulas: texts in FEEL or JUEL, compiled with the names that they can see.
#include <algorithm>
#include <optional>

#include "engine/base/utf8.h"
#include "engine/dmn/compilation.h"
#include "engine/feel/cell.h"
#include "engine/feel/evaluator.h"

namespace cauce::dmn {
namespace {

// FEEL as any version of DMN calls it, or JUEL; none for others, as for the B-FEEL of DMN 1.6, in
// which comparisons and errors mean something else.
std::optional<feel::Language> language_of(std::string_view stated) {
  std::string lower(stated);
  std::ranges::transform(lower, lower.begin(), [](char c) {
    return c >= 'A' && c <= 'Z' ? static_cast<char>(c + ('a' - 'A')) : c;
  });
  const std::string_view last = std::string_view(lower).substr(lower.rfind('/') + 1);
  if (last == "juel") return feel::Language::juel;
  if (lower.find("b-feel") != std::string::npos) return std::nullopt;
  if (lower.empty() || lower.find("feel") != std::string::npos) return feel::Language::feel;
  return std::nullopt;
}

// Bytes before the place that a finding tells, line and column from 1.
std::size_t offset_of(std::string_view text, const Diagnostic& finding) {
  std::size_t at = 0;
  for (std::uint32_t line = 1; line < finding.line; ++line) {
    const std::size_t end = text.find('\n', at);
    if (end == std::string_view::npos) break;
    at = end + 1;
  }
  return std::min(at + (finding.column > 0 ? finding.column - 1 : 0), text.size());
}

bool is_blank(std::string_view text) {
  return text.find_first_not_of(" \t\r\n") == std::string_view::npos;
}

enum class Takes : std::uint8_t { feel, feel_or_juel };

// The language that is stated, here or for all of the model; none, and a finding, when it is not
// taken here.
std::optional<feel::Language> taken_language(const Here& here, Formula& formula, Takes takes) {
  const std::string& stated =
      formula.language.empty() ? here.all.models[here.model].expression_language : formula.language;
  const auto language = language_of(stated);
  if (language == feel::Language::feel || (language && takes == Takes::feel_or_juel))
    return language;
  formula.broken_rule = "expression-language";
  formula.broken = std::string("expected ") +
                   (takes == Takes::feel ? "tests in FEEL" : "an expression in FEEL or JUEL") +
                   ", but the language is '" + stated + "'";
  here.error(formula.text.place(), formula.broken_rule, formula.broken,
             "rewrite it in FEEL and state FEEL as its language");
  return std::nullopt;
}

// Files for Camunda-7-style engines write JUEL with its braces, or without.
Result<feel::Expression, Diagnostics> compile_juel(const std::string& source) {
  if (source.find("${") != std::string::npos || source.find("#{") != std::string::npos)
    return feel::compile_juel(source);
  auto compiled = feel::compile_juel("${" + source + "}");
  if (compiled.ok()) return compiled;
  Diagnostics findings = compiled.error();
  for (Diagnostic& finding : findings)
    if (finding.line == 1 && finding.column > 2) finding.column -= 2;
  return Failure{std::move(findings)};
}

void take(const Here& here, Formula& formula, Result<feel::Expression, Diagnostics> compiled) {
  if (compiled.ok()) {
    formula.code = std::move(*compiled);
    return;
  }
  for (const Diagnostic& finding : compiled.error()) {
    if (formula.broken.empty()) {
      formula.broken = finding.message;
      formula.broken_rule = finding.rule;
    }
    here.error(formula.text.place(offset_of(formula.text.source, finding)), finding.rule,
               finding.message, finding.hint);
  }
}

// Names that nothing supplies but what the caller happens to pass.
void check_names(const Here& here, const Formula& formula, const feel::Vocabulary& vocabulary) {
  if (vocabulary.is_open()) return;
  for (const auto& mention : formula.code.mentions())
    if (mention.name != "?" && !vocabulary.knows(mention.name))
      here.warn(formula.text.place(mention.offset), "dmn-name-undeclared",
                "expected a name that this element requires or declares, found '" + mention.name +
                    "', which must come with the inputs",
                "add the input data or the requirement");
}

bool may_be(const Value& value, const feel::Type& type) {
  feel::Environment environment;
  feel::Evaluator evaluator(environment);
  Value converted = value;
  return feel::convert(converted, type, evaluator) && feel::is_allowed(converted, type, evaluator);
}

}  // namespace

void Here::error(Place place, std::string rule, std::string message, std::string hint) const {
  all.findings.push_back({.file = all.models[model].file,
                          .line = place.line,
                          .column = place.column,
                          .severity = Severity::error,
                          .rule = std::move(rule),
                          .message = std::move(message),
                          .hint = std::move(hint),
                          .element = element});
}

void Here::warn(Place place, std::string rule, std::string message, std::string hint) const {
  error(place, std::move(rule), std::move(message), std::move(hint));
  all.findings.back().severity = Severity::warning;
}

void compile_expression(const Here& here, Formula& formula, const feel::Vocabulary& vocabulary,
                        std::string_view self) {
  const auto language = taken_language(here, formula, Takes::feel_or_juel);
  if (!language) return;
  if (is_blank(formula.text.source)) {
    formula.broken_rule = "expression-empty";
    formula.broken = "expected an expression, found nothing";
    here.error(formula.text.place(), formula.broken_rule, formula.broken);
    return;
  }
  take(here, formula,
       *language == feel::Language::juel
           ? compile_juel(formula.text.source)
           : feel::compile_feel(formula.text.source, vocabulary, std::string(self)));
  check_names(here, formula, vocabulary);
  resolve(here, formula.type);
  check_literal(here, formula, formula.type);
}

// 8.3.3: a cell that is left empty is irrelevant, as `-` is.
void compile_tests(const Here& here, Formula& formula, const feel::Vocabulary& vocabulary) {
  if (!taken_language(here, formula, Takes::feel)) return;
  const bool blank = is_blank(formula.text.source);
  take(here, formula, feel::compile_unary_tests(blank ? "-" : formula.text.source, vocabulary));
  check_names(here, formula, vocabulary);
}

void check_literal(const Here& here, const Formula& formula, const TypeUse& use) {
  if (!use.type || !formula.broken.empty() || !formula.code.is_literal()) return;
  const Context empty;
  const auto value = formula.code.evaluate(feel::ContextVariables(empty), {});
  if (!value.ok() || may_be(*value, *use.type)) return;
  here.error(formula.text.place(), "dmn-type-clash",
             "expected a value of the type " + feel::to_string(*use.type) + ", found the " +
                 std::string(type_name(*value)) + " " +
                 std::string(beginning_of(formula.text.source, 60)));
}

void check_tests(const Here& here, const Formula& tests, const feel::Type& type) {
  using Kind = feel::Type::Kind;
  if (!tests.broken.empty()) return;
  std::string_view expected;
  switch (type.kind) {
    case Kind::number: expected = "number"; break;
    case Kind::string: expected = "string"; break;
    case Kind::boolean: expected = "boolean"; break;
    default: return;
  }
  for (const Value& value : feel::cell_of(tests.code).values) {
    const Range* range = value.range();
    const Value& point = !range ? value : range->low.is_null() ? range->high : range->low;
    if (type_name(point) != expected)
      here.error(tests.text.place(), "dmn-type-clash",
                 "expected tests of a " + std::string(expected) + ", found the " +
                     std::string(type_name(point)) + " in " +
                     std::string(beginning_of(tests.text.source, 60)));
  }
}

}  // namespace cauce::dmn
