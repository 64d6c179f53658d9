// Unary tests: the right side of `in`, and the cells of decision tables (grammar rules 7 to 13).
#include <array>
#include <utility>

#include "engine/feel/nesting.h"
#include "engine/feel/parser.h"

namespace cauce::feel {

// One test: `= 5`, `!= 5`, or an expression that yields a value, a list, a range or a condition.
void Parser::parse_test(std::vector<std::uint32_t>& links) {
  const std::uint32_t offset = token_.start;
  const bool outer = std::exchange(uses_question_mark_, false);
  TestKind kind = TestKind::value;
  Id test = 0;
  if (token_.is("=") || token_.is("!=")) {
    const Op op = token_.is("=") ? Op::equal : Op::not_equal;
    advance();
    const Id right = parse_operand(Level::comparison);
    if (error_) return;
    const Id left = scopes_.resolve("?", offset);
    test = add(op, offset, {left, right}, {left, right});
    kind = TestKind::condition;
  } else {
    test = parse_operand(tests_level_);
    if (uses_question_mark_) kind = TestKind::condition;
  }
  uses_question_mark_ = outer || uses_question_mark_;
  links.insert(links.end(), {static_cast<std::uint32_t>(kind), test});
}

Parser::Id Parser::parse_tests(Id value, std::uint32_t offset, std::vector<std::uint32_t> links) {
  if (error_) return 0;
  std::vector<Id> children{value};
  for (std::size_t i = 1; i < links.size(); i += 2) children.push_back(links[i]);
  const auto count = static_cast<std::uint32_t>(links.size() / 2);
  return add(Op::tests, offset, {value, builder_.links(links), count}, children);
}

// After `in`: one test, or several in parentheses, which may also be the start of a range.
Parser::Id Parser::parse_in(Id left) {
  const Nesting nesting(*this);
  const std::uint32_t offset = behind_;
  const bool mentioned = uses_question_mark_;
  scopes_.open();
  const std::uint32_t slot = scopes_.declare("?");
  std::vector<std::uint32_t> links;
  const Level outer = std::exchange(tests_level_, Level::comparison);
  if (token_.is("(")) {
    const std::uint32_t parenthesis = token_.start;
    advance();
    const bool outer_end = std::exchange(in_range_end_, false);
    tests_level_ = Level::lowest;
    do parse_test(links);
    while (accept(","));
    in_range_end_ = outer_end;
    if (links.size() == 2 && accept("..")) {
      links[1] = parse_range_from(parenthesis, links[1], false);
    } else if (expect(")", "or ',' after a test") && links.size() == 2) {
      links[1] = parse_infix(parse_postfix(links[1]), Level::comparison);
    }
  } else {
    parse_test(links);
  }
  tests_level_ = outer;
  uses_question_mark_ = mentioned;
  if (error_) return 0;
  const Id question_mark = scopes_.resolve("?", offset);
  scopes_.close();
  const Id tests = parse_tests(question_mark, offset, std::move(links));
  return add(Op::in, offset, {left, slot, tests}, {left, tests});
}

// `-`, `not(…)`, or tests with ',' between them.
Parser::Id Parser::parse_tests_of_cell() {
  const std::uint32_t offset = token_.start;
  if (token_.is("-") && next_token(source_, token_.end).kind == TokenKind::end) {
    advance();
    return builder_.constant(offset, true);
  }
  const bool negated = token_.text == "not" && next_token(source_, token_.end).is("(");
  if (negated) {
    advance();
    advance();
  }
  std::vector<std::uint32_t> links;
  do parse_test(links);
  while (accept(","));
  if (negated && !expect(")", "or ',' after the tests of 'not'")) return 0;
  if (error_) return 0;
  const Id tests = parse_tests(scopes_.resolve("?", offset), offset, std::move(links));
  return negated ? add(Op::not_tests, offset, {tests}, {tests}) : tests;
}

Result<std::shared_ptr<const Program>, Diagnostics> Parser::unary_tests() {
  return finish(parse_tests_of_cell());
}

}  // namespace cauce::feel
