// Opening: what is refused and how, who owns a database, and looking beside the owner.
#include "adapters/sqlite/database.h"

#include <fstream>
#include <signal.h>
#include <sys/wait.h>
#include <unistd.h>

#include <catch2/catch.hpp>

#include "adapters/sqlite/compare.h"
#include "adapters/sqlite/migrations.h"
#include "tests/adapters/sqlite/samples.h"

namespace cauce::sqlite {
namespace {

using namespace samples;
using Kind = OpenError::Kind;

void write_file(const std::filesystem::path& file, const std::string& bytes) {
  std::ofstream(file, std::ios::binary) << bytes;
}

OpenError error_of(Database::Opened opened) {
  REQUIRE(!opened.ok());
  return opened.error();
}

TEST_CASE("a new database is set up as ours") {
  const TemporaryFolder folder;
  const auto database = opened(folder / "a.db");
  Connection look(folder / "a.db", Access::read, {});
  CHECK(look.number("PRAGMA application_id") == application_id);
  CHECK(look.number("PRAGMA user_version") == schema_version());
  CHECK(look.number("PRAGMA page_size") == 8192);
  CHECK(look.number("SELECT journal_mode = 'wal' FROM pragma_journal_mode") == 1);
}

TEST_CASE("a connection that writes waits for the disk and checks references") {
  const TemporaryFolder folder;
  const auto database = opened(folder / "a.db");
  Connection writing(folder / "a.db", Access::write, {});
  writing.set_up({});
  CHECK(writing.number("PRAGMA synchronous") == 2);
  CHECK(writing.number("PRAGMA foreign_keys") == 1);
  CHECK(writing.number("PRAGMA wal_autocheckpoint") == 0);
  CHECK(writing.number("PRAGMA trusted_schema") == 0);
}

TEST_CASE("closing leaves one file") {
  const TemporaryFolder folder;
  {
    commit(opened(folder / "a.db")->store(), deployed());
  }
  CHECK(std::filesystem::exists(folder / "a.db"));
  CHECK(!std::filesystem::exists(folder / "a.db-wal"));
  CHECK(!std::filesystem::exists(folder / "a.db.lock"));
}

TEST_CASE("what is not ours is refused and left as it was") {
  const TemporaryFolder folder;
  const auto check = [&](const std::string& name, Kind expected, const std::string& words) {
    const auto size = std::filesystem::file_size(folder / name);
    for (const bool read_only : {false, true}) {
      const OpenError error = error_of(read_only ? Database::open_read_only(folder / name)
                                                 : Database::open(folder / name));
      CAPTURE(name, read_only, error.message);
      CHECK(error.kind == expected);
      CHECK_THAT(error.message, Catch::Contains(words) && Catch::Contains(name));
    }
    CHECK(std::filesystem::file_size(folder / name) == size);
    CHECK(!std::filesystem::exists(folder / (name + ".lock")));
  };
  write_file(folder / "text.db", "Dear database,\n" + std::string(5000, 'x'));
  check("text.db", Kind::not_a_database, "is not an SQLite database");

  const auto make = [&](const std::string& name, const std::string& sql) {
    SQLite::Database((folder / name).string(), SQLite::OPEN_READWRITE | SQLite::OPEN_CREATE)
        .exec(sql);
  };
  make("tables.db", "CREATE TABLE t(a); INSERT INTO t VALUES(1)");
  check("tables.db", Kind::foreign, "another application");
  make("id.db", "PRAGMA application_id = 7; CREATE TABLE t(a)");
  check("id.db", Kind::foreign, "id 7");

  {
    opened(folder / "newer.db");
  }
  make("newer.db", "PRAGMA user_version = 1000");
  check("newer.db", Kind::newer, "schema version 1000");

  {
    opened(folder / "torn.db");
  }
  std::fstream torn(folder / "torn.db", std::ios::in | std::ios::out | std::ios::binary);
  torn.seekp(100);
  torn << std::string(8000, '\xEE');
  torn.close();
  check("torn.db", Kind::unreadable, "malformed");
}

TEST_CASE("an empty file becomes a database") {
  const TemporaryFolder folder;
  write_file(folder / "a.db", "");
  commit(opened(folder / "a.db")->store(), deployed());
}

TEST_CASE("a place where nothing can be is said to be one") {
  const TemporaryFolder folder;
  CHECK(error_of(Database::open(folder / "no/such/folder/a.db")).kind == Kind::unreadable);
  std::filesystem::create_directory(folder / "dir.db");
  CHECK(error_of(Database::open(folder / "dir.db")).kind == Kind::unreadable);
  const OpenError missing = error_of(Database::open_read_only(folder / "a.db"));
  CHECK(missing.kind == Kind::missing);
  CHECK(!std::filesystem::exists(folder / "a.db"));
}

TEST_CASE("one process owns a database, by every name of it, once") {
  const TemporaryFolder folder;
  const auto database = opened(folder / "a.db");
  database->announce("http://127.0.0.1:8080");
  std::filesystem::create_symlink(folder / "a.db", folder / "b.db");
  for (const char* name : {"a.db", "b.db"}) {
    const OpenError error = error_of(Database::open(folder / name));
    CHECK(error.kind == Kind::owned);
    CHECK_THAT(error.message, Catch::Contains("pid " + std::to_string(getpid())) &&
                                  Catch::Contains("since 20") &&
                                  Catch::Contains("listening on http://127.0.0.1:8080"));
  }
}

TEST_CASE("another process is told who has the database, and gets it when that one is killed") {
  const TemporaryFolder folder;
  int ready[2];
  REQUIRE(pipe(ready) == 0);
  const pid_t child = fork();
  REQUIRE(child >= 0);
  if (child == 0) {
    const Database::Opened owned = Database::open(folder / "a.db");
    const bool done = owned.ok() && owned.value()->store().commit(deployed()).ok();
    const ssize_t told = write(ready[1], done ? "y" : "n", 1);
    while (told == 1) pause();
    _exit(1);
  }
  char answer = 0;
  REQUIRE(read(ready[0], &answer, 1) == 1);
  REQUIRE(answer == 'y');
  const OpenError error = error_of(Database::open(folder / "a.db"));
  CHECK(error.kind == Kind::owned);
  CHECK_THAT(error.message, Catch::Contains("pid " + std::to_string(child)));

  // Looking is allowed meanwhile.
  {
    const Database::Opened look = Database::open_read_only(folder / "a.db");
    REQUIRE(look.ok());
    CHECK(look.value()->make_reader()->count("deployment", {}) == 1);
  }
  REQUIRE(kill(child, SIGKILL) == 0);
  REQUIRE(waitpid(child, nullptr, 0) == child);
  close(ready[0]);
  close(ready[1]);
  const auto database = opened(folder / "a.db");
  CHECK(database->make_reader()->count("deployment", {}) == 1);
}

TEST_CASE("a database opened for reading only shows every commit and takes none") {
  const TemporaryFolder folder;
  const auto owner = opened(folder / "a.db");
  Batch first = deployed();
  first.records = {record(1, 7)};
  commit(owner->store(), first);
  Database::Opened opened_look = Database::open_read_only(folder / "a.db");
  REQUIRE(opened_look.ok());
  Database& look = *opened_look.value();
  CHECK(look.store().last_position() == 1);
  Batch second;
  second.records = {record(2, 7)};
  commit(owner->store(), second);
  CHECK(look.store().last_position() == 2);
  CHECK(look.store().read_instance(ProcessInstanceKey{7}).records.size() == 2);
  CHECK(look.make_reader()->count("deployment", {}) == 1);
  Batch third;
  third.records = {record(3, 7)};
  const Result<Done, StoreError> refused = look.store().commit(third);
  REQUIRE(!refused.ok());
  CHECK_THAT(refused.error().message, Catch::Contains("reading only"));
  CHECK(!look.store().drop_rows().ok());
  commit(owner->store(), third);
}

TEST_CASE("a closed database is read without an owner, and left closed") {
  const TemporaryFolder folder;
  {
    commit(opened(folder / "a.db")->store(), deployed());
  }
  {
    const Database::Opened look = Database::open_read_only(folder / "a.db");
    REQUIRE(look.ok());
    CHECK(look.value()->make_reader()->count("deployment", {}) == 1);
  }
  opened(folder / "a.db");
}

TEST_CASE("a temporary database goes with its folder") {
  std::filesystem::path file;
  {
    const auto database = temporary();
    file = database->file();
    commit(database->store(), deployed());
    CHECK(std::filesystem::exists(file));
  }
  CHECK(!std::filesystem::exists(file.parent_path()));
}

}  // namespace
}  // namespace cauce::sqlite
