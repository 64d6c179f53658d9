// Literals, names, calls, lists, contexts and ranges.
#include <algorithm>
#include <array>

#include "engine/feel/builtins/catalog.h"
#include "engine/feel/builtins/patterns.h"
#include "engine/feel/habits.h"
#include "engine/feel/nesting.h"
#include "engine/feel/parser.h"
#include "engine/feel/temporal_literal.h"

namespace cauce::feel {
namespace {

// A word, a number, or a sign that names may have.
bool is_key_part(const Token& token) {
  constexpr std::array<std::string_view, 7> signs = {".", "/", "-", "'", "+", "*", "**"};
  return token.is_word() || token.kind == TokenKind::number ||
         (token.kind == TokenKind::symbol && std::ranges::find(signs, token.text) != signs.end());
}

}  // namespace

Parser::Id Parser::parse_primary() {
  const std::uint32_t offset = token_.start;
  switch (token_.kind) {
    case TokenKind::number: return parse_number();
    case TokenKind::string: return parse_string();
    case TokenKind::at_string: return parse_at_string();
    case TokenKind::name: return parse_name();
    case TokenKind::end:
    case TokenKind::stray:
    case TokenKind::bad: return unexpected("an expression");
    case TokenKind::keyword:
      if (accept("true")) return builder_.constant(offset, true);
      if (accept("false")) return builder_.constant(offset, false);
      if (accept("null")) return builder_.constant(offset, Value());
      if (accept("if")) return parse_if();
      if (accept("for")) return parse_for();
      if (accept("some")) return parse_quantified(Op::some);
      if (accept("every")) return parse_quantified(Op::every);
      if (accept("function")) return parse_function();
      return unexpected("an expression");
    case TokenKind::symbol:
      if (token_.is("(")) return parse_parenthesis();
      if (token_.is("[") || token_.is("]")) return parse_bracket();
      if (token_.is("{")) return parse_context();
      if (token_.is("<") || token_.is("<=") || token_.is(">") || token_.is(">=") ||
          token_.is("=") || token_.is("!="))
        return parse_comparison_range();
      return unexpected("an expression");
  }
  return 0;
}

Parser::Id Parser::parse_string() {
  const Token token = token_;
  auto text = unescape(source_, token.start + 1, token.end - 1);
  if (!text.ok()) return fail(text.error().offset, text.error().message);
  advance();
  return builder_.constant(token.start, std::move(*text));
}

Parser::Id Parser::parse_number() {
  const auto number = Decimal::parse(token_.text);
  if (!number) return unexpected("a number of at most 34 digits and an exponent up to 6144");
  const std::uint32_t offset = token_.start;
  advance();
  return builder_.constant(offset, *number);
}

// A text that is no date, time or duration is null, as date("…") of it would be.
Parser::Id Parser::parse_at_string() {
  const Token token = token_;
  const auto quote = static_cast<std::uint32_t>(source_.find('"', token.start));
  const auto text = unescape(source_, quote + 1, token.end - 1);
  if (!text.ok()) return fail(text.error().offset, text.error().message);
  advance();
  return builder_.constant(token.start, temporal_from(*text));
}

Parser::Id Parser::parse_name() {
  const std::uint32_t offset = token_.start;
  std::string name;
  if (const auto match = scopes_.match(token_, Scopes::Place::expression)) {
    name = match->name;
    token_ = match->last;
    advance();
  } else if (scopes_.in_item()) {
    name = words(false);  // An entry of the item, which may have spaces nobody told us of.
  } else {
    name = token_.text;
    advance();
  }
  if (name == "?") uses_question_mark_ = true;
  if (token_.is("(")) return parse_call(none, std::move(name), offset);
  if (error_) return 0;
  return scopes_.resolve(name, offset);
}

// `(a)`, or a range open below: `(a..b]`, or a unary form that is a range: `(< 5)`.
Parser::Id Parser::parse_parenthesis() {
  const std::uint32_t offset = token_.start;
  advance();
  const bool outer = std::exchange(in_range_end_, false);
  const Id inner = parse_expression();
  in_range_end_ = outer;
  if (accept("..")) return parse_range_from(offset, inner, false);
  if (!expect(")", "after what '(' opened")) return 0;
  return inner;
}

// A list, or a range: `[a..b]`, `]a..b]`.
Parser::Id Parser::parse_bracket() {
  const std::uint32_t offset = token_.start;
  const bool open = token_.is("]");
  advance();
  const bool outer = std::exchange(in_range_end_, false);
  std::vector<Id> items;
  if (open || !token_.is("]")) items.push_back(parse_expression());
  if (!items.empty() && token_.is("..")) {
    in_range_end_ = outer;
    advance();
    return parse_range_from(offset, items.front(), !open);
  }
  if (open) return unexpected("'..' in a range that begins with ']'");
  while (accept(",")) items.push_back(parse_expression());
  in_range_end_ = outer;
  if (!expect("]", "or ',' in a list") || error_) return 0;
  const Id list = add(Op::list, offset,
                      {builder_.links(items), static_cast<std::uint32_t>(items.size())}, items);
  const bool constant =
      std::ranges::all_of(items, [this](Id id) { return builder_.constant_of(id) != nullptr; });
  return constant && !error_ ? builder_.fold(list) : list;
}

// After `..`.
Parser::Id Parser::parse_range_from(std::uint32_t offset, Id low, bool low_closed) {
  const bool outer = std::exchange(in_range_end_, true);
  const Id high = parse_operand(Level::comparison);
  in_range_end_ = outer;
  const bool high_closed = token_.is("]");
  if (!token_.is("]") && !token_.is(")") && !token_.is("["))
    return unexpected("']', ')' or '[' after a range");
  advance();
  const std::uint32_t ends = (low_closed ? 1U : 0U) | (high_closed ? 2U : 0U);
  const Id range = add(Op::range, offset, {low, high, ends}, {low, high});
  if (error_ || !builder_.constant_of(low) || !builder_.constant_of(high)) return range;
  return builder_.fold(range);
}

// `< 5` as a range without lower end, `= 5` as [5..5], `!= 5` as the range (5..5) that holds
// everything else (DMN 1.5, 10.3.2.7).
// `= 5`, `< 5` and so on as values; right behind another operator it is one of other languages.
Parser::Id Parser::parse_comparison_range() {
  const std::uint32_t offset = token_.start;
  if (offset > 0 && offset == behind_ && !hint_for(source_.substr(offset - 1)).empty())
    return fail(offset - 1, "expected a comparison of FEEL, found '" +
                                std::string(source_.substr(offset - 1, 2)) + "'");
  if (token_.is("=") || token_.is("!=")) {
    const std::uint32_t both = token_.is("=") ? 7U : 0U;
    advance();
    const Id point = parse_operand(Level::comparison);
    const Id range = add(Op::range, offset, {point, point, both}, {point});
    return !error_ && builder_.constant_of(point) ? builder_.fold(range) : range;
  }
  const bool below = token_.text.front() == '<';
  const bool closed = token_.text.size() == 2;
  advance();
  const Id end = parse_operand(Level::comparison);
  const std::uint32_t ends = closed ? (below ? 2U : 1U) : 0U;
  const Id range = add(Op::range, offset, {below ? none : end, below ? end : none, ends}, {end});
  return !error_ && builder_.constant_of(end) ? builder_.fold(range) : range;
}

// Letters, digits and the signs that names may have, up to the ':'.
std::string Parser::parse_key() {
  if (token_.kind == TokenKind::string) {
    const auto text = unescape(source_, token_.start + 1, token_.end - 1);
    if (!text.ok()) return fail(text.error().offset, text.error().message), std::string();
    advance();
    return *text;
  }
  if (!token_.is_word()) return unexpected("a name or a string as the key of an entry"), "";
  std::string key;
  bool after_word = false;
  for (Token token = token_; !error_; token = next_name_token(source_, token.end)) {
    if (token.is(":")) {
      token_ = token;
      break;
    }
    const bool word = token.is_word() || token.kind == TokenKind::number;
    if (!is_key_part(token)) return token_ = token, unexpected("':' after the key of an entry"), "";
    if (word && after_word) key += ' ';
    key += token.text;
    after_word = word;
  }
  return key;
}

// A name is visible to the entries after it.
Parser::Id Parser::parse_context() {
  const std::uint32_t offset = token_.start;
  advance();
  const bool outer = std::exchange(in_range_end_, false);
  scopes_.open();
  std::vector<std::uint32_t> links;
  std::vector<Id> values;
  std::vector<std::string> keys;
  if (!token_.is("}")) {
    do {
      const std::uint32_t key_offset = token_.start;
      const std::string key = parse_key();
      if (!error_ && std::ranges::find(keys, key) != keys.end())
        fail(key_offset, "expected different keys, found '" + key + "' twice");
      if (error_ || !expect(":", "after the key of an entry")) return 0;
      keys.push_back(key);
      scopes_.add_key(key);
      if (token_.is("function")) self_ = key;  // So that a function can call itself.
      const Id value = parse_expression();
      if (error_) return 0;
      links.insert(links.end(), {builder_.name(key), scopes_.declare(key), value});
      values.push_back(value);
    } while (accept(","));
  }
  scopes_.close();
  in_range_end_ = outer;
  if (!expect("}", "or ',' in a context")) return 0;
  return add(Op::context, offset,
             {builder_.links(links), static_cast<std::uint32_t>(values.size())}, values);
}

// `name:` in front of an argument; consumes it.
std::optional<std::string> Parser::try_argument_name() {
  if (!token_.is_word()) return std::nullopt;
  Token next = token_;
  while (is_key_part(next)) next = next_name_token(source_, next.end);
  if (!next.is(":")) return std::nullopt;
  const std::string name = parse_key();
  advance();
  return name;
}

// `name` is the callee when `callee` is none.
Parser::Id Parser::parse_call(Id callee, std::optional<std::string> name, std::uint32_t offset) {
  const auto builtin = name && !scopes_.knows(*name) ? find_builtin(*name) : std::nullopt;
  if (name && !builtin && !scopes_.knows(*name))
    return fail(offset, "expected the name of a function, found '" + *name + "'",
                "feel-unknown-function");
  if (name && !builtin) callee = scopes_.resolve(*name, offset);
  advance();
  const bool outer = std::exchange(in_range_end_, false);
  std::vector<std::uint32_t> links;
  std::vector<Id> children;
  if (callee != none) children.push_back(callee);
  std::uint32_t count = 0;
  bool named = false;
  if (!token_.is(")")) {
    do {
      const auto argument = try_argument_name();
      if (count > 0 && argument.has_value() != named)
        return unexpected(named ? "a name in front of each argument" : "no name of an argument");
      named = argument.has_value();
      if (named) links.push_back(builder_.name(*argument));
      links.push_back(parse_expression());
      children.push_back(links.back());
      ++count;
    } while (accept(","));
  }
  in_range_end_ = outer;
  if (!expect(")", "or ',' after an argument") || error_) return 0;
  if (builtin) return finish_builtin_call(*builtin, std::move(links), count, named, offset);
  return add(named ? Op::call_named : Op::call, offset, {callee, builder_.links(links), count},
             children);
}

Parser::Id Parser::finish_builtin_call(std::uint32_t builtin, std::vector<std::uint32_t> links,
                                       std::uint32_t count, bool named, std::uint32_t offset) {
  std::vector<Id> children;
  for (std::size_t i = named ? 1 : 0; i < links.size(); i += named ? 2 : 1)
    children.push_back(links[i]);
  const std::uint32_t first = builder_.links(links);
  if (named) return add(Op::call_builtin_named, offset, {builtin, first, count}, children);

  const bool constant =
      std::ranges::all_of(children, [this](Id id) { return builder_.constant_of(id) != nullptr; });
  std::uint32_t regex = 0;
  if (const auto found = constant_regex(builder_, builtin, children)) {
    builder_.program().regexes.push_back(*found);
    regex = static_cast<std::uint32_t>(builder_.program().regexes.size());
  }
  const Id call = add(Op::call_builtin, offset, {builtin, first, count | regex << 16}, children);
  const bool pure = all_builtins()[builtin].purity == Purity::pure;
  return constant && pure && !error_ ? builder_.fold(call) : call;
}

}  // namespace cauce::feel
