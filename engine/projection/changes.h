// Row changes, folded: what appears and disappears within one batch never reaches the store, and
// many updates of a row become one.
#pragma once

#include <cstdint>
#include <tuple>
#include <unordered_map>
#include <utility>
#include <vector>

#include "engine/projection/columns.h"
#include "engine/projection/rows.h"

namespace cauce {

// An upsert inserts the row, or, where there is one already, writes the columns in `set`.
enum class RowOperation : std::uint8_t { insert, update, upsert, remove, nothing };

// For an update, bit i of `set` says that column i of `row` is to be written; the key columns of
// `row` are always filled in.
template <class Row>
struct Change {
  RowOperation operation = RowOperation::nothing;
  Row row{};
  std::uint32_t set = 0;
  bool existed = false;  // The row was in the store before this batch.
};

template <class Row>
class TableChanges {
 public:
  using RowType = Row;

  void insert(Row row) {
    Change<Row>& change = entry(row, false);
    invariant(change.operation == RowOperation::nothing || change.operation == RowOperation::remove,
              "a row is inserted only where there is none");
    change.operation = RowOperation::insert;
    change.row = std::move(row);
  }

  // Takes the columns named by `members` from `row`.
  template <class... Members>
  void update(Row row, Members Row::*... members) {
    const std::uint32_t set = (column_bit(members) | ...);
    Change<Row>& change = entry(row, true);
    invariant(change.operation != RowOperation::remove, "a removed row is not updated");
    if (change.operation == RowOperation::nothing) {
      change.operation = RowOperation::update;
      change.row = std::move(row);
      change.set = set;
    } else {
      copy_columns(change.row, row, set);
      change.set |= set;
    }
  }

  // For what may be new or not: all columns of a new row, all but the key and `kept` of an old one.
  template <class... Members>
  void upsert(Row row, Members Row::*... kept) {
    const std::uint32_t all = (1U << column_count<Row>()) - 1;
    const std::uint32_t keys = (1U << Row::key_columns) - 1;
    const std::uint32_t set = all & ~keys & ~(0U | ... | column_bit(kept));
    Change<Row>& change = entry(row, true);
    invariant(change.operation != RowOperation::remove, "a removed row is not written again");
    if (change.operation == RowOperation::nothing) {
      change.operation = RowOperation::upsert;
      change.row = std::move(row);
      change.set = set;
    } else {
      copy_columns(change.row, row, set);
      change.set |= set;
    }
  }

  void remove(Row row) {
    Change<Row>& change = entry(row, true);
    change.operation = change.existed ? RowOperation::remove : RowOperation::nothing;
  }

  // In the order in which rows were first touched; `nothing` is to be passed over. An insert with
  // `existed` replaces the stored row.
  const std::vector<Change<Row>>& list() const { return list_; }

  void clear() {
    list_.clear();
    by_key_.clear();
  }

 private:
  // `existed` is what a first touch means: an update or a removal needs a stored row.
  Change<Row>& entry(const Row& row, bool existed) {
    for (std::uint64_t hash = hash_of_key(row);; ++hash) {
      const auto [found, is_new] = by_key_.try_emplace(hash, list_.size());
      if (is_new) {
        list_.push_back({RowOperation::nothing, row, 0, existed});
        return list_.back();
      }
      if (same_key(list_[found->second].row, row)) return list_[found->second];
    }
  }

  std::vector<Change<Row>> list_;
  std::unordered_map<std::uint64_t, std::size_t> by_key_;
};

class Changes {
 public:
  template <class Row>
  TableChanges<Row>& of() {
    return std::get<TableChanges<Row>>(tables_);
  }
  template <class Row>
  const TableChanges<Row>& of() const {
    return std::get<TableChanges<Row>>(tables_);
  }
  // Visits every TableChanges, parents before children.
  template <class Visitor>
  void each(Visitor&& visit) const {
    std::apply([&](const auto&... table) { (visit(table), ...); }, tables_);
  }
  void clear() {
    std::apply([](auto&... table) { (table.clear(), ...); }, tables_);
  }

 private:
  template <class Tuple>
  struct Tables;
  template <class... Rows>
  struct Tables<std::tuple<Rows...>> {
    using type = std::tuple<TableChanges<Rows>...>;
  };
  Tables<AllRows>::type tables_;
};

}  // namespace cauce
