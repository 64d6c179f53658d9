// Reading the projected tables: one generic question, so that a new filter costs no new port.
// Columns and tables are named as projection/rows.h names them; an unknown name is a bug of ours
// and breaks an invariant, a value is always bound and never part of the statement.
#pragma once

#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "engine/base/key.h"
#include "engine/base/result.h"
#include "engine/ports/figures.h"
#include "engine/ports/store.h"
#include "engine/projection/rows.h"

namespace cauce {

enum class Compare : std::uint8_t {
  equal,
  not_equal,
  less,
  less_equal,
  greater,
  greater_equal,
  like,      // SQL LIKE, `%` and `_`, case-sensitive; `\` escapes.
  in,
  not_in,
  is_null,
  is_not_null,
};

// Keys and numbers as integers; everything else as the text that stands in the column: instants as
// to_string(Instant), states as to_string, digests in hex.
using Scalar = std::variant<std::int64_t, double, std::string>;

struct Condition {
  std::string_view column;
  Compare compare = Compare::equal;
  std::vector<Scalar> values{};  // One; any number for in and not_in; none for is_null.
  bool ignore_case = false;
  std::string_view other{};  // Compared with this column of the row; `values` is empty then.
};

struct Predicate;
using Filter = std::vector<Predicate>;  // All of them hold.

// Some row of `table` (or none, when negated) has equal columns and passes `where`.
struct Related {
  std::string_view table;
  struct Join {
    std::string_view here, there;
  };
  std::vector<Join> join;
  Filter where;  // No initializer here: Predicate is not complete yet.
  bool negated = false;
};

struct AnyOf {
  std::vector<Filter> alternatives;
};

struct Predicate {
  std::variant<Condition, Related, AnyOf> is;
};

// Sorts by a column of the table, or of the row that `through` leads to.
struct Order {
  std::string_view column;
  bool descending = false;
  std::optional<Related> through{};
  bool none_last = false;  // Else rows without a value come as if it were the least.
};

struct Page {
  std::uint64_t first = 0;
  std::uint64_t max = UINT64_MAX;
};

// One thread at a time; as many readers as wanted. Each call sees one state of the store, at least
// as new as the last commit that returned before it began.
class Reader {
 public:
  virtual ~Reader() = default;

  template <class Row>
  std::vector<Row> select(const Filter& filter, const std::vector<Order>& order = {},
                          Page page = {}) {
    std::vector<Row> rows;
    select_into(filter, order, page, [&](Row row) { rows.push_back(std::move(row)); });
    return rows;
  }
  template <class Row>
  std::optional<Row> first(const Filter& filter) {
    std::vector<Row> rows = select<Row>(filter, {}, Page{0, 1});
    if (rows.empty()) return std::nullopt;
    return std::move(rows.front());
  }

  // One overload a table; sinks get rows in order.
#define CAUCE_ROW(Row)                                                     \
  virtual void select_into(const Filter&, const std::vector<Order>&, Page, \
                           const std::function<void(Row)>& sink) = 0;
#define CAUCE_COMMA
#include "engine/projection/rows.def"
#undef CAUCE_COMMA
#undef CAUCE_ROW

  virtual std::uint64_t count(std::string_view table, const Filter& filter) = 0;
  // Of the element instances of those process instances, without the bodies of multi-instances.
  virtual std::vector<ElementFigures> figures(const Filter& of_instances) = 0;

  virtual std::optional<std::string> content(const Digest& digest) = 0;
  // The journal of one instance, oldest first, from a position on.
  virtual Store::Slice journal(ProcessInstanceKey instance, std::uint64_t from,
                               std::size_t max) = 0;
};

}  // namespace cauce
