// The projected tables in memory: takes changes as a store does, and says when they do not fit.
#pragma once

#include <algorithm>
#include <string>
#include <unordered_map>
#include <vector>

#include "engine/projection/changes.h"

namespace cauce {

template <class Row>
class MemoryTable {
 public:
  using RowType = Row;

  const Row* find(const Row& key) const {
    const auto found = rows_.find(hash_of_key(key));
    if (found == rows_.end()) return nullptr;
    for (const Row& row : found->second)
      if (same_key(row, key)) return &row;
    return nullptr;
  }

  template <class Visit>
  void each(const Visit& visit) const {
    for (const auto& [hash, rows] : rows_)
      for (const Row& row : rows) visit(row);
  }

  template <class Pass>
  std::size_t count(const Pass& pass) const {
    std::size_t counted = 0;
    each([&](const Row& row) { counted += pass(row) ? 1U : 0U; });
    return counted;
  }

  void take(const Change<Row>& change, std::vector<std::string>& mistakes) {
    Row* const stored = stored_row(change.row);
    const std::string table(Row::table);
    switch (change.operation) {
      case RowOperation::nothing: break;
      case RowOperation::insert:
        if ((stored != nullptr) != change.existed)
          mistakes.push_back(table + ": an insert meets another row than it says");
        put(stored, change.row);
        break;
      case RowOperation::update:
        if (stored == nullptr)
          mistakes.push_back(table + ": an update of a row that is not there");
        else
          copy_columns(*stored, change.row, change.set);
        break;
      case RowOperation::upsert:
        if (stored != nullptr)
          copy_columns(*stored, change.row, change.set);
        else
          put(nullptr, change.row);
        break;
      case RowOperation::remove:
        if (stored == nullptr) mistakes.push_back(table + ": a removal of a row that is not there");
        std::erase_if(rows_[hash_of_key(change.row)],
                      [&](const Row& row) { return same_key(row, change.row); });
        break;
    }
  }

  bool operator==(const MemoryTable& other) const {
    const auto all = [](const Row&) { return true; };
    if (count(all) != other.count(all)) return false;
    return count([&](const Row& row) {
             const Row* same = other.find(row);
             return same == nullptr || !(*same == row);
           }) == 0;
  }

 private:
  Row* stored_row(const Row& key) {
    const auto found = rows_.find(hash_of_key(key));
    if (found == rows_.end()) return nullptr;
    for (Row& row : found->second)
      if (same_key(row, key)) return &row;
    return nullptr;
  }
  void put(Row* stored, const Row& row) {
    if (stored != nullptr)
      *stored = row;
    else
      rows_[hash_of_key(row)].push_back(row);
  }

  std::unordered_map<std::uint64_t, std::vector<Row>> rows_;
};

class MemoryTables {
 public:
  template <class Row>
  const MemoryTable<Row>& of() const {
    return std::get<MemoryTable<Row>>(tables_);
  }

  // What did not fit, in words.
  std::vector<std::string> take(const Changes& changes) {
    std::vector<std::string> mistakes;
    changes.each([&]<class Row>(const TableChanges<Row>& table) {
      for (const Change<Row>& change : table.list())
        std::get<MemoryTable<Row>>(tables_).take(change, mistakes);
    });
    return mistakes;
  }

  bool operator==(const MemoryTables&) const = default;

 private:
  template <class Tuple>
  struct Tables;
  template <class... Rows>
  struct Tables<std::tuple<Rows...>> {
    using type = std::tuple<MemoryTable<Rows>...>;
  };
  Tables<AllRows>::type tables_;
};

}  // namespace cauce
