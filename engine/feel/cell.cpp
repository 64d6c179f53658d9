#include "engine/feel/cell.h"

#include "engine/feel/comparison.h"
#include "engine/feel/program.h"

namespace cauce::feel {
namespace {

bool is_point(const Value& value) { return value.boolean() || order(value, value).has_value(); }

// Times are equal down to the second, but ordered by all they have: that is no line of points.
bool is_plain(const Value& value) {
  const Range* range = value.range();
  if (!range) return is_point(value) && !value.time() && !value.date_time();
  const bool excludes_a_point =
      !range->low.is_null() && range->low == range->high && range->low_end == Range::Endpoint::open;
  return !excludes_a_point && (range->low.is_null() || is_point(range->low)) &&
         (range->high.is_null() || is_point(range->high));
}

const Value* constant_of(const Program& program, std::uint32_t id) {
  const Node& node = program.nodes[id];
  return node.op == Op::constant ? &program.constants[node.a] : nullptr;
}

bool is_question_mark(const Program& program, std::uint32_t id) {
  const Node& node = program.nodes[id];
  return node.op == Op::global && program.names[node.a] == "?";
}

// The value that a test wants, when it is a literal or `= literal`.
const Value* wanted_by(const Program& program, TestKind kind, std::uint32_t test) {
  if (kind == TestKind::value) return constant_of(program, test);
  const Node& node = program.nodes[test];
  if (node.op != Op::equal || !is_question_mark(program, node.a)) return nullptr;
  const Value* value = constant_of(program, node.b);
  return value && !value->range() ? value : nullptr;
}

}  // namespace

Cell cell_of(const Expression& tests) {
  const Program& program = tests.program();
  const Node* root = &program.nodes[program.root];
  if (const Value* constant = constant_of(program, program.root))
    return {constant->boolean() && *constant->boolean() ? Cell::Kind::any : Cell::Kind::opaque};
  const bool negated = root->op == Op::not_tests;
  if (negated) root = &program.nodes[root->a];
  if (root->op != Op::tests || !is_question_mark(program, root->a)) return {};
  Cell cell{negated ? Cell::Kind::others : Cell::Kind::values};
  for (std::uint32_t i = 0; i < root->c; ++i) {
    const std::uint32_t* link = program.links.data() + root->b + std::size_t{i} * 2;
    const Value* value = wanted_by(program, TestKind{link[0]}, link[1]);
    if (!value || !is_plain(*value)) return {};
    // A literal true among tests passes whatever is no boolean.
    if (value->boolean() && TestKind{link[0]} == TestKind::value && root->c > 1) return {};
    cell.values.push_back(*value);
  }
  return cell;
}

std::optional<int> compare_values(const Value& a, const Value& b) {
  const auto result = order(a, b);
  if (!result) return std::nullopt;
  return *result < 0 ? -1 : *result > 0 ? 1 : 0;
}

}  // namespace cauce::feel
