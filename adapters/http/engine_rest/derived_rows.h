// Rows that stand in no table but follow from others: the same conditions and orders as the store
// takes, on what each has in a column.
#pragma once

#include <algorithm>
#include <functional>
#include <string_view>
#include <vector>

#include "engine/ports/reader.h"

namespace cauce::http::engine_rest {

using ColumnOf = std::function<Scalar(std::string_view column)>;

// Conditions that ask for equal values, or for one of several; no other row is related to it.
inline bool passes(const Filter& filter, const ColumnOf& column) {
  return std::ranges::all_of(filter, [&](const Predicate& predicate) {
    if (const auto* any = std::get_if<AnyOf>(&predicate.is))
      return std::ranges::any_of(any->alternatives,
                                 [&](const Filter& each) { return passes(each, column); });
    const auto* condition = std::get_if<Condition>(&predicate.is);
    return condition != nullptr && std::ranges::count(condition->values, column(condition->column));
  });
}

inline bool comes_before(const std::vector<Order>& orders, const ColumnOf& a, const ColumnOf& b) {
  for (const Order& order : orders) {
    const Scalar left = a(order.column), right = b(order.column);
    if (left != right) return (left < right) != order.descending;
  }
  return false;
}

template <class Row>
std::vector<Row> on_page(std::vector<Row> rows, const Page& page) {
  const std::uint64_t first = std::min<std::uint64_t>(page.first, rows.size());
  const std::uint64_t count = std::min<std::uint64_t>(page.max, rows.size() - first);
  const auto begin = rows.begin() + static_cast<std::ptrdiff_t>(first);
  return {begin, begin + static_cast<std::ptrdiff_t>(count)};
}

}  // namespace cauce::http::engine_rest
