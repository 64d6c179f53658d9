#include "adapters/sqlite/migrations.h"

#include <string>

namespace cauce::sqlite {

void migrate(Connection& connection, std::span<const Migration> steps) {
  SQLite::Database& database = connection.database();
  const std::int64_t found = connection.number("PRAGMA user_version");
  for (const Migration& step : steps) {
    if (step.version <= found) continue;
    SQLite::Transaction transaction(database, SQLite::TransactionBehavior::IMMEDIATE);
    database.exec(std::string(step.sql));
    // A step may rebuild a table, and then nothing may point at a row that is gone.
    SQLite::Statement dangling(database, "PRAGMA foreign_key_check");
    if (dangling.executeStep())
      throw SQLite::Exception("schema step " + std::to_string(step.version) +
                              " leaves rows of table " + dangling.getColumn(0).getString() +
                              " pointing at nothing");
    dangling.reset();
    database.exec("PRAGMA application_id = " + std::to_string(application_id));
    database.exec("PRAGMA user_version = " + std::to_string(step.version));
    transaction.commit();
  }
}

}  // namespace cauce::sqlite
