#include "engine/feel/juel_parser.h"

#include <array>

#include "engine/feel/juel_lexer.h"
#include "engine/feel/parser.h"

namespace cauce::feel {
namespace {

class Nesting {
 public:
  explicit Nesting(int& depth) : depth_(depth) { ++depth_; }
  ~Nesting() { --depth_; }
  Nesting(const Nesting&) = delete;
  Nesting& operator=(const Nesting&) = delete;

 private:
  int& depth_;
};

}  // namespace

JuelParser::JuelParser(std::string_view source)
    : source_(source), builder_(Language::juel, source) {
  if (source.size() > source_bytes_max)
    fail(0, "expected at most 64 KB, found " + std::to_string(source.size()) + " bytes",
         "feel-limit");
}

Result<std::shared_ptr<const Program>, Diagnostics> JuelParser::text() {
  std::vector<Id> parts;
  std::string literal;
  std::uint32_t literal_start = 0, inside_start = 0, inside_end = 0;
  std::uint32_t expressions = 0;
  const auto flush = [&] {
    if (!literal.empty()) parts.push_back(builder_.constant(literal_start, std::move(literal)));
    literal.clear();
  };
  for (std::uint32_t i = 0; i < source_.size() && !error_;) {
    const bool escaped = source_[i] == '\\' && i + 2 < source_.size() && source_[i + 2] == '{' &&
                         (source_[i + 1] == '$' || source_[i + 1] == '#');
    const bool opens =
        (source_[i] == '$' || source_[i] == '#') && i + 1 < source_.size() && source_[i + 1] == '{';
    if (!opens) {
      if (literal.empty()) literal_start = i;
      if (escaped) ++i;
      literal += source_[i++];
      if (escaped) literal += source_[i++];
      continue;
    }
    flush();
    inside_start = i + 2;
    token_ = next_juel_token(source_, inside_start);
    parts.push_back(parse_conditional());
    inside_end = token_.start;
    if (!error_ && !token_.is("}")) unexpected("an operator or '}'");
    i = token_.end;
    ++expressions;
  }
  flush();
  if (error_) return Failure{Diagnostics{*error_}};

  Program& program = builder_.program();
  if (parts.size() == 1 && expressions == 1) {
    program.source = source_.substr(inside_start, inside_end - inside_start);
    for (Node& node : program.nodes) node.offset -= inside_start;
    return builder_.finish(parts.front(), 0);
  }
  const Id all = builder_.add(
      Op::juel_text, 0, {builder_.links(parts), static_cast<std::uint32_t>(parts.size())}, parts);
  return builder_.finish(expressions == 0 && parts.size() == 1 ? parts.front() : all, 0);
}

void JuelParser::advance() {
  if (!error_) token_ = next_juel_token(source_, token_.end);
}

bool JuelParser::accept(std::string_view symbol) {
  if (!token_.is(symbol)) return false;
  advance();
  return true;
}

bool JuelParser::expect(std::string_view symbol, std::string_view where) {
  if (accept(symbol)) return true;
  unexpected("'" + std::string(symbol) + "' " + std::string(where));
  return false;
}

JuelParser::Id JuelParser::fail(std::uint32_t offset, std::string message, std::string_view rule) {
  if (error_) return 0;
  error_ = place(source_, offset);
  error_->rule = rule;
  error_->message = std::move(message);
  const auto end = static_cast<std::uint32_t>(source_.size());
  token_ = {TokenKind::end, end, end, {}};
  return 0;
}

JuelParser::Id JuelParser::unexpected(std::string_view expected) {
  const bool beyond = token_.is("=") || token_.is(";") || token_.is("->") || token_.is("{") ||
                      token_.is("instanceof");
  if (beyond)
    return fail(token_.start,
                "expected the subset of JUEL that is supported, found " + describe(token_),
                "juel-unsupported");
  return fail(token_.start, "expected " + std::string(expected) + ", found " + describe(token_));
}

JuelParser::Id JuelParser::add(Op op, std::uint32_t offset, Builder::Operands operands,
                               std::initializer_list<Id> children) {
  if (error_) return 0;
  const Id id = builder_.add(op, offset, operands, children);
  if (builder_.too_high())
    return fail(offset, "expected at most 1000 operations one within the other", "feel-limit");
  return id;
}

JuelParser::Infix JuelParser::infix() const {
  struct Row {
    std::string_view symbol, word;
    Infix infix;
  };
  static constexpr std::array<Row, 13> rows = {{
      {"||", "or", {Level::disjunction, Op::juel_or}},
      {"&&", "and", {Level::conjunction, Op::juel_and}},
      {"==", "eq", {Level::equality, Op::juel_equal}},
      {"!=", "ne", {Level::equality, Op::juel_not_equal}},
      {"<", "lt", {Level::relation, Op::juel_less}},
      {"<=", "le", {Level::relation, Op::juel_less_equal}},
      {">", "gt", {Level::relation, Op::juel_greater}},
      {">=", "ge", {Level::relation, Op::juel_greater_equal}},
      {"+", "+", {Level::addition, Op::juel_add}},
      {"-", "-", {Level::addition, Op::juel_subtract}},
      {"*", "*", {Level::multiplication, Op::juel_multiply}},
      {"/", "div", {Level::multiplication, Op::juel_divide}},
      {"%", "mod", {Level::multiplication, Op::juel_remainder}},
  }};
  for (const Row& row : rows)
    if (token_.is(row.symbol) || token_.is(row.word)) return row.infix;
  return {};
}

JuelParser::Id JuelParser::parse_conditional() {
  const Nesting nesting(nesting_);
  if (nesting_ > nesting_max)
    return fail(token_.start, "expected at most 200 levels of nesting", "feel-limit");
  const Id condition = parse_operand(Level::lowest);
  const std::uint32_t offset = token_.start;
  if (!accept("?")) return condition;
  const Id then = parse_conditional();
  if (!expect(":", "between the two results of '?'")) return 0;
  const std::array<Id, 3> links{condition, then, parse_conditional()};
  return add(Op::juel_conditional, offset, {builder_.links(links)}, {links[0], links[1], links[2]});
}

JuelParser::Id JuelParser::parse_operand(Level above) {
  Id left = parse_unary();
  for (Infix next = infix(); next.level > above && !error_; next = infix()) {
    const std::uint32_t offset = token_.start;
    advance();
    const Id right = parse_operand(next.level);
    left = add(next.op, offset, {left, right}, {left, right});
  }
  return left;
}

JuelParser::Id JuelParser::parse_unary() {
  const Nesting nesting(nesting_);
  if (nesting_ > nesting_max)
    return fail(token_.start, "expected at most 200 levels of nesting", "feel-limit");
  const std::uint32_t offset = token_.start;
  const auto prefix = [&](Op op) {
    const Id operand = parse_unary();
    return add(op, offset, {operand}, {operand});
  };
  if (accept("!") || accept("not")) return prefix(Op::juel_not);
  if (accept("-")) return prefix(Op::juel_negate);
  if (accept("empty")) return prefix(Op::juel_empty);
  return parse_postfix(parse_primary());
}

JuelParser::Id JuelParser::parse_postfix(Id left) {
  while (!error_) {
    const std::uint32_t offset = token_.start;
    if (accept(".")) {
      left = parse_method_or_property(left, offset);
    } else if (accept("[")) {
      const Id index = parse_conditional();
      if (!expect("]", "after an index")) return 0;
      left = add(Op::juel_index, offset, {left, index}, {left, index});
    } else if (token_.is("(")) {
      return fail(offset, "expected no call here: only methods of values can be called",
                  "juel-unsupported");
    } else {
      break;
    }
  }
  return left;
}

JuelParser::Id JuelParser::parse_method_or_property(Id left, std::uint32_t offset) {
  if (!token_.is_word()) return unexpected("the name of a property or method after '.'");
  const Token name = token_;
  advance();
  if (!token_.is("("))
    return add(Op::juel_property, offset, {left, builder_.name(name.text)}, {left});
  const JuelMethod* method = find_juel_method(name.text);
  if (!method)
    return fail(name.start,
                "expected a method of strings, lists or maps that is supported, found '" +
                    std::string(name.text) + "'",
                "juel-unsupported");
  advance();
  std::vector<Id> links{builder_.name(name.text)};
  std::vector<Id> children{left};
  if (!token_.is(")")) {
    do {
      links.push_back(parse_conditional());
      children.push_back(links.back());
    } while (accept(","));
  }
  if (!expect(")", "or ',' after an argument") || error_) return 0;
  const std::size_t count = links.size() - 1;
  if (count < method->arguments_min || count > method->arguments_max)
    return fail(name.start, "expected " + std::to_string(method->arguments_min) +
                                " arguments of '" + std::string(name.text) + "', found " +
                                std::to_string(count));
  const Id id =
      builder_.add(Op::juel_method, offset,
                   {left, builder_.links(links), static_cast<std::uint32_t>(count)}, children);
  return id;
}

JuelParser::Id JuelParser::parse_primary() {
  const Token token = token_;
  if (token.kind == TokenKind::string) {
    advance();
    return builder_.constant(token.start, unescape_juel(token.text));
  }
  if (token.kind == TokenKind::number) {
    const auto number = Decimal::parse(token.text);
    if (!number) return unexpected("a number of at most 34 digits");
    advance();
    return builder_.constant(token.start, *number);
  }
  if (accept("true")) return builder_.constant(token.start, true);
  if (accept("false")) return builder_.constant(token.start, false);
  if (accept("null")) return builder_.constant(token.start, Value());
  if (accept("(")) {
    const Id inner = parse_conditional();
    return expect(")", "after what '(' opened") ? inner : 0;
  }
  if (token.kind != TokenKind::name) return unexpected("a value or the name of a variable");
  advance();
  if (token_.is("("))
    return fail(token.start,
                "expected a variable, found the function '" + std::string(token.text) +
                    "': functions and beans are not supported",
                "juel-unsupported");
  const std::uint32_t name = builder_.name(token.text);
  builder_.free_name(name);
  return add(Op::juel_name, token.start, {name}, {});
}

}  // namespace cauce::feel
