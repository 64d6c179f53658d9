// if, for, some, every, function literals, and `instance of` with its types.
#include <algorithm>
#include <array>
#include <utility>

#include "engine/feel/nesting.h"
#include "engine/feel/parser.h"

namespace cauce::feel {
namespace {

struct TypeName {
  std::string_view name;
  Type::Kind kind;
};
constexpr std::array<TypeName, 14> type_names = {{
    {"Any", Type::Kind::any},
    {"Null", Type::Kind::null},
    {"boolean", Type::Kind::boolean},
    {"number", Type::Kind::number},
    {"string", Type::Kind::string},
    {"date", Type::Kind::date},
    {"time", Type::Kind::time},
    {"date and time", Type::Kind::date_time},
    {"years and months duration", Type::Kind::year_month},
    {"days and time duration", Type::Kind::day_time},
    {"list", Type::Kind::list},
    {"context", Type::Kind::context},
    {"range", Type::Kind::range},
    {"function", Type::Kind::function},
}};

}  // namespace

Parser::Id Parser::parse_if() {
  const std::uint32_t offset = behind_;
  const Id condition = parse_expression();
  if (!expect("then", "after the condition of 'if'")) return 0;
  const Id then = parse_expression();
  if (!expect("else", "after the 'then' of an 'if'")) return 0;
  const std::array<Id, 3> links{condition, then, parse_expression()};
  return add(Op::conditional, offset, {builder_.links(links)}, links);
}

// `x in list, y in 1..x`. Each sees those before it. Leaves a scope open for each.
bool Parser::parse_iterators(std::vector<std::uint32_t>& links, std::string_view end) {
  do {
    if (token_.kind != TokenKind::name) return unexpected("the name of a variable"), false;
    const std::string name = words(false);
    if (!expect("in", "after the variable '" + name + "'")) return false;
    const Id low = parse_expression();
    const Id high = accept("..") ? parse_expression() : none;
    if (error_) return false;
    scopes_.open();
    links.insert(links.end(), {scopes_.declare(name), low, high});
  } while (accept(","));
  return expect(end, "or ',' after what to go through");
}

Parser::Id Parser::parse_for() {
  const std::uint32_t offset = behind_;
  std::vector<std::uint32_t> iterators;
  if (!parse_iterators(iterators, "return")) return 0;
  scopes_.open();
  const std::uint32_t partial = scopes_.declare("partial");
  const Id body = parse_expression();
  if (error_) return 0;
  scopes_.close();
  std::vector<Id> children{body};
  for (std::size_t i = 0; i < iterators.size(); i += 3) {
    scopes_.close();
    children.insert(children.end(), {iterators[i + 1], iterators[i + 2]});
  }
  const bool uses_partial = scopes_.was_resolved(partial);
  const std::array<std::uint32_t, 2> tail{body, uses_partial ? partial : none};
  const auto count = static_cast<std::uint32_t>(iterators.size() / 3);
  const std::uint32_t first = builder_.links(iterators);
  return add(Op::iteration, offset, {first, count, builder_.links(tail)}, children);
}

Parser::Id Parser::parse_quantified(Op op) {
  const std::uint32_t offset = behind_;
  std::vector<std::uint32_t> iterators;
  if (!parse_iterators(iterators, "satisfies")) return 0;
  const Id body = parse_expression();
  if (error_) return 0;
  std::vector<Id> children{body};
  for (std::size_t i = 0; i < iterators.size(); i += 3) {
    scopes_.close();
    children.insert(children.end(), {iterators[i + 1], iterators[i + 2]});
  }
  const std::array<std::uint32_t, 1> tail{body};
  const auto count = static_cast<std::uint32_t>(iterators.size() / 3);
  const std::uint32_t first = builder_.links(iterators);
  return add(op, offset, {first, count, builder_.links(tail)}, children);
}

// `function(a, b: number) body`.
Parser::Id Parser::parse_function() {
  const std::uint32_t offset = behind_;
  FunctionCode code;
  if (!expect("(", "after 'function'")) return 0;
  scopes_.open_function(std::exchange(self_, std::string()));
  if (!token_.is(")")) {
    do {
      if (token_.kind != TokenKind::name) return unexpected("the name of a parameter");
      std::string name = words(false);
      scopes_.declare(name);
      std::uint32_t type = none;
      if (accept(":")) {
        auto parsed = parse_type();
        if (!parsed) return 0;
        type = builder_.type(std::move(*parsed));
      }
      code.parameters.push_back({std::move(name), type});
    } while (accept(","));
  }
  if (!expect(")", "or ',' after a parameter")) return 0;
  if (token_.is("external"))
    return fail(token_.start,
                "expected a body in FEEL, found a function of another language, which is not run",
                "feel-external-function");
  code.body = parse_expression();
  if (error_) return 0;
  scopes_.close_function(code);
  std::vector<Id> children{code.body};
  for (const Capture& capture : code.captures) children.push_back(capture.node);
  builder_.program().functions.push_back(std::move(code));
  const auto index = static_cast<std::uint32_t>(builder_.program().functions.size() - 1);
  return add(Op::function, offset, {index}, children);
}

// After `instance`.
Parser::Id Parser::parse_instance_of(Id left) {
  const std::uint32_t offset = behind_;
  if (token_.text != "of") return unexpected("'of' after 'instance'");
  advance();
  auto type = parse_type();
  if (!type) return 0;
  return add(Op::instance_of, offset, {left, builder_.type(std::move(*type))}, {left});
}

std::optional<Type> Parser::parse_type() {
  const Nesting nesting(*this);
  auto type = parse_named_type();
  if (!type || type->exact || !token_.is("<")) return type;
  switch (type->kind) {
    case Type::Kind::list:
    case Type::Kind::range:
    case Type::Kind::context:
    case Type::Kind::function: return parse_composed_type(type->kind);
    default: return type;
  }
}

Result<TypePointer, Diagnostics> Parser::type() {
  auto type = parse_type();
  if (!error_ && token_.kind != TokenKind::end) unexpected("the end of the type");
  if (error_) return Failure{Diagnostics{*error_}};
  return TypePointer(std::make_shared<const Type>(std::move(*type)));
}

std::optional<Type> Parser::parse_named_type() {
  const TypeName* best = nullptr;
  Token last = token_;
  std::string name;
  for (Token token = token_; token.is_word(); token = next_token(source_, token.end)) {
    if (!name.empty()) name += ' ';
    name += token.text;
    const auto known = std::ranges::find(type_names, name, &TypeName::name);
    if (known == type_names.end()) continue;
    best = known;
    last = token;
  }
  if (const auto defined = scopes_.match_type(token_);
      defined && (best == nullptr || defined->last.end > last.end)) {
    token_ = defined->last;
    advance();
    return *defined->type;
  }
  if (best == nullptr)
    return unexpected("a type, such as number, string, date and time or list<number>"),
           std::nullopt;
  token_ = last;
  advance();
  Type type;
  type.kind = best->kind;
  type.exact = false;
  return type;
}

// `<…>`, and `-> type` for a function.
std::optional<Type> Parser::parse_composed_type(Type::Kind kind) {
  Type type;
  type.kind = kind;
  advance();
  const bool may_be_empty = kind == Type::Kind::context || kind == Type::Kind::function;
  if (!(may_be_empty && token_.is(">"))) {
    do {
      if (kind == Type::Kind::context) {
        if (!token_.is_word()) return unexpected("the name of an entry"), std::nullopt;
        type.entry_names.push_back(words(true));
        if (!expect(":", "after the name of an entry")) return std::nullopt;
      }
      auto argument = parse_type();
      if (!argument) return std::nullopt;
      type.arguments.push_back(std::make_shared<const Type>(std::move(*argument)));
    } while ((kind == Type::Kind::context || kind == Type::Kind::function) && accept(","));
  }
  if (!expect(">", "after the parts of a type")) return std::nullopt;
  if (kind != Type::Kind::function) return type;
  if (!expect("-", "('->' and the type of the result)") || !expect(">", "after '-'"))
    return std::nullopt;
  auto result = parse_type();
  if (!result) return std::nullopt;
  type.result = std::make_shared<const Type>(std::move(*result));
  return type;
}

}  // namespace cauce::feel
