#include "engine/feel/evaluator.h"

#include <algorithm>
#include <array>

#include "engine/base/utf8.h"
#include "engine/feel/arithmetic.h"
#include "engine/feel/callable.h"
#include "engine/feel/comparison.h"
#include "engine/feel/property.h"

namespace cauce::feel {
namespace {

constexpr std::uint32_t value_depth_max = 500;

// Of an operation that came to nothing since an operand was null because of an error.
const Value* cause(const Value& a, const Value& b) {
  return a.null_reason() ? &a : b.null_reason() ? &b : nullptr;
}

Value truth(std::optional<bool> value, const Value& a, const Value& b, std::string_view verb) {
  if (value) return *value;
  if (const Value* null = cause(a, b)) return *null;
  return Value::null_because("expected two values that can be " + std::string(verb) + ", found " +
                                 std::string(type_name(a)) + " and " + std::string(type_name(b)),
                             absence_if(a.is_null() || b.is_null()));
}

}  // namespace

Evaluator::Evaluator(const Environment& environment)
    : environment_(environment),
      limit_(environment.steps_left ? std::min(environment.steps_max, *environment.steps_left)
                                    : environment.steps_max) {}

Evaluator::~Evaluator() {
  if (environment_.steps_left) *environment_.steps_left -= std::min(steps_, limit_);
}

Value Evaluator::evaluate(const Program& program, Id root, const Variables& variables) {
  const Program* const outer_program = std::exchange(program_, &program);
  const Variables* const outer_variables = std::exchange(variables_, &variables);
  Value* const outer_frame = std::exchange(frame_, nullptr);
  const std::uint32_t outer_offset = offset_;
  std::vector<Value> frame(program.frame_size);
  frame_ = frame.data();
  Value value = eval(root);
  frame_ = outer_frame;
  variables_ = outer_variables;
  program_ = outer_program;
  offset_ = outer_offset;
  return value;
}

Value Evaluator::evaluate(const Expression& expression, const Variables& variables) {
  return evaluate(expression.program(), expression.program().root, variables);
}

Value Evaluator::fail(std::string message) {
  if (!error_) error_ = EvaluationError{std::move(message), offset_};
  return {};
}

Value Evaluator::exceed(std::string message) {
  if (!error_) error_ = EvaluationError{std::move(message), offset_, true};
  return {};
}

bool Evaluator::charge(std::uint64_t steps) {
  if (error_) return false;
  if (steps <= limit_ - std::min(steps_, limit_)) {
    steps_ += steps;
    return true;
  }
  steps_ = limit_;
  const std::string_view source = program_ ? std::string_view(program_->source) : "";
  const std::string what = "steps to evaluate '" + std::string(beginning_of(source, 60)) + "'";
  if (limit_ < environment_.steps_max)
    exceed("expected " + what + " to be left, but what was evaluated before took them");
  else
    exceed("expected at most " + std::to_string(limit_) + " " + what);
  return false;
}

Value Evaluator::admit(Value value) {
  const Measure measure = measures_.add(value);
  if (!charge(measure.parts / 8)) return {};
  if (measure.depth > value_depth_max)
    return exceed("expected a value of at most " + std::to_string(value_depth_max) +
                  " lists, contexts and functions one within the other");
  if (measure.weight > environment_.steps_max)
    return exceed("expected a value of at most " + std::to_string(environment_.steps_max) +
                  " parts when written out");
  return value;
}

Evaluator::Level::Level(Evaluator& evaluator) : evaluator_(evaluator) {
  if (++evaluator.depth_ > evaluation_depth_max)
    evaluator.exceed("expected at most " + std::to_string(evaluation_depth_max) +
                     " operations and calls one within the other");
}

Value Evaluator::eval(Id id) {
  const Node& node = program_->nodes[id];
  offset_ = node.offset;
  if (steps_ >= limit_ || error_) return charge(1), Value();
  ++steps_;
  const Level level(*this);
  return error_ ? Value() : dispatch(node);
}

// A null that came of an error here says where; one that came from within knows it already.
Value Evaluator::dispatch(const Node& node) {
  Value value = compute(node);
  const NullReason* reason = value.null_reason();
  if (reason && !reason->source) value = placed(*reason, node);
  return value;
}

Value Evaluator::placed(const NullReason& reason, const Node& node) const {
  return Null{std::make_shared<const NullReason>(NullReason{
      .message = reason.message,
      .cause = reason.cause,
      .source = std::shared_ptr<const std::string>(program_->shared_from_this(), &program_->source),
      .offset = node.offset})};
}

Value Evaluator::compute(const Node& node) {
  switch (node.op) {
    case Op::constant: return program_->constants[node.a];
    case Op::local: return frame_[node.a];
    case Op::global:
    case Op::scoped_name: return name_value(node);
    case Op::negate: return negate(eval(node.a));
    case Op::add:
    case Op::subtract:
    case Op::multiply:
    case Op::divide:
    case Op::power: return binary(node);
    case Op::equal:
    case Op::not_equal:
    case Op::less:
    case Op::less_equal:
    case Op::greater:
    case Op::greater_equal: return comparison(node);
    case Op::between: return between(node);
    case Op::conjunction:
    case Op::disjunction: return logic(node);
    case Op::in: return in(node);
    case Op::tests: return tests(node);
    case Op::not_tests: return not_tests(node);
    case Op::conditional: return conditional(node);
    case Op::iteration: return iteration(node);
    case Op::some:
    case Op::every: return quantified(node);
    case Op::function: return function(node);
    case Op::call: return call(node);
    case Op::call_named: return call_named(node);
    case Op::call_builtin: return call_builtin(node);
    case Op::call_builtin_named: return call_builtin_named(node);
    case Op::filter: return filter(node);
    case Op::path: {
      Value scratch;
      return property(refer(node.a, scratch), name(node.b), *this);
    }
    case Op::list: return list(node);
    case Op::context: return context(node);
    case Op::range: return range(node);
    case Op::instance_of: return instance_of(node);
    case Op::juel_name:
    case Op::juel_property:
    case Op::juel_index:
    case Op::juel_method:
    case Op::juel_not:
    case Op::juel_empty:
    case Op::juel_negate:
    case Op::juel_and:
    case Op::juel_or:
    case Op::juel_add:
    case Op::juel_subtract:
    case Op::juel_multiply:
    case Op::juel_divide:
    case Op::juel_remainder:
    case Op::juel_equal:
    case Op::juel_not_equal:
    case Op::juel_less:
    case Op::juel_less_equal:
    case Op::juel_greater:
    case Op::juel_greater_equal:
    case Op::juel_conditional:
    case Op::juel_text: return juel(node);
  }
  return {};
}

const Value* Evaluator::lookup(const Node& node) const {
  switch (node.op) {
    case Op::local: return &frame_[node.a];
    case Op::global:
    case Op::juel_name: return variables_->find(name(node.a));
    case Op::scoped_name: {
      const std::uint32_t count = program_->links[node.b + 1];
      for (const std::uint32_t slot : links(node.b + 2, count)) {
        const Context* item = frame_[slot].context();
        const Value* entry = item ? item->find(name(node.a)) : nullptr;
        if (entry) return entry;
      }
      return lookup(program_->nodes[program_->links[node.b]]);
    }
    default: return nullptr;
  }
}

const Value& Evaluator::refer(Id id, Value& scratch) {
  const Node& node = program_->nodes[id];
  if (node.op == Op::constant) return program_->constants[node.a];
  if (node.op == Op::local) return frame_[node.a];
  if (node.op == Op::global || node.op == Op::scoped_name || node.op == Op::juel_name)
    if (const Value* found = lookup(node)) return *found;
  return scratch = eval(id);
}

Value Evaluator::missing(std::string_view name) const {
  return Value::null_because("expected a variable '" + std::string(name) + "', found none",
                             NullCause::absence);
}

Value Evaluator::name_value(const Node& node) {
  if (const Value* found = lookup(node)) return *found;
  const Node* plain = &node;
  while (plain->op == Op::scoped_name) plain = &program_->nodes[program_->links[plain->b]];
  if (plain->op == Op::global && plain->b > 0)
    return Value(std::make_shared<const BuiltinFunction>(plain->b - 1));
  return missing(name(node.a));
}

Value Evaluator::binary(const Node& node) {
  Value left_scratch, right_scratch;
  const Value& left = refer(node.a, left_scratch);
  const Value& right = refer(node.b, right_scratch);
  if (node.op == Op::add && left.string() && right.string()) {
    if (!charge((left.string()->size() + right.string()->size()) / 16)) return {};
    return *left.string() + *right.string();
  }
  Value result = arithmetic(node.op, left, right);
  if (result.is_null())
    if (const Value* null = cause(left, right)) return *null;
  return result;
}

Value Evaluator::comparison(const Node& node) {
  Value left_scratch, right_scratch;
  const Value& left = refer(node.a, left_scratch);
  const Value& right = refer(node.b, right_scratch);
  if (node.op == Op::equal) return truth(equal(left, right, *this), left, right, "equal");
  if (node.op == Op::not_equal) {
    const auto same = equal(left, right, *this);
    return truth(same ? std::optional(!*same) : std::nullopt, left, right, "equal");
  }
  if (!charge_comparing(left)) return {};
  return truth(compare(node.op, left, right), left, right, "compared");
}

// 10.3.2.15: between is left >= low and left <= high.
Value Evaluator::between(const Node& node) {
  Value scratch, low_scratch, high_scratch;
  const Value& value = refer(node.a, scratch);
  const auto ends = links(node.b, 2);
  const Value& low = refer(ends[0], low_scratch);
  const Value& high = refer(ends[1], high_scratch);
  if (!charge_comparing(value)) return {};
  const auto above = compare(Op::greater_equal, value, low);
  const auto below = compare(Op::less_equal, value, high);
  if ((above && !*above) || (below && !*below)) return false;
  if (above && below) return true;
  return truth(std::nullopt, value, above ? high : low, "compared");
}

// Table 48 and 49: three-valued; what is not a boolean counts as null.
Value Evaluator::logic(const Node& node) {
  const bool decisive = node.op == Op::disjunction;
  Value unknown;
  bool known = true;
  for (const Id operand : links(node.a, node.b)) {
    Value scratch;
    const Value& value = refer(operand, scratch);
    if (const bool* boolean = value.boolean()) {
      if (*boolean == decisive) return decisive;
    } else if (known) {
      known = false;
      unknown =
          value.is_null()
              ? value
              : Value::null_because("expected a boolean, found " + std::string(type_name(value)));
    }
  }
  return known ? Value(!decisive) : unknown;
}

Value Evaluator::conditional(const Node& node) {
  const auto parts = links(node.a, 3);
  Value scratch;
  const bool* condition = refer(parts[0], scratch).boolean();
  return eval(condition && *condition ? parts[1] : parts[2]);
}

Value Evaluator::list(const Node& node) {
  List list;
  list.reserve(node.b);
  for (const Id item : links(node.a, node.b)) list.push_back(eval(item));
  return admit(std::move(list));
}

Value Evaluator::context(const Node& node) {
  Context context;
  const auto entries = links(node.a, std::size_t{node.b} * 3);
  for (std::size_t i = 0; i < entries.size(); i += 3) {
    Value value = eval(entries[i + 2]);
    if (entries[i + 1] != none) frame_[entries[i + 1]] = value;
    context.put(name(entries[i]), std::move(value));
  }
  return admit(std::move(context));
}

Value Evaluator::range(const Node& node) {
  Range range;
  if (node.a != none) range.low = eval(node.a);
  // Of `= x` both ends are one node: chains of them would double the work with every link.
  if (node.b != none) range.high = node.b == node.a ? range.low : eval(node.b);
  range.low_end = (node.c & 1U) != 0 ? Range::Endpoint::closed : Range::Endpoint::open;
  range.high_end = (node.c & 2U) != 0 ? Range::Endpoint::closed : Range::Endpoint::open;
  range.is_equality = (node.c & 4U) != 0;
  if (auto reason = invalid_range(range, node.a != none, node.b != none))
    return Value::null_because(std::move(*reason));
  return range;
}

Value Evaluator::instance_of(const Node& node) {
  Value scratch;
  return conforms(refer(node.a, scratch), program_->types[node.b], *this);
}

}  // namespace cauce::feel
