// A Pratt parser for FEEL's expressions and unary tests (DMN 1.5, 10.3.1.2). It stops at the first
// thing it does not understand.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "engine/base/diagnostic.h"
#include "engine/base/result.h"
#include "engine/feel/builder.h"
#include "engine/feel/lexer.h"
#include "engine/feel/scope.h"
#include "engine/feel/vocabulary.h"

namespace cauce::feel {

constexpr std::string_view syntax_rule = "feel-syntax";

class Parser {
 public:
  Parser(std::string_view source, const Vocabulary& vocabulary, std::string self = {});

  Result<std::shared_ptr<const Program>, Diagnostics> expression();
  Result<std::shared_ptr<const Program>, Diagnostics> unary_tests();
  Result<TypePointer, Diagnostics> type();

 private:
  using Id = Builder::Id;

  // Binding strength of what stands between operands, weakest first.
  enum class Level : std::uint8_t {
    lowest,
    disjunction,
    conjunction,
    comparison,
    addition,
    multiplication,
    power,
    negation,
    instance_of
  };
  struct Infix {
    Level level = Level::lowest;
    Op op = Op::constant;
  };

  // parser.cpp: operators.
  Id parse_expression();
  Id parse_operand(Level above);
  Id parse_infix(Id left, Level above);
  Id parse_unary(Level above);
  Id parse_postfix(Id left);
  Id parse_chain(Id left, Op op, Level level);
  Id parse_between(Id left);
  Id parse_path(Id left);
  Id parse_filter(Id left);
  Infix infix() const;
  bool closes_range_here() const;

  // parser_primary.cpp: literals, names, calls, lists, contexts, ranges.
  Id parse_primary();
  Id parse_string();
  Id parse_number();
  Id parse_at_string();
  Id parse_name();
  Id parse_parenthesis();
  Id parse_bracket();
  Id parse_context();
  std::string parse_key();
  Id parse_range_from(std::uint32_t offset, Id low, bool low_closed);
  Id parse_comparison_range();
  Id parse_call(Id callee, std::optional<std::string> name, std::uint32_t offset);
  std::optional<std::string> try_argument_name();
  Id finish_builtin_call(std::uint32_t builtin, std::vector<std::uint32_t> links,
                         std::uint32_t count, bool named, std::uint32_t offset);

  // parser_forms.cpp: if, for, some, every, function, and types.
  Id parse_if();
  Id parse_for();
  Id parse_quantified(Op op);
  bool parse_iterators(std::vector<std::uint32_t>& links, std::string_view end);
  Id parse_function();
  Id parse_instance_of(Id left);
  std::optional<Type> parse_type();
  std::optional<Type> parse_named_type();
  std::optional<Type> parse_composed_type(Type::Kind kind);

  // parser_tests.cpp: unary tests.
  Id parse_in(Id left);
  Id parse_tests_of_cell();
  void parse_test(std::vector<std::uint32_t>& links);
  Id parse_tests(Id value, std::uint32_t offset, std::vector<std::uint32_t> links);

  void advance();
  bool accept(std::string_view symbol_or_keyword);
  bool expect(std::string_view symbol_or_keyword, std::string_view where);
  Id fail(std::uint32_t offset, std::string message, std::string_view rule = syntax_rule);
  Id unexpected(std::string_view expected);
  Id add(Op op, std::uint32_t offset, Builder::Operands operands,
         std::initializer_list<Id> children);
  Id add(Op op, std::uint32_t offset, Builder::Operands operands, std::span<const Id> children);
  // The words of a name that no scope knows: letters side by side, joined by single spaces.
  std::string words(bool keywords_too);
  Result<std::shared_ptr<const Program>, Diagnostics> finish(Id root);

  class Nesting;

  std::string_view source_;
  Builder builder_;
  Scopes scopes_;
  Token token_;
  std::uint32_t behind_ = 0;  // Where the token before token_ ended.
  int nesting_ = 0;
  bool in_range_end_ = false;  // A '[' may close the range that is being read.
  Level tests_level_ = Level::lowest;  // A test of `in` ends where a comparison would.
  bool uses_question_mark_ = false;
  std::string self_;  // What the function literal at hand is called.
  std::optional<Diagnostic> error_;
};

// Line and column of a byte of the source, both from 1.
Diagnostic place(std::string_view source, std::uint32_t offset);

}  // namespace cauce::feel
