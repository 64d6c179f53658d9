// DMN 1.5, 10.3.4.4: functions that make one value of a list, or of their arguments.
#include <algorithm>
#include <array>
#include <vector>

#include "engine/feel/arithmetic.h"
#include "engine/feel/builtins/catalog.h"
#include "engine/feel/comparison.h"

namespace cauce::feel {
namespace {

// sum([1, 2]) and sum(1, 2) alike.
std::span<const Value> items_of(Call& call) {
  if (call.size() == 1) {
    const List* list = call.list(0);
    return list ? std::span<const Value>(*list) : call.arguments();
  }
  return call.arguments();
}

Value not_numbers(Call& call) { return call.null_because("expected numbers only"); }

std::optional<std::vector<Decimal>> numbers_of(Call& call) {
  const auto items = items_of(call);
  if (!call.evaluator.charge(items.size())) return std::nullopt;
  std::vector<Decimal> numbers;
  numbers.reserve(items.size());
  for (const Value& item : items) {
    if (!item.number()) return std::nullopt;
    numbers.push_back(*item.number());
  }
  return numbers;
}

Value extreme(Call& call, Op better) {
  const auto items = items_of(call);
  if (!call.evaluator.charge(items.size())) return {};
  if (items.empty()) return call.null_because("expected at least one value", NullCause::absence);
  const Value* best = &items.front();
  for (const Value& item : items) {
    if (!call.evaluator.charge_comparing(item)) return {};
    const auto is_better = compare(better, item, *best);
    if (!is_better) return call.null_because("expected values of one type that has an order");
    if (*is_better) best = &item;
  }
  return Value(*best);
}

Value min(Call& call) { return extreme(call, Op::less); }
Value max(Call& call) { return extreme(call, Op::greater); }

Decimal total(const std::vector<Decimal>& numbers) {
  Decimal sum;
  for (const Decimal& number : numbers) sum = sum + number;
  return sum;
}

// Numbers or durations of one kind.
Value sum(Call& call) {
  const auto items = items_of(call);
  if (!call.evaluator.charge(items.size())) return {};
  if (items.empty()) return call.null_because("expected at least one value", NullCause::absence);
  Value result = items.front();
  if (!result.number() && !result.year_month() && !result.day_time()) return not_numbers(call);
  for (const Value& item : items.subspan(1)) {
    if (item.variant().index() != result.variant().index()) return not_numbers(call);
    result = arithmetic(Op::add, result, item);
  }
  return result;
}

Value product(Call& call) {
  const auto numbers = numbers_of(call);
  if (!numbers || numbers->empty()) return not_numbers(call);
  Decimal result(1);
  for (const Decimal& number : *numbers) result = result * number;
  return finite(result);
}

Value mean(Call& call) {
  const Value total_value = sum(call);
  const auto size = static_cast<std::int64_t>(items_of(call).size());
  return total_value.is_null() ? total_value : arithmetic(Op::divide, total_value, Value(size));
}

Value median(Call& call) {
  auto numbers = numbers_of(call);
  if (!numbers || numbers->empty()) return not_numbers(call);
  std::ranges::sort(*numbers, [](const Decimal& a, const Decimal& b) { return a < b; });
  const std::size_t middle = numbers->size() / 2;
  if (numbers->size() % 2 == 1) return (*numbers)[middle];
  return finite(((*numbers)[middle - 1] + (*numbers)[middle]) / Decimal(2));
}

// Of a sample: divided by one less than the count.
Value stddev(Call& call) {
  const auto numbers = numbers_of(call);
  if (!numbers || numbers->size() < 2) return call.null_because("expected two numbers or more");
  const Decimal count(static_cast<std::int64_t>(numbers->size()));
  const Decimal average = total(*numbers) / count;
  Decimal squares;
  for (const Decimal& number : *numbers) {
    const Decimal difference = number - average;
    squares = squares + difference * difference;
  }
  return finite(sqrt(squares / (count - Decimal(1))));
}

// The most frequent numbers, ascending.
Value mode(Call& call) {
  auto numbers = numbers_of(call);
  if (!numbers) return not_numbers(call);
  std::ranges::sort(*numbers, [](const Decimal& a, const Decimal& b) { return a < b; });
  List modes;
  std::size_t most = 0;
  for (std::size_t start = 0; start < numbers->size();) {
    std::size_t end = start;
    while (end < numbers->size() && (*numbers)[end] == (*numbers)[start]) ++end;
    if (end - start > most) modes.clear();
    if (end - start >= most) modes.emplace_back((*numbers)[start]);
    most = std::max(most, end - start);
    start = end;
  }
  return modes;
}

// all() is false when one is, any() true when one is; else null when one is no boolean.
Value quantify(Call& call, bool decisive) {
  if (call.size() == 1 && call[0].is_null()) return call.expected("a list of booleans", 0);
  bool known = true;
  for (const Value& item : items_of(call)) {
    if (!item.boolean())
      known = false;
    else if (*item.boolean() == decisive)
      return decisive;
  }
  return known ? Value(!decisive) : call.null_because("expected booleans only");
}

Value all(Call& call) { return quantify(call, false); }
Value any(Call& call) { return quantify(call, true); }

constexpr std::array<Builtin, 10> statistics_functions = {{
    {"min", "list|c,more...", min},
    {"max", "list|c,more...", max},
    {"sum", "list|n,more...", sum},
    {"mean", "list|n,more...", mean},
    {"product", "list|n,more...", product},
    {"median", "list|n,more...", median},
    {"stddev", "list|n,more...", stddev},
    {"mode", "list|n,more...", mode},
    {"all", "list|b,more...", all},
    {"any", "list|b,more...", any},
}};

}  // namespace

std::span<const Builtin> statistics_builtins() { return statistics_functions; }

}  // namespace cauce::feel
