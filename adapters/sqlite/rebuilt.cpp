#include "adapters/sqlite/rebuilt.h"

#include "adapters/sqlite/connection.h"
#include "adapters/sqlite/schema.h"

namespace cauce::sqlite {
namespace {

// A connection to `main`, the database, and `rebuilt`.
class Both {
 public:
  Both(const std::filesystem::path& database, const std::filesystem::path& rebuilt)
      : connection_(database, Access::write, Tuning{}) {
    connection_.set_up(Tuning{});
    // When every table goes and comes back, references are checked in the end, all at once.
    inside().exec("PRAGMA foreign_keys = OFF");
    SQLite::Statement attach(inside(), "ATTACH DATABASE ? AS rebuilt");
    attach.bind(1, rebuilt.string());
    attach.exec();
  }
  SQLite::Database& inside() { return connection_.database(); }

 private:
  Connection connection_;
};

std::size_t keys_of(const TableSchema& table) {
  return static_cast<std::size_t>(table.key_columns);
}

// `a."x" IS b."x" AND ...`, over the key columns.
std::string same_key(const TableSchema& table) {
  std::string sql;
  for (std::size_t i = 0; i < keys_of(table); ++i)
    sql += (i == 0 ? "a." : " AND a.") + quoted(table.columns[i]) + " IS b." +
           quoted(table.columns[i]);
  return sql;
}

// "task 1/2" as an expression over `a`.
std::string name_sql(const TableSchema& table) {
  std::string sql = "'" + std::string(table.name) + " '";
  for (std::size_t i = 0; i < keys_of(table); ++i)
    sql += (i == 0 ? " || a." : " || '/' || a.") + quoted(table.columns[i]);
  return sql;
}

// The rows of one that the other has not.
std::string missing_sql(const TableSchema& table, const char* in, const char* not_in,
                        const char* what) {
  return "SELECT " + name_sql(table) + " || '" + what + "' FROM " + in + "." + quoted(table.name) +
         " a WHERE NOT EXISTS (SELECT 1 FROM " + not_in + "." + quoted(table.name) + " b WHERE " +
         same_key(table) + ")";
}

// The rows that both have, but not the same: each column that differs, with both values.
std::string different_sql(const TableSchema& table) {
  std::string text;
  std::string any;
  for (std::size_t i = keys_of(table); i < table.columns.size(); ++i) {
    const std::string column = quoted(table.columns[i]);
    const std::string differs = "a." + column + " IS NOT b." + column;
    any += (any.empty() ? "" : " OR ") + differs;
    text += (text.empty() ? "CASE WHEN " : " || CASE WHEN ") + differs + " THEN '; " +
            std::string(table.columns[i]) + " is ' || quote(b." + column +
            ") || ', was ' || quote(a." + column + ") ELSE '' END";
  }
  if (any.empty()) return {};  // All of it is key.
  return "SELECT " + name_sql(table) + " || ':' || substr(" + text + ", 2) FROM main." +
         quoted(table.name) + " a JOIN rebuilt." + quoted(table.name) + " b ON " + same_key(table) +
         " WHERE " + any;
}

void add_lines(SQLite::Database& inside, const std::string& sql, std::size_t max,
               std::vector<std::string>& lines) {
  if (sql.empty() || lines.size() >= max) return;
  SQLite::Statement rows(inside, sql + " LIMIT " + std::to_string(max - lines.size()));
  while (rows.executeStep()) lines.push_back(rows.getColumn(0).getString());
}

void copy_table(SQLite::Database& inside, const TableSchema& table) {
  const std::string columns = column_list(table, 0, table.columns.size());
  inside.exec("INSERT INTO main." + quoted(table.name) + "(" + columns + ") SELECT " + columns +
              " FROM rebuilt." + quoted(table.name));
}

// Runs `body`; what SQLite throws becomes the error.
template <class T, class Body>
Result<T, StoreError> guarded(Body&& body) try {
  return body();
} catch (const SQLite::Exception& error) {
  return Failure{StoreError{describe(error)}};
} catch (const std::exception& error) {
  return Failure{StoreError{error.what()}};
}

}  // namespace

Result<std::vector<std::string>, StoreError> differences_from_rebuilt(
    const std::filesystem::path& database, const std::filesystem::path& rebuilt, std::size_t max) {
  using Lines = std::vector<std::string>;
  return guarded<Lines>([&]() -> Result<Lines, StoreError> {
    Both both(database, rebuilt);
    Lines lines;
    for (const TableSchema* table : all_tables()) {
      add_lines(both.inside(), missing_sql(*table, "main", "rebuilt", " is gone"), max, lines);
      add_lines(both.inside(), missing_sql(*table, "rebuilt", "main", " is new"), max, lines);
      add_lines(both.inside(), different_sql(*table), max, lines);
    }
    return lines;
  });
}

Result<Done, StoreError> take_over_rebuilt(const std::filesystem::path& database,
                                           const std::filesystem::path& rebuilt) {
  return guarded<Done>([&]() -> Result<Done, StoreError> {
    Both both(database, rebuilt);
    SQLite::Transaction transaction(both.inside(), SQLite::TransactionBehavior::IMMEDIATE);
    for (const TableSchema* table : all_tables())
      both.inside().exec("DELETE FROM main." + quoted(table->name));
    for (const TableSchema* table : all_tables()) copy_table(both.inside(), *table);
    SQLite::Statement dangling(both.inside(), "PRAGMA main.foreign_key_check");
    if (dangling.executeStep())
      return Failure{StoreError{"a row of " + dangling.getColumn(0).getString() +
                                " refers to one that is not there"}};
    dangling.reset();
    transaction.commit();
    return Done{};
  });
}

}  // namespace cauce::sqlite
