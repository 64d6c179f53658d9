#include "adapters/sqlite/replace_rows.h"

#include "adapters/sqlite/connection.h"
#include "adapters/sqlite/schema.h"

namespace cauce::sqlite {
namespace {

void copy_table(SQLite::Database& database, const TableSchema& table) {
  const std::string columns = column_list(table, 0, table.columns.size());
  database.exec("INSERT INTO main." + quoted(table.name) + "(" + columns + ") SELECT " + columns +
                " FROM rebuilt." + quoted(table.name));
}

}  // namespace

Result<Done, StoreError> replace_rows(const std::filesystem::path& database,
                                      const std::filesystem::path& rows) try {
  Connection connection(database, Access::write, Tuning{});
  connection.set_up(Tuning{});
  SQLite::Database& inside = connection.database();
  // When every table goes and comes back, references are checked in the end, all at once.
  inside.exec("PRAGMA foreign_keys = OFF");
  SQLite::Statement attach(inside, "ATTACH DATABASE ? AS rebuilt");
  attach.bind(1, rows.string());
  attach.exec();

  SQLite::Transaction transaction(inside, SQLite::TransactionBehavior::IMMEDIATE);
  for (const TableSchema* table : all_tables())
    inside.exec("DELETE FROM main." + quoted(table->name));
  for (const TableSchema* table : all_tables()) copy_table(inside, *table);
  SQLite::Statement dangling(inside, "PRAGMA main.foreign_key_check");
  if (dangling.executeStep())
    return Failure{StoreError{"a row of " + dangling.getColumn(0).getString() +
                              " refers to one that is not there"}};
  dangling.reset();
  transaction.commit();
  return Done{};
} catch (const SQLite::Exception& error) {
  return Failure{StoreError{describe(error)}};
} catch (const std::exception& error) {
  return Failure{StoreError{error.what()}};
}

}  // namespace cauce::sqlite
