// Writes the changes of one table: a statement for each operation, and one for each set of columns
// that an update was ever asked for. Throws SQLite::Exception.
#pragma once

#include <SQLiteCpp/SQLiteCpp.h>

#include <optional>
#include <string>
#include <unordered_map>

#include "adapters/sqlite/column_values.h"
#include "adapters/sqlite/schema.h"
#include "engine/projection/changes.h"

namespace cauce::sqlite {

template <class Row>
class TableWriter {
 public:
  // An insert or an update; anything else is passed over.
  void write(SQLite::Database& database, const Change<Row>& change) {
    if (change.operation == RowOperation::insert) {
      std::optional<SQLite::Statement>& insert = change.existed ? replace_ : insert_;
      if (!insert) insert.emplace(database, change.existed ? replace_sql(schema_of<Row>())
                                                           : insert_sql(schema_of<Row>()));
      run(*insert, change.row, every_column);
    } else if (change.operation == RowOperation::update) {
      const std::uint32_t set = change.set & ~key_mask;
      if (set != 0) run(update_of(database, set), change.row, set | key_mask);
    }
  }

  void remove(SQLite::Database& database, const Row& row) {
    if (!remove_) remove_.emplace(database, remove_sql(schema_of<Row>()));
    run(*remove_, row, key_mask);
  }

 private:
  static constexpr std::uint32_t key_mask = (1U << Row::key_columns) - 1;
  static constexpr std::uint32_t every_column = ~0U;

  SQLite::Statement& update_of(SQLite::Database& database, std::uint32_t set) {
    const auto found = updates_.find(set);
    if (found != updates_.end()) return found->second;
    return updates_.try_emplace(set, database, update_sql(schema_of<Row>(), set)).first->second;
  }

  void run(SQLite::Statement& statement, const Row& row, std::uint32_t bound) {
    int at = 0;
    const auto visit = [&](std::string_view, auto member) {
      ++at;
      if ((bound >> (at - 1)) & 1U) bind(statement, at, row.*member, scratch_);
    };
    Row::columns(visit);
    const int changed = statement.exec();
    statement.reset();
    // The rows would no longer be what the journal says.
    if (changed != 1)
      throw SQLite::Exception("a row of table " + std::string(Row::table) +
                              " that was to be changed is not there");
  }

  std::optional<SQLite::Statement> insert_, replace_, remove_;
  std::unordered_map<std::uint32_t, SQLite::Statement> updates_;
  Scratch scratch_;
};

}  // namespace cauce::sqlite
