#include "engine/feel/comparison.h"

#include "engine/feel/callable.h"
#include "engine/feel/evaluator.h"
#include "engine/value/temporal_arithmetic.h"

namespace cauce::feel {
namespace {

// Equal only when all are; unknown when none differs but some cannot be compared.
class All {
 public:
  bool add(std::optional<bool> part) {
    if (!part) unknown_ = true;
    if (part && !*part) different_ = true;
    return !different_;
  }
  std::optional<bool> result() const {
    if (different_) return false;
    return unknown_ ? std::nullopt : std::optional(true);
  }

 private:
  bool different_ = false, unknown_ = false;
};

std::optional<bool> equal_lists(const List& a, const List& b, Evaluator& evaluator) {
  if (a.size() != b.size()) return false;
  All all;
  for (std::size_t i = 0; i < a.size(); ++i)
    if (!all.add(equal(a[i], b[i], evaluator))) break;
  return all.result();
}

std::optional<bool> equal_contexts(const Context& a, const Context& b, Evaluator& evaluator) {
  if (a.size() != b.size()) return false;
  All all;
  for (const auto& [name, value] : a.entries()) {
    const Value* other = b.find(name);
    if (!other) return false;
    if (!all.add(equal(value, *other, evaluator))) break;
  }
  return all.result();
}

std::optional<bool> equal_ranges(const Range& a, const Range& b, Evaluator& evaluator) {
  if (a.low_end != b.low_end || a.high_end != b.high_end || a.is_equality != b.is_equality)
    return false;
  All all;
  if (all.add(equal(a.low, b.low, evaluator))) all.add(equal(a.high, b.high, evaluator));
  return all.result();
}

bool has_one_zone_only(const Time& a, const Time& b) {
  return (a.zone == nullptr) != (b.zone == nullptr);
}

}  // namespace

std::optional<bool> equal(const Value& a, const Value& b, Evaluator& evaluator) {
  if (a.is_null() || b.is_null()) return a.is_null() && b.is_null();
  if (a.variant().index() != b.variant().index()) return std::nullopt;
  if (const auto* number = a.number()) return *number == *b.number();
  if (const auto* text = a.string()) {
    if (text->size() != b.string()->size()) return false;
    if (!evaluator.charge_comparing(a)) return std::nullopt;
    return *text == *b.string();
  }
  if (const auto* boolean = a.boolean()) return *boolean == *b.boolean();
  if (const auto* time = a.time()) {
    if (has_one_zone_only(*time, *b.time())) return false;
    return equal_to_the_second(*time, *b.time());
  }
  if (const auto* moment = a.date_time()) {
    if (has_one_zone_only(moment->time, b.date_time()->time)) return false;
    return equal_to_the_second(*moment, *b.date_time());
  }
  const auto* list = a.list();
  const auto* context = a.context();
  const auto* range = a.range();
  if (!list && !context && !range) return a == b;
  if (!evaluator.charge(1 + (list ? list->size() : context ? context->size() : 0)))
    return std::nullopt;
  if (list) return list == b.list() ? true : equal_lists(*list, *b.list(), evaluator);
  if (context)
    return context == b.context() ? true : equal_contexts(*context, *b.context(), evaluator);
  return equal_ranges(*range, *b.range(), evaluator);
}

std::optional<std::strong_ordering> order(const Value& a, const Value& b) {
  if (a.variant().index() != b.variant().index()) return std::nullopt;
  if (const auto* x = a.number()) {
    const auto result = *x <=> *b.number();
    if (result < 0) return std::strong_ordering::less;
    if (result > 0) return std::strong_ordering::greater;
    if (result == 0) return std::strong_ordering::equal;
    return std::nullopt;
  }
  // The order of UTF-8 bytes is the order of code points.
  if (const auto* x = a.string()) return x->compare(*b.string()) <=> 0;
  if (const auto* x = a.date()) return *x <=> *b.date();
  if (const auto* x = a.date_time()) return cauce::compare(*x, *b.date_time());
  if (const auto* x = a.time()) return cauce::compare(*x, *b.time());
  if (const auto* x = a.year_month()) return *x <=> *b.year_month();
  if (const auto* x = a.day_time()) return *x <=> *b.day_time();
  return std::nullopt;
}

std::optional<bool> compare(Op op, const Value& a, const Value& b) {
  const auto result = order(a, b);
  if (!result) return std::nullopt;
  switch (op) {
    case Op::less: return *result < 0;
    case Op::less_equal: return *result <= 0;
    case Op::greater: return *result > 0;
    default: return *result >= 0;
  }
}

std::optional<bool> contains(const Range& range, const Value& value) {
  const bool low_closed = range.low_end == Range::Endpoint::closed;
  const bool high_closed = range.high_end == Range::Endpoint::closed;
  if (range.low.is_null() && range.high.is_null()) return std::nullopt;
  if (!low_closed && !high_closed && !range.low.is_null() && !range.high.is_null()) {
    // `!= 5` is the range (5..5), which could hold nothing else.
    const auto ends = order(range.low, range.high), place = order(value, range.low);
    if (ends && *ends == 0) return place ? std::optional(*place != 0) : std::nullopt;
  }
  if (!range.low.is_null()) {
    const auto above = compare(low_closed ? Op::greater_equal : Op::greater, value, range.low);
    if (!above || !*above) return above;
  }
  if (range.high.is_null()) return true;
  return compare(high_closed ? Op::less_equal : Op::less, value, range.high);
}

std::optional<bool> passes(const Value& value, const Value& test, Evaluator& evaluator) {
  if (const Range* range = test.range(); range && !value.range()) return contains(*range, value);
  if (const List* list = test.list()) {
    if (value.list() && equal(value, test, evaluator).value_or(false)) return true;
    if (!evaluator.charge(list->size())) return std::nullopt;
    for (const Value& item : *list) {
      if (!evaluator.charge_comparing(value)) return std::nullopt;
      const auto passed = item.range() && !value.range() ? contains(*item.range(), value)
                                                         : equal(value, item, evaluator);
      if (passed && *passed) return true;
    }
    return false;
  }
  if (test.is_null() && !value.is_null()) return std::nullopt;
  // A condition that does not mention the value: `count(orders) > 3` in a cell.
  if (test.boolean() && *test.boolean() && !value.boolean()) return true;
  return equal(value, test, evaluator);
}

std::optional<std::string> invalid_range(const Range& range, bool has_low, bool has_high) {
  const auto comparable = [](const Value& end) { return order(end, end).has_value(); };
  for (const auto* end : {has_low ? &range.low : nullptr, has_high ? &range.high : nullptr})
    if (end && !comparable(*end))
      return "expected a value that has an order as the end of a range, found " +
             std::string(type_name(*end));
  if (!has_low || !has_high) return std::nullopt;
  if (!order(range.low, range.high))
    return "expected two values of one type as the ends of a range, found " +
           std::string(type_name(range.low)) + " and " + std::string(type_name(range.high));
  return std::nullopt;
}

std::optional<ClosedEnds> closed_ends(const Range& range) {
  const bool low_open = range.low_end == Range::Endpoint::open;
  const bool high_open = range.high_end == Range::Endpoint::open;
  const auto first_of = [&]() -> std::optional<std::pair<std::int64_t, std::int64_t>> {
    if (range.low.number() && range.high.number()) {
      const auto low = range.low.number()->to_integer(), high = range.high.number()->to_integer();
      if (!low || !high) return std::nullopt;
      return std::pair{*low, *high};
    }
    if (range.low.date() && range.high.date())
      return std::pair{days_since_epoch(*range.low.date()), days_since_epoch(*range.high.date())};
    return std::nullopt;
  };
  auto ends = first_of();
  if (!ends) return std::nullopt;
  auto [low, high] = *ends;
  if (low > high) return std::nullopt;
  const auto step_in = [](bool open, std::int64_t end, std::int64_t by) {
    std::int64_t moved = end;
    return open && !__builtin_add_overflow(end, by, &moved) ? moved : end;
  };
  const std::int64_t first = step_in(low_open, low, 1), last = step_in(high_open, high, -1);
  ClosedEnds closed;
  closed.first_after_last = first > last;
  if (range.low.number()) {
    closed.first = Value(first);
    closed.last = Value(last);
  } else {
    closed.first = Value(date_of_day(first).value_or(*range.low.date()));
    closed.last = Value(date_of_day(last).value_or(*range.high.date()));
  }
  return closed;
}

std::optional<Value> next_between(const Value& at, const Value& last) {
  if (at == last) return std::nullopt;
  if (at.number()) return Value(*at.number() + Decimal(std::int64_t{1}));
  const auto day = at.date() ? date_of_day(days_since_epoch(*at.date()) + 1) : std::nullopt;
  return day ? std::optional<Value>(*day) : std::nullopt;
}

}  // namespace cauce::feel
