// Parses the subset of JUEL (JSR 245, Expression Language 2.2) that files for Camunda-7-style
// engines use in conditions and texts. What is beyond it is refused, with its place.
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

#include "engine/base/diagnostic.h"
#include "engine/base/result.h"
#include "engine/feel/builder.h"
#include "engine/feel/lexer.h"

namespace cauce::feel {

class JuelParser {
 public:
  explicit JuelParser(std::string_view source);

  // Text with `${…}` and `#{…}` in it; `\${` and `\#{` are no expressions.
  Result<std::shared_ptr<const Program>, Diagnostics> text();

 private:
  using Id = Builder::Id;

  // Binding strength, weakest first.
  enum class Level : std::uint8_t {
    lowest,
    disjunction,
    conjunction,
    equality,
    relation,
    addition,
    multiplication
  };
  struct Infix {
    Level level = Level::lowest;
    Op op = Op::constant;
  };

  Id parse_conditional();
  Id parse_operand(Level above);
  Id parse_unary();
  Id parse_postfix(Id left);
  Id parse_method_or_property(Id left, std::uint32_t offset);
  Id parse_primary();
  Infix infix() const;

  void advance();
  bool accept(std::string_view symbol);
  bool expect(std::string_view symbol, std::string_view where);
  Id fail(std::uint32_t offset, std::string message, std::string_view rule = "juel-syntax");
  Id unexpected(std::string_view expected);
  Id add(Op op, std::uint32_t offset, Builder::Operands operands,
         std::initializer_list<Id> children);

  std::string_view source_;
  Builder builder_;
  Token token_;
  int nesting_ = 0;
  std::optional<Diagnostic> error_;
};

// How a method of a string, list or context is called, and with how many arguments.
struct JuelMethod {
  std::string_view name;
  std::size_t arguments_min, arguments_max;
};
const JuelMethod* find_juel_method(std::string_view name);

}  // namespace cauce::feel
