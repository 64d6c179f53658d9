#include "adapters/sqlite/connection.h"

#include <sqlite3.h>

#include "adapters/sqlite/text_functions.h"

namespace cauce::sqlite {
namespace {

constexpr std::size_t idle_statements_max = 256;
constexpr std::size_t kept_sql_bytes_max = 8192;  // Longer ones hardly come again.

int flags_of(Access access) {
  return access == Access::write
             ? SQLite::OPEN_READWRITE | SQLite::OPEN_CREATE | SQLite::OPEN_NOMUTEX
             : SQLite::OPEN_READONLY | SQLite::OPEN_NOMUTEX;
}

// Once a process, before SQLite wakes up: counting memory costs a lock for each allocation.
bool without_memory_statistics() {
  static const bool done = sqlite3_config(SQLITE_CONFIG_MEMSTATUS, 0) == SQLITE_OK;
  return done;
}

}  // namespace

Connection::Connection(const std::filesystem::path& file, Access access, const Tuning& tuning)
    : database_((without_memory_statistics(), file.string()), flags_of(access),
                tuning.busy_timeout_ms),
      access_(access) {
  sqlite3_extended_result_codes(database_.getHandle(), 1);
}

void Connection::set_up(const Tuning& tuning) {
  const bool writes = access_ == Access::write;
  if (writes) {
    // Debian's build has foreign keys off. The log is copied back by Checkpoints, not by commits.
    database_.exec("PRAGMA foreign_keys = ON");
    database_.exec(tuning.durable ? "PRAGMA synchronous = FULL" : "PRAGMA synchronous = OFF");
    database_.exec("PRAGMA journal_size_limit = " + std::to_string(tuning.log_bytes_kept));
    database_.exec("PRAGMA wal_autocheckpoint = 0");
  }
  database_.exec("PRAGMA cache_size = -" + std::to_string(tuning.cache_kib / (writes ? 1 : 8)));
  database_.exec("PRAGMA mmap_size = " + std::to_string(tuning.map_bytes));
  database_.exec("PRAGMA temp_store = MEMORY");
  database_.exec("PRAGMA trusted_schema = OFF");
  sqlite3_db_config(database_.getHandle(), SQLITE_DBCONFIG_DEFENSIVE, 1, nullptr);
  add_text_functions(database_);
}

std::int64_t Connection::number(const std::string& sql) {
  SQLite::Statement statement(database_, sql);
  statement.executeStep();
  return statement.getColumn(0).getInt64();
}

Connection::Lease::Lease(Connection& owner, std::string sql) : owner_(owner), sql_(std::move(sql)) {
  const auto found = owner_.idle_.find(sql_);
  if (found == owner_.idle_.end()) {
    statement_ = std::make_unique<SQLite::Statement>(owner_.database_, sql_);
  } else {
    statement_ = std::move(found->second);
    owner_.idle_.erase(found);
  }
}

Connection::Lease::~Lease() {
  statement_->tryReset();
  if (sql_.size() > kept_sql_bytes_max) return;
  try {
    statement_->clearBindings();
    if (owner_.idle_.size() >= idle_statements_max) owner_.idle_.clear();
    owner_.idle_.insert_or_assign(std::move(sql_), std::move(statement_));
  } catch (const std::exception&) {
    // Without memory for the cache the statement is simply finished.
  }
}

Snapshot::Snapshot(Connection& connection) : connection_(connection) {
  connection_.statement("BEGIN")->exec();
}

Snapshot::~Snapshot() {
  try {
    connection_.statement("COMMIT")->exec();
  } catch (const SQLite::Exception&) {
    // A read that failed has said so; nothing was written.
  }
}

std::string describe(const SQLite::Exception& error) {
  std::string text = error.what();
  const std::string_view meaning = error.getErrorStr();
  if (text.find(meaning) == std::string::npos) text += " (" + std::string(meaning) + ")";
  return text + ", SQLite code " + std::to_string(error.getExtendedErrorCode());
}

}  // namespace cauce::sqlite
