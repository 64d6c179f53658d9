// Schema steps: taken once, in order, each whole; and databases of every version open.
#include "adapters/sqlite/migrations.h"

#include <fstream>
#include <sstream>

#include <catch2/catch.hpp>

#include "adapters/sqlite/compare.h"
#include "tests/adapters/sqlite/samples.h"

namespace cauce::sqlite {
namespace {

using namespace samples;

std::string schema_of_file(const std::filesystem::path& file) {
  Connection look(file, Access::read, {});
  SQLite::Statement all(look.database(),
                        "SELECT sql FROM sqlite_schema WHERE sql IS NOT NULL ORDER BY name");
  std::string text;
  while (all.executeStep()) text += all.getColumn(0).getString() + "\n";
  return text;
}

TEST_CASE("steps are numbered from 1 without gaps") {
  int version = 0;
  for (const Migration& step : migrations()) CHECK(step.version == ++version);
}

TEST_CASE("only the missing steps are taken") {
  const TemporaryFolder folder;
  Connection connection(folder / "a.db", Access::write, {});
  const Migration first[] = {{1, "CREATE TABLE a(x)"}};
  migrate(connection, first);
  connection.database().exec("INSERT INTO a VALUES(5)");
  const Migration both[] = {first[0], {2, "CREATE TABLE b(x); INSERT INTO b SELECT x FROM a"}};
  migrate(connection, both);
  migrate(connection, both);
  CHECK(connection.number("SELECT x FROM b") == 5);
  CHECK(connection.number("PRAGMA user_version") == 2);
  CHECK(connection.number("PRAGMA application_id") == application_id);
}

TEST_CASE("a step that fails leaves the version before it, whole") {
  const TemporaryFolder folder;
  Connection connection(folder / "a.db", Access::write, {});
  const Migration broken[] = {{1, "CREATE TABLE a(x)"}, {2, "CREATE TABLE b(x); nonsense"}};
  CHECK_THROWS_AS(migrate(connection, broken), SQLite::Exception);
  CHECK(connection.number("PRAGMA user_version") == 1);
  CHECK(connection.number("SELECT count(*) FROM sqlite_schema") == 1);
  const Migration dangling[] = {
      {1, ""}, {2, "CREATE TABLE b(x REFERENCES a(rowid)); INSERT INTO b VALUES(9)"}};
  CHECK_THROWS_AS(migrate(connection, dangling), SQLite::Exception);
  CHECK(connection.number("SELECT count(*) FROM sqlite_schema") == 1);
}

TEST_CASE("incidents of older versions get the types that clients look for") {
  const TemporaryFolder folder;
  Connection connection(folder / "a.db", Access::write, {});
  const Migration steps[] = {
      {1,
       "CREATE TABLE incident(key INTEGER, activity_key INTEGER, kind TEXT, retry TEXT,"
       " configuration TEXT);"
       "INSERT INTO incident VALUES(1, 7, 'expression-failed', 'begin', NULL),"
       " (2, 8, 'external-task-failed', 'work', NULL), (3, 9, 'odd', 'nothing', 'x')"},
      {2, migrations()[8].sql}};
  migrate(connection, steps);
  SQLite::Statement rows(connection.database(), "SELECT type, configuration FROM incident");
  std::string text;
  while (rows.executeStep())
    text += rows.getColumn(0).getString() + " " + rows.getColumn(1).getString() + "\n";
  CHECK(text == "failedJob 1\nfailedExternalTask 8\nodd x\n");
}

TEST_CASE("cases that were migrated before it was a deviation are told as such") {
  const TemporaryFolder folder;
  Connection connection(folder / "a.db", Access::write, {});
  const Migration steps[] = {
      {1,
       "CREATE TABLE journal(instance_key INTEGER, position INTEGER, record TEXT);"
       "CREATE TABLE deviation(instance_key INTEGER, position INTEGER, subject_key INTEGER,"
       " kind TEXT, who TEXT, happened_at TEXT, detail TEXT);"
       R"(INSERT INTO journal VALUES(7, 3, '{"actor":{"user":"olga"},"events":[)"
       R"({"event":"ProcessInstanceMigrated"},{"event":"PartMigrated"}],"reason":"a new law",)"
       R"("time":"2026-03-02T12:00:00.000Z"}'), (8, 4, '{"actor":{},"events":[)"
       R"({"event":"ProcessInstanceMigrated"}],"time":"2026-03-03T12:00:00.000Z"}'),)"
       R"((9, 5, '{"actor":{},"events":[{"event":"TaskClaimed"}],"time":"x"}'))"},
      {2, migrations()[11].sql}};
  migrate(connection, steps);
  SQLite::Statement rows(connection.database(),
                         "SELECT instance_key || ' ' || position || ' ' || subject_key || ' ' ||"
                         " kind || ' ' || who || ' ' || happened_at || ' ' || detail"
                         " FROM deviation");
  std::string text;
  while (rows.executeStep()) text += rows.getColumn(0).getString() + "\n";
  CHECK(text ==
        "7 3 7 migrated olga 2026-03-02T12:00:00.000Z a new law\n"
        "8 4 8 migrated  2026-03-03T12:00:00.000Z \n");
}

TEST_CASE("a database of version 1 opens, keeps its rows and gets today's schema") {
  const TemporaryFolder folder;
  std::ifstream dump(std::string(CAUCE_SOURCE_DIR) + "/tests/adapters/sqlite/version_1.sql");
  REQUIRE(dump.good());
  std::stringstream sql;
  sql << dump.rdbuf();
  SQLite::Database((folder / "old.db").string(), SQLite::OPEN_READWRITE | SQLite::OPEN_CREATE)
      .exec(sql.str());
  const Database::Opened look = Database::open_read_only(folder / "old.db");
  REQUIRE(!look.ok());
  CHECK(look.error().kind == OpenError::Kind::older);

  const auto old = opened(folder / "old.db");
  const auto fresh = temporary();
  Batch batch = deployed();
  batch.changes.of<ProcessInstanceRow>().insert(instance_row(7));
  batch.changes.of<TaskRow>().insert(task_row(7, 11));
  commit(fresh->store(), batch);
  CHECK(dump_rows(*old->make_reader()) == dump_rows(*fresh->make_reader()));
  CHECK(old->store().last_position() == 1);
  CHECK(old->store().read_content(sha256({"<definitions/>"})) == "<definitions/>");
  CHECK(schema_of_file(old->file()) == schema_of_file(fresh->file()));
  REQUIRE(old->people().put({"ana", "Ana", "", {}}, monday).ok());
}

}  // namespace
}  // namespace cauce::sqlite
