#include "engine/feel/juel_coercion.h"

#include "engine/feel/comparison.h"
#include "engine/feel/temporal_literal.h"
#include "engine/feel/text.h"

namespace cauce::feel {
namespace {

bool is_temporal(const Value& value) {
  return value.date() || value.time() || value.date_time() || value.year_month() ||
         value.day_time();
}

// A date against a text: the text is read as a date.
std::pair<Value, Value> as_same_type(const Value& a, const Value& b) {
  if (is_temporal(a) && b.string()) return {a, temporal_from(*b.string())};
  if (a.string() && is_temporal(b)) return {temporal_from(*a.string()), b};
  return {a, b};
}

}  // namespace

std::optional<Decimal> juel_number(const Value& value) {
  if (value.is_null()) return Decimal();
  if (const auto* number = value.number()) return *number;
  if (const auto* text = value.string()) return text->empty() ? Decimal() : Decimal::parse(*text);
  return std::nullopt;
}

std::optional<bool> juel_truth(const Value& value) {
  if (value.is_null()) return false;
  if (const auto* boolean = value.boolean()) return *boolean;
  if (const auto* text = value.string()) return *text == "true";
  return std::nullopt;
}

std::string juel_string(const Value& value, Evaluator& evaluator) {
  return value.is_null() ? std::string() : to_text(value, evaluator);
}

std::optional<bool> juel_equal(const Value& a, const Value& b, Evaluator& evaluator) {
  if (a.is_null() || b.is_null()) return a.is_null() && b.is_null();
  if (a.number() || b.number()) {
    const auto x = juel_number(a), y = juel_number(b);
    return x && y ? std::optional(*x == *y) : std::nullopt;
  }
  if (a.boolean() || b.boolean()) {
    const auto x = juel_truth(a), y = juel_truth(b);
    return x && y ? std::optional(*x == *y) : std::nullopt;
  }
  const auto [left, right] = as_same_type(a, b);
  return equal(left, right, evaluator).value_or(false);
}

std::optional<bool> juel_compare(Op op, const Value& a, const Value& b) {
  const Op feel_op = op == Op::juel_less         ? Op::less
                     : op == Op::juel_less_equal ? Op::less_equal
                     : op == Op::juel_greater    ? Op::greater
                                                 : Op::greater_equal;
  if (a.is_null() || b.is_null())
    return a.is_null() && b.is_null() &&
           (op == Op::juel_less_equal || op == Op::juel_greater_equal);
  if (a.number() || b.number()) {
    const auto x = juel_number(a), y = juel_number(b);
    return x && y ? compare(feel_op, *x, *y) : std::nullopt;
  }
  const auto [left, right] = as_same_type(a, b);
  return compare(feel_op, left, right);
}

}  // namespace cauce::feel
