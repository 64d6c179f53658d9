#include "adapters/sqlite/schema.h"

#include <algorithm>

#include "engine/base/invariant.h"

namespace cauce::sqlite {
namespace {

// ` WHERE "a" = ?1 AND "b" = ?2`, over the key columns.
std::string where_key(const TableSchema& table) {
  std::string sql;
  for (std::size_t i = 0; i < static_cast<std::size_t>(table.key_columns); ++i)
    sql +=
        (i == 0 ? " WHERE " : " AND ") + quoted(table.columns[i]) + " = ?" + std::to_string(i + 1);
  return sql;
}

// `"a" = VALUE, "b" = VALUE`, over the columns in `set`.
template <class ValueOf>
std::string assignments(const TableSchema& table, std::uint32_t set, ValueOf&& value_of) {
  std::string sql;
  for (std::size_t i = 0; i < table.columns.size(); ++i)
    if ((set >> i) & 1U)
      sql += (sql.empty() ? "" : ", ") + quoted(table.columns[i]) + " = " +
             value_of(table.columns[i], i);
  return sql;
}

}  // namespace

std::size_t TableSchema::index_of(std::string_view column) const {
  const auto found = std::ranges::find(columns, column);
  invariant(found != columns.end(), "a question names only columns that the table has");
  return static_cast<std::size_t>(found - columns.begin());
}

const std::vector<const TableSchema*>& all_tables() {
  static const std::vector<const TableSchema*> tables = []<class... Rows>(std::tuple<Rows...>*) {
    return std::vector<const TableSchema*>{&schema_of<Rows>()...};
  }(static_cast<AllRows*>(nullptr));
  return tables;
}

const TableSchema& schema_of(std::string_view table) {
  const auto found = std::ranges::find(all_tables(), table, &TableSchema::name);
  invariant(found != all_tables().end(), "a question names only tables that there are");
  return **found;
}

std::string quoted(std::string_view name) { return '"' + std::string(name) + '"'; }

std::string column_list(const TableSchema& table, std::size_t first, std::size_t last) {
  std::string sql;
  for (std::size_t i = first; i < last; ++i)
    sql += (i == first ? "" : ", ") + quoted(table.columns[i]);
  return sql;
}

std::string insert_sql(const TableSchema& table) {
  const std::size_t count = table.columns.size();
  std::string sql =
      "INSERT INTO " + quoted(table.name) + "(" + column_list(table, 0, count) + ") VALUES (";
  for (std::size_t i = 1; i <= count; ++i) sql += (i == 1 ? "?" : ", ?") + std::to_string(i);
  return sql + ")";
}

std::string upsert_sql(const TableSchema& table, std::uint32_t set) {
  // Not INSERT OR REPLACE, which would also delete rows that clash in another unique index.
  const std::string sql = insert_sql(table) + " ON CONFLICT(" +
                          column_list(table, 0, static_cast<std::size_t>(table.key_columns)) +
                          ") DO ";
  if (set == 0) return sql + "NOTHING";
  return sql + "UPDATE SET " + assignments(table, set, [](std::string_view column, std::size_t) {
           return "excluded." + quoted(column);
         });
}

std::string update_sql(const TableSchema& table, std::uint32_t set) {
  return "UPDATE " + quoted(table.name) + " SET " +
         assignments(table, set,
                     [](std::string_view, std::size_t i) { return "?" + std::to_string(i + 1); }) +
         where_key(table);
}

std::string remove_sql(const TableSchema& table) {
  return "DELETE FROM " + quoted(table.name) + where_key(table);
}

}  // namespace cauce::sqlite
