// An expression of a drawing, compiled once and evaluated often: FEEL (DMN 1.5, clause 10.3) or the
// `${…}` subset of JUEL that files for Camunda-7-style engines use.
#pragma once

#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "engine/base/diagnostic.h"
#include "engine/base/instant.h"
#include "engine/base/result.h"
#include "engine/value/value.h"
#include "engine/value/zone.h"

namespace cauce::feel {

class Vocabulary;

enum class Language : std::uint8_t { feel, juel };

// Where names come from. Lifetime of what find() returns: until the evaluation ends.
class Variables {
 public:
  virtual ~Variables() = default;
  virtual const Value* find(std::string_view name) const = 0;
};

// Looks names up in one context.
class ContextVariables final : public Variables {
 public:
  explicit ContextVariables(const Context& context) : context_(context) {}
  const Value* find(std::string_view name) const override { return context_.find(name); }

 private:
  const Context& context_;
};

// What an evaluation may know besides variables. Nothing here comes from the machine.
struct Environment {
  Instant now{};  // now() and today(): the time of the command.
  const Zone* zone = &Zone::utc();  // The zone in which now() and today() are told.
  std::uint64_t steps_max = 1'000'000;  // Nodes evaluated; more is an error.
  // What is left for many evaluations together; each takes its steps off. Null: no such bound.
  std::uint64_t* steps_left = nullptr;
};

struct EvaluationError {
  std::string message{};  // What was expected and found, quoting the expression.
  std::uint32_t offset = 0;  // Bytes into the source.
  bool is_limit = false;  // Of steps, of depth or of size: other variables may not help.
};

class Expression {
 public:
  Expression() = default;  // The literal null.

  const std::string& source() const;  // As compiled, without `=` or `${}`.
  Language language() const;
  bool is_literal() const;  // Yields the same value whatever the variables are.

  // FEEL does not throw: an operation that makes no sense yields null with a reason. An error is
  // returned only for what cannot be a value: a limit reached, an unknown JUEL name or property.
  Result<Value, EvaluationError> evaluate(const Variables& variables,
                                          const Environment& environment) const;

  // Names the expression needs from outside, in order of first use.
  std::vector<std::string> free_names() const;

  // Where names that are surely variables from outside stand; a name in a filter may be an entry of
  // what is filtered.
  struct Mention {
    std::string name{};
    std::uint32_t offset = 0;  // Bytes into the source.
  };
  std::vector<Mention> mentions() const;

  bool operator==(const Expression& other) const;  // Same language and source.

  struct Program;
  const Program& program() const;
  explicit Expression(std::shared_ptr<const Program> program) : program_(std::move(program)) {}

 private:
  std::shared_ptr<const Program> program_;
};

// Compiles FEEL. `names` are names known to be in scope, needed only for those that contain spaces
// or operators ("Alianzas vigentes"). Places in the findings are relative to `source`: line and
// column from 1. Limits: 64 KB of source, 200 levels of nesting.
Result<Expression, Diagnostics> compile_feel(std::string_view source,
                                             const std::vector<std::string>& names = {});

// FEEL's unary tests (a cell of a decision table); `?` and the implicit left side are the name "?".
Result<Expression, Diagnostics> compile_unary_tests(std::string_view source,
                                                    const std::vector<std::string>& names = {});

// The same, many at a time (vocabulary.h). `self` is what a function literal that is the whole
// source is called, so that it can call itself.
Result<Expression, Diagnostics> compile_feel(std::string_view source, const Vocabulary& vocabulary,
                                             std::string self = {});
Result<Expression, Diagnostics> compile_unary_tests(std::string_view source,
                                                    const Vocabulary& vocabulary);

// Compiles JUEL: a text in which every `${…}` or `#{…}` is an expression. A text that is one
// expression yields its value, any other the concatenation as a string.
Result<Expression, Diagnostics> compile_juel(std::string_view source);

// As attributes and elements of BPMN files write expressions: a leading `=` is FEEL, a text that
// contains `${` or `#{` is JUEL, anything else is what `otherwise` says.
enum class Otherwise : std::uint8_t { feel, literal_string };
Result<Expression, Diagnostics> compile(std::string_view source, Otherwise otherwise,
                                        const std::vector<std::string>& names = {});

}  // namespace cauce::feel
