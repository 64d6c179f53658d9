// Writes the changes of one table: a statement for each operation, and one for each set of columns
// that an update was ever asked for. Throws SQLite::Exception.
#pragma once

#include <optional>
#include <string>
#include <unordered_map>

#include <SQLiteCpp/SQLiteCpp.h>

#include "adapters/sqlite/column_values.h"
#include "adapters/sqlite/schema.h"
#include "engine/projection/changes.h"

namespace cauce::sqlite {

template <class Row>
class TableWriter {
 public:
  // Anything but a removal.
  void write(SQLite::Database& database, const Change<Row>& change) {
    switch (change.operation) {
      case RowOperation::insert:
        if (change.existed) return upsert(database, change.row, ~key_mask & every_column);
        if (!insert_) insert_.emplace(database, insert_sql(schema_of<Row>()));
        return expect_one(run(*insert_, change.row, every_column));
      case RowOperation::upsert: return upsert(database, change.row, change.set & ~key_mask);
      case RowOperation::update:
        if (const std::uint32_t set = change.set & ~key_mask; set != 0)
          expect_one(
              run(prepared(updates_, set, database, update_sql), change.row, set | key_mask));
        return;
      case RowOperation::remove:
      case RowOperation::nothing: return;
    }
  }

  void remove(SQLite::Database& database, const Row& row) {
    if (!remove_) remove_.emplace(database, remove_sql(schema_of<Row>()));
    expect_one(run(*remove_, row, key_mask));
  }

 private:
  using BySet = std::unordered_map<std::uint32_t, SQLite::Statement>;

  static constexpr std::uint32_t key_mask = (1U << Row::key_columns) - 1;
  inline static const std::uint32_t every_column = (1U << column_count<Row>()) - 1;

  void upsert(SQLite::Database& database, const Row& row, std::uint32_t set) {
    run(prepared(upserts_, set, database, upsert_sql), row, every_column);
  }

  static SQLite::Statement& prepared(BySet& statements, std::uint32_t set,
                                     SQLite::Database& database,
                                     std::string (*sql)(const TableSchema&, std::uint32_t)) {
    const auto found = statements.find(set);
    if (found != statements.end()) return found->second;
    return statements.try_emplace(set, database, sql(schema_of<Row>(), set)).first->second;
  }

  // How many rows it changed.
  int run(SQLite::Statement& statement, const Row& row, std::uint32_t bound) {
    int at = 0;
    const auto visit = [&](std::string_view, auto member) {
      ++at;
      if ((bound >> (at - 1)) & 1U) bind(statement, at, row.*member, scratch_);
    };
    Row::columns(visit);
    const int changed = statement.exec();
    statement.reset();
    return changed;
  }

  // Otherwise the rows would no longer be what the journal says.
  static void expect_one(int changed) {
    if (changed != 1)
      throw SQLite::Exception("a row of table " + std::string(Row::table) +
                              " that was to be changed is not there");
  }

  std::optional<SQLite::Statement> insert_, remove_;
  BySet updates_, upserts_;
  Scratch scratch_;
};

}  // namespace cauce::sqlite
