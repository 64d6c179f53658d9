// The projected tables as data, made from `columns` of each row: names for SQL, and the check that
// a question names only what there is.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "engine/projection/rows.h"

namespace cauce::sqlite {

struct TableSchema {
  std::string_view name;
  std::vector<std::string_view> columns{};
  int key_columns = 0;

  // Breaks an invariant when there is no such column.
  std::size_t index_of(std::string_view column) const;
};

template <class Row>
const TableSchema& schema_of() {
  static const TableSchema schema = [] {
    TableSchema made{Row::table, {}, Row::key_columns};
    const auto visit = [&](std::string_view name, auto) { made.columns.push_back(name); };
    Row::columns(visit);
    return made;
  }();
  return schema;
}

// Parents before children.
const std::vector<const TableSchema*>& all_tables();
// Breaks an invariant when there is no such table.
const TableSchema& schema_of(std::string_view table);

// Quoted, so that a name may be a word of SQL.
std::string quoted(std::string_view name);
// The columns from index `first` up to `last`, separated by commas.
std::string column_list(const TableSchema& table, std::size_t first, std::size_t last);

std::string insert_sql(const TableSchema& table);
// Bit i of `set`: column i is written. Parameters are numbered as the columns, from 1.
// An upsert inserts the row, or writes the columns of `set` to the one with the same key.
std::string upsert_sql(const TableSchema& table, std::uint32_t set);
std::string update_sql(const TableSchema& table, std::uint32_t set);
std::string remove_sql(const TableSchema& table);

}  // namespace cauce::sqlite
