#include "adapters/sqlite/database.h"

#include <cerrno>
#include <sqlite3.h>
#include <system_error>

#include <stdlib.h>

#include "adapters/sqlite/migrations.h"
#include "engine/base/invariant.h"

namespace cauce::sqlite {
namespace {

using Kind = OpenError::Kind;

OpenError open_error(const std::filesystem::path& file, const SQLite::Exception& error) {
  if ((error.getExtendedErrorCode() & 0xff) == SQLITE_NOTADB)
    return {Kind::not_a_database, file.string() + " is not an SQLite database"};
  return {Kind::unreadable, file.string() + " cannot be opened: " + describe(error)};
}

// Nothing is written before it is known to be ours, or empty.
std::optional<OpenError> foreign_or_newer(Connection& connection, const std::string& file) {
  const std::int64_t application = connection.number("PRAGMA application_id");
  const std::int64_t version = connection.number("PRAGMA user_version");
  const bool is_empty = connection.number("SELECT count(*) FROM sqlite_schema") == 0;
  if (application != application_id && !(application == 0 && version == 0 && is_empty))
    return OpenError{Kind::foreign, file + " is a database of another application (id " +
                                        std::to_string(application) + ", expected " +
                                        std::to_string(application_id) + ")"};
  if (version > schema_version())
    return OpenError{Kind::newer, file + " has schema version " + std::to_string(version) +
                                      "; this program knows up to " +
                                      std::to_string(schema_version()) +
                                      ": a newer release of it wrote this database"};
  return std::nullopt;
}

void create_or_upgrade(Connection& connection, const Tuning& tuning) {
  SQLite::Database& database = connection.database();
  if (connection.number("PRAGMA user_version") == 0)
    database.exec("PRAGMA page_size = " + std::to_string(tuning.page_bytes));
  SQLite::Statement mode(database, "PRAGMA journal_mode = WAL");
  mode.executeStep();
  if (const std::string got = mode.getColumn(0).getString(); got != "wal")
    throw SQLite::Exception("this file system gives no write-ahead log, but mode " + got);
  mode.reset();
  // Off by Debian's default, but not everybody's; turned on when the connection is set up.
  database.exec("PRAGMA foreign_keys = OFF");
  migrate(connection, migrations());
}

}  // namespace

struct Database::Folder {
  std::filesystem::path path;
  ~Folder() {
    std::error_code ignored;
    std::filesystem::remove_all(path, ignored);
  }
};

Database::Database(std::filesystem::path file, const Tuning& tuning, Access access)
    : file_(std::move(file)),
      connection_(std::make_unique<Connection>(file_, access, tuning)),
      readers_(file_, tuning) {}

Database::~Database() = default;

Database::Opened Database::open(const std::filesystem::path& file, const Tuning& tuning) try {
  Result<OwnerLock, OwnerLock::Refusal> lock = OwnerLock::take(file);
  if (!lock)
    return Failure{
        OpenError{lock.error().owned ? Kind::owned : Kind::unreadable, lock.error().message}};
  std::unique_ptr<Database> database(new Database(file, tuning, Access::write));
  database->lock_ = std::move(lock).value();
  Connection& connection = *database->connection_;
  if (std::optional<OpenError> error = foreign_or_newer(connection, file.string()))
    return Failure{std::move(*error)};
  create_or_upgrade(connection, tuning);
  connection.set_up(tuning);
  database->checkpoints_ = std::make_unique<Checkpoints>(file, tuning, connection);
  database->writer_ = std::make_unique<Writer>(connection, database->checkpoints_.get());
  auto of_people = std::make_unique<Connection>(file, Access::write, tuning);
  of_people->set_up(tuning);
  database->people_ = std::make_unique<People>(std::move(of_people));
  auto of_notes = std::make_unique<Connection>(file, Access::write, tuning);
  of_notes->set_up(tuning);
  database->notes_ = std::make_unique<StoredNotes>(std::move(of_notes));
  return database;
} catch (const SQLite::Exception& error) {
  return Failure{open_error(file, error)};
} catch (const std::exception& error) {
  return Failure{OpenError{Kind::unreadable, file.string() + ": " + error.what()}};
}

Database::Opened Database::open_read_only(const std::filesystem::path& file,
                                          const Tuning& tuning) try {
  std::error_code ignored;
  if (!std::filesystem::exists(file, ignored))
    return Failure{OpenError{Kind::missing, file.string() + " does not exist"}};
  std::unique_ptr<Database> database(new Database(file, tuning, Access::read));
  Connection& connection = *database->connection_;
  if (std::optional<OpenError> error = foreign_or_newer(connection, file.string()))
    return Failure{std::move(*error)};
  if (const std::int64_t version = connection.number("PRAGMA user_version");
      version < schema_version())
    return Failure{OpenError{Kind::older, file.string() + " has schema version " +
                                              std::to_string(version) + "; expected " +
                                              std::to_string(schema_version()) +
                                              ": who owns it brings it up to date"}};
  connection.set_up(tuning);
  database->writer_ = std::make_unique<Writer>(connection, nullptr);
  return database;
} catch (const SQLite::Exception& error) {
  return Failure{open_error(file, error)};
} catch (const std::exception& error) {
  return Failure{OpenError{Kind::unreadable, file.string() + ": " + error.what()}};
}

Database::Opened Database::temporary() try {
  std::string folder = (std::filesystem::temp_directory_path() / "cauce-XXXXXX").string();
  if (mkdtemp(folder.data()) == nullptr)
    return Failure{OpenError{Kind::unreadable,
                             "no temporary folder: " + std::generic_category().message(errno)}};
  auto owned = std::make_unique<Folder>(folder);
  Tuning tuning;
  tuning.durable = false;
  Opened opened = open(owned->path / "cauce.db", tuning);
  if (opened) opened.value()->folder_ = std::move(owned);
  return opened;
} catch (const std::exception& error) {
  return Failure{OpenError{Kind::unreadable, error.what()}};
}

std::unique_ptr<Reader> Database::make_reader() {
  return read_or_stop([&] { return sqlite::make_reader(readers_); });
}

People& Database::people() {
  invariant(people_ != nullptr, "accounts are opened for writing");
  return *people_;
}

Notes& Database::notes() {
  invariant(notes_ != nullptr, "notes are opened for writing");
  return *notes_;
}

void Database::announce(std::string_view address) {
  invariant(lock_.has_value(), "only the owner of a database says where it listens");
  lock_->announce(address);
}

}  // namespace cauce::sqlite
