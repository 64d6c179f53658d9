// What the compilers make and the evaluator walks: a tree of small nodes in one array, with the
// constants, names, types and functions they mention beside it. Immutable once compiled.
#pragma once

#include <cstdint>
#include <memory>
#include <string>
#include <vector>

#include "engine/feel/expression.h"
#include "engine/feel/regex.h"
#include "engine/feel/type.h"

namespace cauce::feel {

struct Builtin;

// The comment says what a, b and c of a node are; "links" are consecutive entries of
// Program::links. A slot is an index into the frame of the function being evaluated.
enum class Op : std::uint8_t {
  constant,     // a: constant.
  local,        // a: slot.
  global,       // a: name; b: index + 1 of the built-in of that name, or 0.
  scoped_name,  // a: name; b: links (fallback node, count of slots, slots), innermost item first.

  negate,  // a: operand.
  add,
  subtract,
  multiply,
  divide,
  power,  // a, b: operands.
  equal,
  not_equal,
  less,
  less_equal,
  greater,
  greater_equal,  // a, b: operands.
  between,  // a: value; b: links (low, high).
  conjunction,
  disjunction,  // a: links; b: count.
  in,  // a: value; b: slot of `?`; c: a tests node.
  tests,  // Whether a value passes one of: a: value node; b: links (flags, test)*; c: count.
  not_tests,  // a: a tests node.

  conditional,  // a: links (condition, then, otherwise).
  iteration,  // a: links (slot, low, high or none)*; b: count of those triples; c: links (body,
              // slot of `partial` or none).
  some,
  every,  // As iteration; c: links (body).
  function,  // a: function.
  call,  // a: callee; b: links of arguments; c: count.
  call_named,  // a: callee; b: links (name, argument)*; c: count.
  call_builtin,  // a: built-in; b: links of arguments; c: count | (regex + 1) << 16.
  call_builtin_named,  // a: built-in; b: links (name, argument)*; c: count.
  filter,  // a: list; b: slot of `item`; c: condition.
  path,  // a: context or list; b: name.
  list,  // a: links; b: count.
  context,  // a: links (name, slot or none, value)*; b: count.
  range,  // a, b: low and high or none; c: bit 0 low closed, bit 1 high closed,
          // bit 2 an equality.
  instance_of,  // a: value; b: type.

  juel_name,  // a: name.
  juel_property,  // a: object; b: name.
  juel_index,  // a: object; b: index.
  juel_method,  // a: object; b: links (method, arguments); c: count of arguments.
  juel_not,
  juel_empty,
  juel_negate,  // a: operand.
  juel_and,
  juel_or,  // a, b: operands.
  juel_add,
  juel_subtract,
  juel_multiply,
  juel_divide,
  juel_remainder,  // a, b: operands.
  juel_equal,
  juel_not_equal,
  juel_less,
  juel_less_equal,
  juel_greater,  // a, b: operands.
  juel_greater_equal,  // a, b: operands.
  juel_conditional,  // a: links (condition, then, otherwise).
  juel_text,  // a: links; b: count.
};

constexpr std::uint32_t none = 0xFFFFFFFF;

// In the links of a tests node: what the test's result means.
enum class TestKind : std::uint32_t {
  condition,  // It mentions the tested value itself: true passes.
  value,  // Equal to it, in it, or within it passes.
};

struct Node {
  Op op = Op::constant;
  std::uint16_t height = 1;  // Of the tree below, this node included.
  std::uint32_t offset = 0;  // Bytes into the source.
  std::uint32_t a = 0, b = 0, c = 0;
};

struct Parameter {
  std::string name{};
  std::uint32_t type = none;
};

// What a function literal needs from the place where it stands, copied when it is made.
struct Capture {
  std::uint32_t node = 0;  // Evaluated there...
  std::uint32_t slot = 0;  // ...and kept here.
};

struct FunctionCode {
  std::vector<Parameter> parameters{};
  std::vector<Capture> captures{};
  std::uint32_t body = 0;
  std::uint32_t frame_size = 0;
  std::uint32_t self_slot = none;  // Filled with the function itself, for recursion.
  std::uint32_t result_type = none;
};

struct Expression::Program : std::enable_shared_from_this<Expression::Program> {
  Language language = Language::feel;
  std::string source{};
  std::vector<Node> nodes{};
  std::vector<std::uint32_t> links{};
  std::vector<Value> constants{};
  std::vector<std::string> names{};
  std::vector<Type> types{};
  std::vector<FunctionCode> functions{};
  std::vector<Regex> regexes{};
  std::vector<std::uint32_t> free_names{};  // Indexes of names.
  std::uint32_t root = 0;
  std::uint32_t frame_size = 0;
};

using Program = Expression::Program;

}  // namespace cauce::feel
