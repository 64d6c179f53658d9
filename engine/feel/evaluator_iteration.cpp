// for, some, every and filters (DMN 1.5, 10.3.2.5, 10.3.2.14 and 10.3.2.16).
#include "engine/feel/comparison.h"
#include "engine/feel/evaluator.h"
#include "engine/value/temporal_arithmetic.h"

namespace cauce::feel {
namespace {

Value not_iterable(const Value& value) {
  return Value::null_because(
      "expected a list or a range to go through, found " + std::string(type_name(value)),
      absence_if(value.is_null()));
}

std::optional<std::size_t> position(const Decimal& index, std::size_t size) {
  const auto number = index.to_integer();
  if (!number || *number == 0) return std::nullopt;
  const auto count = static_cast<std::int64_t>(size);
  if (*number > count || *number < -count) return std::nullopt;
  return static_cast<std::size_t>(*number > 0 ? *number - 1 : count + *number);
}

}  // namespace

std::optional<Value> Evaluator::each_between(const Value& low, const Value& high,
                                             std::uint32_t slot, const Visit& visit) {
  if (low.number() && high.number()) {
    const auto first = low.number()->to_integer(), last = high.number()->to_integer();
    if (!first || !last)
      return Value::null_because("expected integers as the ends of what to go through");
    const std::int64_t step = *first <= *last ? 1 : -1;
    for (std::int64_t i = *first;; i += step) {
      frame_[slot] = Value(i);
      if (!charge(1) || !visit() || error_ || i == *last) return std::nullopt;
    }
  }
  if (low.date() && high.date()) {
    const std::int64_t first = days_since_epoch(*low.date()), last = days_since_epoch(*high.date());
    const std::int64_t step = first <= last ? 1 : -1;
    for (std::int64_t day = first;; day += step) {
      frame_[slot] = Value(date_of_day(day).value_or(Date{}));
      if (!charge(1) || !visit() || error_ || day == last) return std::nullopt;
    }
  }
  return Value::null_because("expected two numbers or two dates to go through, found " +
                             std::string(type_name(low)) + " and " + std::string(type_name(high)));
}

std::optional<Value> Evaluator::each(std::span<const std::uint32_t> iterators, const Visit& visit) {
  if (iterators.empty()) {
    visit();
    return std::nullopt;
  }
  const std::uint32_t slot = iterators[0];
  const auto rest = iterators.subspan(3);
  const Value domain = eval(iterators[1]);
  std::optional<Value> reason;
  bool goes_on = true;
  const Visit inner = [&] {
    reason = each(rest, [&] { return goes_on = visit(); });
    return goes_on && !reason;
  };
  const Visit& body = rest.empty() ? visit : inner;

  if (iterators[2] != none) {
    const Value high = eval(iterators[2]);
    auto failure = each_between(domain, high, slot, body);
    return failure ? failure : reason;
  }
  if (const Range* range = domain.range()) {
    const auto ends = closed_ends(*range);
    if (!ends) return not_iterable(domain);
    if (ends->first_after_last) return std::nullopt;
    auto failure = each_between(ends->first, ends->last, slot, body);
    return failure ? failure : reason;
  }
  if (domain.is_null()) return not_iterable(domain);
  if (const List* list = domain.list()) {
    for (const Value& item : *list) {
      frame_[slot] = item;
      if (!charge(1) || !body() || error_) break;
    }
  } else {
    frame_[slot] = domain;
    body();
  }
  return reason;
}

Value Evaluator::iteration(const Node& node) {
  const auto tail = links(node.c, 2);
  const Id body = tail[0];
  const std::uint32_t partial_slot = tail[1];
  // `partial` shares the list of results while nobody else holds it.
  auto results = std::make_shared<List>();
  Measure measure{1, 1, 0};
  const Visit visit = [&] {
    if (partial_slot != none) {
      measures_.set(*results, measure);
      frame_[partial_slot] = Value(std::shared_ptr<const List>(results));
    }
    Value value = eval(body);
    if (error_) return false;
    if (partial_slot != none) {
      frame_[partial_slot] = Value();
      measure.include(measures_.of(value));
      if (results.use_count() > 1) {
        if (!charge(results->size())) return false;
        results = std::make_shared<List>(*results);
      }
    }
    results->push_back(std::move(value));
    return true;
  };
  auto reason = each(links(node.a, std::size_t{node.b} * 3), visit);
  if (reason) return *reason;
  return admit(Value(std::shared_ptr<const List>(std::move(results))));
}

// Table 54: some is true when one is; every is false when one is; else null if any was no boolean.
Value Evaluator::quantified(const Node& node) {
  const bool decisive = node.op == Op::some;
  const Id body = links(node.c, 1)[0];
  bool decided = false, known = true;
  const Visit visit = [&] {
    Value scratch;
    const Value& value = refer(body, scratch);
    if (!value.boolean()) known = false;
    decided = value.boolean() && *value.boolean() == decisive;
    return !decided;
  };
  auto reason = each(links(node.a, std::size_t{node.b} * 3), visit);
  if (reason) return *reason;
  if (decided) return decisive;
  if (known) return !decisive;
  return Value::null_because("expected a boolean after 'satisfies' for every element");
}

Value Evaluator::filter(const Node& node) {
  const Value source = eval(node.a);
  if (const List* list = source.list()) return filter_by(*list, node);
  // 10.3.2.5: null is an empty list here, another value a list of one.
  return filter_by(source.is_null() ? List{} : List{source}, node);
}

// A number chooses an element, from 1 or, negative, from the end; a boolean keeps or drops each.
Value Evaluator::filter_by(const List& list, const Node& node) {
  const auto at = [&](const Decimal& index) {
    const auto found = position(index, list.size());
    return found ? list[*found]
                 : Value::null_because("expected an index within a list of " +
                                           std::to_string(list.size()) + ", found " +
                                           index.to_short_string(),
                                       NullCause::absence);
  };
  Value scratch;
  const Node& condition = program_->nodes[node.c];
  if (condition.op == Op::constant)
    if (const Decimal* index = program_->constants[condition.a].number()) return at(*index);
  if (list.empty()) {
    frame_[node.b] = Value();
    const Value& value = refer(node.c, scratch);
    return value.number() ? Value() : Value(List{});
  }
  List kept;
  if (!charge(list.size())) return {};
  for (const Value& item : list) {
    frame_[node.b] = item;
    const Value& value = refer(node.c, scratch);
    if (const Decimal* index = value.number()) return at(*index);
    if (error_) return {};
    if (value.boolean() && *value.boolean()) kept.push_back(item);
  }
  return admit(std::move(kept));
}

}  // namespace cauce::feel
