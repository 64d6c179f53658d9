// A database of ours: one SQLite file in WAL mode, owned by one process. Gives the Store to write
// with, Readers for many threads, and the accounts.
#pragma once

#include <filesystem>
#include <memory>
#include <optional>
#include <string>
#include <string_view>

#include "adapters/sqlite/checkpoints.h"
#include "adapters/sqlite/connection.h"
#include "adapters/sqlite/notes.h"
#include "adapters/sqlite/owner_lock.h"
#include "adapters/sqlite/people.h"
#include "adapters/sqlite/reader.h"
#include "adapters/sqlite/writer.h"
#include "engine/base/result.h"

namespace cauce::sqlite {

struct OpenError {
  enum class Kind : std::uint8_t {
    owned,            // Another process has it; the message says which, and since when.
    missing,          // Nothing there, and opened for reading only.
    not_a_database,   // A file, but not SQLite's.
    foreign,          // Another application's database.
    newer,
    older,     // Its schema, than this program's; older only when reading alone.
    unreadable,       // Corrupt, no right to open it, an error of the disk.
  };
  Kind kind = Kind::unreadable;
  std::string message{};
};

class Database {
 public:
  using Opened = Result<std::unique_ptr<Database>, OpenError>;

  // Creates what is missing, brings the schema up to date, and owns the database until destroyed.
  static Opened open(const std::filesystem::path& file, const Tuning& tuning = {});
  // For looking only, beside a running owner or without one. Changes nothing.
  static Opened open_read_only(const std::filesystem::path& file, const Tuning& tuning = {});
  // In a folder of its own that goes with it; commits do not wait for the disk. For tests.
  static Opened temporary();

  ~Database();
  Database(const Database&) = delete;
  Database& operator=(const Database&) = delete;

  const std::filesystem::path& file() const { return file_; }

  // For one thread. Read-only: commits are errors.
  Store& store() { return *writer_; }
  // From any thread. Neither readers nor anything else of the database may outlive it.
  std::unique_ptr<Reader> make_reader();
  // Requires: not read-only.
  People& people();
  Notes& notes();
  // What a second process is told besides who has the database. Requires: not read-only.
  void announce(std::string_view address);

 private:
  Database(std::filesystem::path file, const Tuning& tuning, Access access);

  // In the order in which they must be there; destroyed the other way round.
  struct Folder;
  std::unique_ptr<Folder> folder_;
  std::filesystem::path file_;
  std::optional<OwnerLock> lock_;
  std::unique_ptr<Connection> connection_;
  std::unique_ptr<Checkpoints> checkpoints_;
  std::unique_ptr<Writer> writer_;
  ReaderPool readers_;
  std::unique_ptr<People> people_;
  std::unique_ptr<StoredNotes> notes_;
};

}  // namespace cauce::sqlite
