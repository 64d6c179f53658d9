#include "engine/feel/expression.h"

#include <algorithm>

#include "engine/feel/builder.h"
#include "engine/feel/evaluator.h"
#include "engine/feel/juel_parser.h"
#include "engine/feel/parser.h"

namespace cauce::feel {
namespace {

std::shared_ptr<const Program> literal(Language language, std::string_view source, Value value) {
  Builder builder(language, source);
  const Builder::Id root = builder.constant(0, std::move(value));
  return builder.finish(root, 0);
}

const Program& null_program() {
  static const auto program = literal(Language::feel, "null", Value());
  return *program;
}

const Program& program_of(const std::shared_ptr<const Program>& program) {
  return program ? *program : null_program();
}

Result<Expression, Diagnostics> expression_of(
    Result<std::shared_ptr<const Program>, Diagnostics> program) {
  if (!program.ok()) return Failure{program.error()};
  return Expression(std::move(*program));
}

}  // namespace

const std::string& Expression::source() const { return program_of(program_).source; }
Language Expression::language() const { return program_of(program_).language; }

bool Expression::is_literal() const {
  const Program& program = program_of(program_);
  return program.nodes[program.root].op == Op::constant;
}

Result<Value, EvaluationError> Expression::evaluate(const Variables& variables,
                                                    const Environment& environment) const {
  const Program& program = program_of(program_);
  Evaluator evaluator(environment);
  Value value = evaluator.evaluate(program, program.root, variables);
  if (evaluator.failed()) return Failure{evaluator.error()};
  return value;
}

const Program& Expression::program() const { return program_of(program_); }

std::vector<std::string> Expression::free_names() const {
  std::vector<std::string> names;
  for (const std::uint32_t name : program().free_names) names.push_back(program().names[name]);
  return names;
}

std::vector<Expression::Mention> Expression::mentions() const {
  std::vector<std::uint32_t> fallbacks;
  for (const Node& node : program().nodes)
    if (node.op == Op::scoped_name) fallbacks.push_back(program().links[node.b]);
  std::ranges::sort(fallbacks);
  std::vector<Mention> found;
  for (std::uint32_t id = 0; id < program().nodes.size(); ++id) {
    const Node& node = program().nodes[id];
    const bool is_name = (node.op == Op::global && node.b == 0) || node.op == Op::juel_name;
    if (is_name && !std::ranges::binary_search(fallbacks, id))
      found.push_back({program().names[node.a], node.offset});
  }
  return found;
}

bool Expression::operator==(const Expression& other) const {
  return program_ == other.program_ ||
         (language() == other.language() && source() == other.source());
}

Result<Expression, Diagnostics> compile_feel(std::string_view source,
                                             const std::vector<std::string>& names) {
  return expression_of(Parser(source, Vocabulary(names)).expression());
}

Result<Expression, Diagnostics> compile_unary_tests(std::string_view source,
                                                    const std::vector<std::string>& names) {
  return expression_of(Parser(source, Vocabulary(names)).unary_tests());
}

Result<Expression, Diagnostics> compile_feel(std::string_view source, const Vocabulary& vocabulary,
                                             std::string self) {
  return expression_of(Parser(source, vocabulary, std::move(self)).expression());
}

Result<Expression, Diagnostics> compile_unary_tests(std::string_view source,
                                                    const Vocabulary& vocabulary) {
  return expression_of(Parser(source, vocabulary).unary_tests());
}

Result<TypePointer, Diagnostics> compile_type(std::string_view source,
                                              const Vocabulary& vocabulary) {
  return Parser(source, vocabulary).type();
}

Result<Expression, Diagnostics> compile_juel(std::string_view source) {
  return expression_of(JuelParser(source).text());
}

Result<Expression, Diagnostics> compile(std::string_view source, Otherwise otherwise,
                                        const std::vector<std::string>& names) {
  const std::size_t start = source.find_first_not_of(" \t\r\n");
  if (start != std::string_view::npos && source[start] == '=') {
    auto compiled = compile_feel(source.substr(start + 1), names);
    if (compiled.ok()) return compiled;
    Diagnostics findings = compiled.error();
    const Diagnostic begin = place(source, static_cast<std::uint32_t>(start + 1));
    for (Diagnostic& finding : findings) {
      if (finding.line == 1) finding.column += begin.column - 1;
      finding.line += begin.line - 1;
    }
    return Failure{std::move(findings)};
  }
  if (source.find("${") != std::string_view::npos || source.find("#{") != std::string_view::npos)
    return compile_juel(source);
  if (otherwise == Otherwise::feel) return compile_feel(source, names);
  return Expression(literal(Language::feel, source, Value(std::string(source))));
}

}  // namespace cauce::feel
