#include "engine/feel/arithmetic.h"

#include "engine/value/temporal_arithmetic.h"

namespace cauce::feel {
namespace {

template <class T>
Value found(const std::optional<T>& result) {
  if (result) return *result;
  return Value::null_because(
      "expected a result within the years and durations that can be told, or a divisor not zero");
}

// A date stands for its midnight in UTC where a date and time is wanted (10.3.2.3.5).
std::optional<DateTime> as_date_time(const Value& value) {
  if (value.date_time()) return *value.date_time();
  if (value.date()) return DateTime{*value.date(), Time{0, &Zone::utc()}};
  return std::nullopt;
}

std::optional<Value> add_values(const Value& a, const Value& b) {
  if (a.string() && b.string()) return *a.string() + *b.string();
  if (const auto* x = a.year_month()) {
    if (b.year_month()) return found(add(*x, *b.year_month()));
    if (b.date()) return found(add(*b.date(), *x));
    if (b.date_time()) return found(add(*b.date_time(), *x));
  }
  if (const auto* x = a.day_time()) {
    if (b.day_time()) return found(add(*x, *b.day_time()));
    if (b.date()) return found(add(*b.date(), *x));
    if (b.date_time()) return found(add(*b.date_time(), *x));
    if (b.time()) return add(*b.time(), *x);
  }
  if (b.year_month() && (a.date() || a.date_time())) return add_values(b, a);
  if (b.day_time() && (a.date() || a.date_time() || a.time())) return add_values(b, a);
  return std::nullopt;
}

std::optional<Value> subtract_values(const Value& a, const Value& b) {
  if (const auto* x = b.year_month()) return add_values(a, negated(*x));
  if (const auto* x = b.day_time()) return add_values(a, negated(*x));
  if (a.date() && b.date()) return subtract(*a.date(), *b.date());
  if (a.time() && b.time()) return found(subtract(*a.time(), *b.time()));
  const auto from = as_date_time(a), to = as_date_time(b);
  if (!from || !to) return std::nullopt;
  if ((from->time.zone == nullptr) == (to->time.zone == nullptr))
    return found(subtract(*from, *to));
  return Value::null_because("expected both or none of two dates and times to have a zone");
}

std::optional<Value> multiply_values(const Value& a, const Value& b) {
  if (const auto* factor = b.number()) {
    if (a.year_month()) return found(multiply(*a.year_month(), *factor));
    if (a.day_time()) return found(multiply(*a.day_time(), *factor));
  }
  if (a.number() && (b.year_month() || b.day_time())) return multiply_values(b, a);
  return std::nullopt;
}

std::optional<Value> divide_values(const Value& a, const Value& b) {
  if (const auto* divisor = b.number()) {
    if (a.year_month()) return found(divide(*a.year_month(), *divisor));
    if (a.day_time()) return found(divide(*a.day_time(), *divisor));
  }
  if (a.year_month() && b.year_month())
    return finite(Decimal(a.year_month()->months) / Decimal(b.year_month()->months));
  if (a.day_time() && b.day_time())
    return finite(to_seconds(*a.day_time()) / to_seconds(*b.day_time()));
  return std::nullopt;
}

std::string_view verb(Op op) {
  switch (op) {
    case Op::add: return "added";
    case Op::subtract: return "subtracted";
    case Op::multiply: return "multiplied";
    case Op::divide: return "divided";
    default: return "raised to a power";
  }
}

}  // namespace

Value finite(const Decimal& number) {
  if (number.is_finite()) return number;
  return Value::null_because("expected a number, found a division by zero or a number too large");
}

Value arithmetic(Op op, const Value& left, const Value& right) {
  const Decimal* a = left.number();
  const Decimal* b = right.number();
  std::optional<Value> result;
  switch (op) {
    case Op::add: result = a && b ? finite(*a + *b) : add_values(left, right); break;
    case Op::subtract: result = a && b ? finite(*a - *b) : subtract_values(left, right); break;
    case Op::multiply: result = a && b ? finite(*a * *b) : multiply_values(left, right); break;
    case Op::divide: result = a && b ? finite(*a / *b) : divide_values(left, right); break;
    default:
      if (a && b) result = finite(power(*a, *b));
  }
  if (result) return *std::move(result);
  return Value::null_because("expected values that can be " + std::string(verb(op)) + ", found " +
                                 std::string(type_name(left)) + " and " +
                                 std::string(type_name(right)),
                             absence_if(left.is_null() || right.is_null()));
}

Value negate(const Value& value) {
  if (value.number()) return -*value.number();
  if (value.year_month()) return negated(*value.year_month());
  if (value.day_time()) return negated(*value.day_time());
  if (value.null_reason()) return value;
  return Value::null_because(
      "expected a number or a duration to negate, found " + std::string(type_name(value)),
      absence_if(value.is_null()));
}

}  // namespace cauce::feel
