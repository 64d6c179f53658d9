// JUEL's operators. Unlike FEEL, what makes no sense is an error and not null.
#include "engine/base/utf8.h"
#include "engine/feel/evaluator.h"
#include "engine/feel/juel_coercion.h"

namespace cauce::feel {
namespace {

std::string found(const Value& value) { return ", found " + std::string(type_name(value)); }

}  // namespace

Value Evaluator::juel(const Node& node) {
  switch (node.op) {
    case Op::juel_name: return juel_name(node);
    case Op::juel_property: return juel_property(node);
    case Op::juel_index: return juel_index(node);
    case Op::juel_method: return juel_method(node);
    case Op::juel_not:
    case Op::juel_and:
    case Op::juel_or: return juel_logic(node);
    case Op::juel_empty: {
      const Value value = eval(node.a);
      return value.is_null() || (value.string() && value.string()->empty()) ||
             (value.list() && value.list()->empty()) ||
             (value.context() && value.context()->size() == 0);
    }
    case Op::juel_conditional: {
      const auto parts = links(node.a, 3);
      const auto condition = juel_boolean(parts[0]);
      return condition ? eval(*condition ? parts[1] : parts[2]) : Value();
    }
    case Op::juel_text: return juel_text(node);
    case Op::juel_negate:
    case Op::juel_add:
    case Op::juel_subtract:
    case Op::juel_multiply:
    case Op::juel_divide:
    case Op::juel_remainder: return juel_arithmetic(node);
    default: return juel_comparison(node);
  }
}

Value Evaluator::juel_name(const Node& node) {
  if (const Value* value = variables_->find(name(node.a))) return *value;
  return fail("expected a variable '" + name(node.a) + "' to evaluate '" +
              std::string(beginning_of(program_->source, 60)) + "', found none");
}

// EL's map resolver: an entry that is not there is null.
Value Evaluator::juel_property(const Node& node) {
  const Value object = eval(node.a);
  if (error_) return {};
  offset_ = node.offset;
  if (const Context* context = object.context()) {
    const Value* entry = context->find(name(node.b));
    return entry ? *entry : Value();
  }
  return fail("expected a value with a property '" + name(node.b) + "'" + found(object));
}

Value Evaluator::juel_index(const Node& node) {
  const Value object = eval(node.a);
  const Value index = eval(node.b);
  if (error_) return {};
  offset_ = node.offset;
  if (const Context* context = object.context()) {
    const Value* entry = context->find(juel_string(index, *this));
    return entry ? *entry : Value();
  }
  const List* list = object.list();
  if (!list) return fail("expected a list or a map before '['" + found(object));
  const auto number = juel_number(index);
  const auto position = number ? number->to_integer() : std::nullopt;
  if (!position || *position < 0) return fail("expected an index from 0 up" + found(index));
  // EL's list resolver: an index behind the end is null.
  return *position < static_cast<std::int64_t>(list->size())
             ? (*list)[static_cast<std::size_t>(*position)]
             : Value();
}

Value Evaluator::juel_method(const Node& node) {
  const Value object = eval(node.a);
  std::vector<Value> arguments;
  for (const Id argument : links(node.b + 1, node.c)) arguments.push_back(eval(argument));
  if (error_) return {};
  offset_ = node.offset;
  const std::string& method = name(links(node.b, 1)[0]);
  auto result = juel_call(object, method, arguments, *this);
  if (!result) return fail("expected a value with a method '" + method + "'" + found(object));
  return *std::move(result);
}

std::optional<bool> Evaluator::juel_boolean(Id id) {
  Value scratch;
  const Value& value = refer(id, scratch);
  if (error_) return std::nullopt;
  const auto truth = juel_truth(value);
  if (!truth) {
    offset_ = program_->nodes[id].offset;
    fail("expected a boolean" + found(value));
  }
  return truth;
}

Value Evaluator::juel_logic(const Node& node) {
  const auto left = juel_boolean(node.a);
  if (!left) return {};
  if (node.op == Op::juel_not) return !*left;
  const bool decisive = node.op == Op::juel_or;
  if (*left == decisive) return decisive;
  const auto right = juel_boolean(node.b);
  return right ? Value(*right) : Value();
}

Value Evaluator::juel_arithmetic(const Node& node) {
  Value left_scratch, right_scratch;
  const Value& left = refer(node.a, left_scratch);
  const Value& right = node.op == Op::juel_negate ? right_scratch : refer(node.b, right_scratch);
  if (error_) return {};
  offset_ = node.offset;
  const auto a = juel_number(left), b = juel_number(right);
  if (!a || !b) return fail("expected a number" + found(a ? right : left));
  Decimal result;
  switch (node.op) {
    case Op::juel_negate: result = -*a; break;
    case Op::juel_add: result = *a + *b; break;
    case Op::juel_subtract: result = *a - *b; break;
    case Op::juel_multiply: result = *a * *b; break;
    case Op::juel_divide: result = *a / *b; break;
    // The sign of the dividend, as in Java.
    default: result = b->is_zero() ? *a / *b : *a - *b * rounded(*a / *b, 0, Rounding::down);
  }
  if (!result.is_finite()) return fail("expected a number, found a division by zero or too large");
  return result;
}

Value Evaluator::juel_comparison(const Node& node) {
  Value left_scratch, right_scratch;
  const Value& left = refer(node.a, left_scratch);
  const Value& right = refer(node.b, right_scratch);
  if (error_) return {};
  offset_ = node.offset;
  const bool equality = node.op == Op::juel_equal || node.op == Op::juel_not_equal;
  const auto result =
      equality ? juel_equal(left, right, *this) : juel_compare(node.op, left, right);
  if (error_) return {};
  if (!result)
    return fail("expected two values that can be compared, found " + std::string(type_name(left)) +
                " and " + std::string(type_name(right)));
  return node.op == Op::juel_not_equal ? !*result : *result;
}

Value Evaluator::juel_text(const Node& node) {
  std::string text;
  for (const Id part : links(node.a, node.b)) {
    Value scratch;
    text += juel_string(refer(part, scratch), *this);
    if (error_) return {};
  }
  return text;
}

}  // namespace cauce::feel
