// One SQLite connection, set up as each of ours is, with its prepared statements. Used by one
// thread at a time. Everything here throws SQLite::Exception; the classes that the rest of the
// house sees catch it.
#pragma once

#include <cstdint>
#include <filesystem>
#include <memory>
#include <string>
#include <string_view>
#include <unordered_map>

#include <SQLiteCpp/SQLiteCpp.h>

namespace cauce::sqlite {

struct Tuning {
  int page_bytes = 8192;                           // Of a new database.
  int cache_kib = 65536;                           // Of the writer; a reader takes an eighth.
  std::int64_t map_bytes = std::int64_t{256} << 20;
  int busy_timeout_ms = 10000;
  int checkpoint_pages = 4096;  // The log is copied back when it is this long.
  std::int64_t log_bytes_kept = std::int64_t{64} << 20;
  bool durable = true;  // False: a commit does not wait for the disk. For tests only.
};

enum class Access : std::uint8_t { write, read };

class Connection {
 public:
  // Opens, and creates when writing; nothing is read yet.
  Connection(const std::filesystem::path& file, Access access, const Tuning& tuning);

  // What every connection to a database of ours needs, once it is known to be one.
  void set_up(const Tuning& tuning);

  SQLite::Database& database() { return database_; }
  // The single integer that a statement yields.
  std::int64_t number(const std::string& sql);

  // A prepared statement, given back when it goes out of scope; one that is in use is not lent
  // twice, so a question may be asked while another is being answered.
  class Lease {
   public:
    Lease(Connection& owner, std::string sql);
    ~Lease();
    Lease(const Lease&) = delete;
    Lease& operator=(const Lease&) = delete;
    SQLite::Statement* operator->() { return statement_.get(); }
    SQLite::Statement& operator*() { return *statement_; }

   private:
    Connection& owner_;
    std::string sql_;
    std::unique_ptr<SQLite::Statement> statement_;
  };
  Lease statement(std::string sql) { return {*this, std::move(sql)}; }

 private:
  SQLite::Database database_;
  Access access_;
  std::unordered_map<std::string, std::unique_ptr<SQLite::Statement>> idle_;
};

// The state of one moment for several statements. Begins with the first of them.
class Snapshot {
 public:
  explicit Snapshot(Connection& connection);
  ~Snapshot();
  Snapshot(const Snapshot&) = delete;
  Snapshot& operator=(const Snapshot&) = delete;

 private:
  Connection& connection_;
};

// SQLite's words for what went wrong, and its code for it.
std::string describe(const SQLite::Exception& error);

}  // namespace cauce::sqlite
