#include "engine/feel/parser.h"

#include <algorithm>
#include <array>

#include "engine/feel/habits.h"
#include "engine/feel/nesting.h"

namespace cauce::feel {

Diagnostic place(std::string_view source, std::uint32_t offset) {
  const std::string_view before = source.substr(0, offset);
  Diagnostic diagnostic;
  diagnostic.line = static_cast<std::uint32_t>(std::ranges::count(before, '\n') + 1);
  const auto newline = before.rfind('\n');
  diagnostic.column = static_cast<std::uint32_t>(
      newline == std::string_view::npos ? before.size() + 1 : before.size() - newline);
  return diagnostic;
}

Parser::Parser(std::string_view source, const Vocabulary& vocabulary, std::string self)
    : source_(source),
      builder_(Language::feel, source),
      scopes_(builder_, source, vocabulary),
      self_(std::move(self)) {
  if (source.size() > source_bytes_max)
    fail(0, "expected at most 64 KB, found " + std::to_string(source.size()) + " bytes",
         "feel-limit");
  else
    advance();
  if (!token_.is("function")) self_.clear();
}

Result<std::shared_ptr<const Program>, Diagnostics> Parser::expression() {
  return finish(parse_expression());
}

Result<std::shared_ptr<const Program>, Diagnostics> Parser::finish(Id root) {
  if (!error_ && token_.kind != TokenKind::end)
    unexpected("an operator or the end of the expression");
  if (error_) return Failure{Diagnostics{*error_}};
  return builder_.finish(root, scopes_.frame_size());
}

void Parser::advance() {
  behind_ = token_.end;
  if (!error_) token_ = next_token(source_, token_.end);
}

bool Parser::accept(std::string_view symbol_or_keyword) {
  if (!token_.is(symbol_or_keyword)) return false;
  advance();
  return true;
}

bool Parser::expect(std::string_view symbol_or_keyword, std::string_view where) {
  if (accept(symbol_or_keyword)) return true;
  unexpected("'" + std::string(symbol_or_keyword) + "' " + std::string(where));
  return false;
}

// After the first error every token is the end, so that all loops end, and scopes are left as they
// stand: nothing is declared, resolved or closed any more.
Parser::Id Parser::fail(std::uint32_t offset, std::string message, std::string_view rule) {
  if (error_) return 0;
  error_ = place(source_, offset);
  error_->rule = rule;
  error_->message = std::move(message);
  if (rule == syntax_rule) error_->hint = hint_for(source_.substr(offset));
  token_ = {TokenKind::end, offset, offset, {}};
  return 0;
}

Parser::Id Parser::unexpected(std::string_view expected) {
  return fail(token_.start, "expected " + std::string(expected) + ", found " + describe(token_));
}

Parser::Id Parser::add(Op op, std::uint32_t offset, Builder::Operands operands,
                       std::span<const Id> children) {
  if (error_) return 0;
  const Id id = builder_.add(op, offset, operands, children);
  if (builder_.too_high())
    return fail(offset, "expected at most 1000 operations one within the other", "feel-limit");
  return id;
}

Parser::Id Parser::add(Op op, std::uint32_t offset, Builder::Operands operands,
                       std::initializer_list<Id> children) {
  return add(op, offset, operands, std::span<const Id>(children.begin(), children.size()));
}

Parser::Id Parser::parse_expression() { return parse_operand(Level::lowest); }

// An operand and all operators after it that bind stronger than `above`.
Parser::Id Parser::parse_operand(Level above) {
  const Nesting nesting(*this);
  return parse_infix(parse_unary(above), above);
}

Parser::Infix Parser::infix() const {
  struct Row {
    std::string_view text;
    Infix infix;
  };
  static constexpr std::array<Row, 17> rows = {{
      {"or", {Level::disjunction, Op::disjunction}},
      {"and", {Level::conjunction, Op::conjunction}},
      {"=", {Level::comparison, Op::equal}},
      {"!=", {Level::comparison, Op::not_equal}},
      {"<", {Level::comparison, Op::less}},
      {"<=", {Level::comparison, Op::less_equal}},
      {">", {Level::comparison, Op::greater}},
      {">=", {Level::comparison, Op::greater_equal}},
      {"between", {Level::comparison, Op::between}},
      {"in", {Level::comparison, Op::in}},
      {"+", {Level::addition, Op::add}},
      {"-", {Level::addition, Op::subtract}},
      {"*", {Level::multiplication, Op::multiply}},
      {"/", {Level::multiplication, Op::divide}},
      {"**", {Level::power, Op::power}},
      {"instance", {Level::instance_of, Op::instance_of}},
  }};
  if (token_.kind != TokenKind::symbol && token_.kind != TokenKind::keyword) return {};
  for (const Row& row : rows)
    if (!row.text.empty() && row.text == token_.text) return row.infix;
  return {};
}

Parser::Id Parser::parse_infix(Id left, Level above) {
  for (Infix next = infix(); next.level > above && !error_; next = infix()) {
    const std::uint32_t offset = token_.start;
    if (next.op == Op::conjunction || next.op == Op::disjunction) {
      left = parse_chain(left, next.op, next.level);
      continue;
    }
    advance();
    if (next.op == Op::between) {
      left = parse_between(left);
    } else if (next.op == Op::in) {
      left = parse_in(left);
    } else if (next.op == Op::instance_of) {
      left = parse_instance_of(left);
    } else {
      const Id right = parse_operand(next.level);
      left = add(next.op, offset, {left, right}, {left, right});
      if (!error_ && builder_.constant_of(builder_.node(left).a) && builder_.constant_of(right))
        left = builder_.fold(left);
    }
  }
  return left;
}

// a and b and c is one node, so that long conditions do not make high trees.
Parser::Id Parser::parse_chain(Id left, Op op, Level level) {
  const std::uint32_t offset = token_.start;
  const std::string_view keyword = op == Op::conjunction ? "and" : "or";
  std::vector<Id> operands{left};
  while (accept(keyword)) operands.push_back(parse_operand(level));
  if (error_) return 0;
  return add(op, offset, {builder_.links(operands), static_cast<std::uint32_t>(operands.size())},
             operands);
}

Parser::Id Parser::parse_between(Id left) {
  const std::uint32_t offset = behind_;
  const Id low = parse_operand(Level::comparison);
  if (!expect("and", "between the two ends of 'between'")) return 0;
  const Id high = parse_operand(Level::comparison);
  const std::array<Id, 2> ends{low, high};
  return add(Op::between, offset, {left, builder_.links(ends)}, {left, low, high});
}

Parser::Id Parser::parse_unary(Level above) {
  if (!token_.is("-")) return parse_postfix(parse_primary());
  const Nesting nesting(*this);
  const std::uint32_t offset = token_.start;
  advance();
  // Grammar rule 4.d: negation binds stronger than the other arithmetic, also than `**`.
  const Id operand = parse_infix(parse_unary(above), Level::negation);
  const Id negated = add(Op::negate, offset, {operand}, {operand});
  return !error_ && builder_.constant_of(operand) ? builder_.fold(negated) : negated;
}

Parser::Id Parser::parse_postfix(Id left) {
  while (!error_) {
    if (token_.is(".")) {
      left = parse_path(left);
    } else if (token_.is("[") && !(in_range_end_ && closes_range_here())) {
      left = parse_filter(left);
    } else if (token_.is("(")) {
      left = parse_call(left, std::nullopt, token_.start);
    } else {
      break;
    }
  }
  return left;
}

// Whether the '[' at hand is the end of `]a..b[` and not the start of a filter.
bool Parser::closes_range_here() const {
  const Token next = next_token(source_, token_.end);
  if (next.kind == TokenKind::end) return true;
  if (next.kind == TokenKind::keyword) {
    constexpr std::array<std::string_view, 9> starts = {
        "if", "for", "some", "every", "function", "true", "false", "null", "not"};
    return std::ranges::find(starts, next.text) == starts.end();
  }
  if (next.kind != TokenKind::symbol) return false;
  constexpr std::array<std::string_view, 4> starts = {"(", "[", "{", "-"};
  return std::ranges::find(starts, next.text) == starts.end();
}

Parser::Id Parser::parse_path(Id left) {
  const std::uint32_t offset = token_.start;
  advance();
  if (!token_.is_word()) return unexpected("a name after '.'");
  std::string name;
  if (const auto match = scopes_.match(token_, Scopes::Place::path)) {
    name = match->name;
    token_ = match->last;
    advance();
  } else {
    name = words(false);
  }
  return add(Op::path, offset, {left, builder_.name(name)}, {left});
}

std::string Parser::words(bool keywords_too) {
  std::string name(token_.text);
  advance();
  while (token_.kind == TokenKind::name || (keywords_too && token_.kind == TokenKind::keyword)) {
    name += ' ';
    name += token_.text;
    advance();
  }
  return name;
}

Parser::Id Parser::parse_filter(Id left) {
  const std::uint32_t offset = token_.start;
  advance();
  const bool outer = std::exchange(in_range_end_, false);
  const std::uint32_t slot = scopes_.reserve();
  scopes_.open_item(slot);
  const Id condition = parse_expression();
  if (error_) return 0;
  scopes_.close();
  in_range_end_ = outer;
  if (!expect("]", "after a filter")) return 0;
  return add(Op::filter, offset, {left, slot, condition}, {left, condition});
}

}  // namespace cauce::feel
