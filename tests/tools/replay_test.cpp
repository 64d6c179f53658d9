#include <csignal>

#include <SQLiteCpp/SQLiteCpp.h>
#include <catch2/catch.hpp>

#include "tests/tools/executable.h"

using namespace cauce::tools_test;
using Catch::Contains;

namespace {

// One instance in which the first task is done: record 1 deploys, 2 starts, 3 completes.
struct Past {
  Folder folder{};
  std::string database = folder / "past.db";
  std::string instance{};

  Past() {
    REQUIRE(run({"deploy", pedido(), "--db", database}).status == 0);
    const Ended started = run({"start", "pedido", "--db", database, "--business-key", "K1",
                               "--variables", R"({"monto": 7})", "--format", "json"});
    instance = id_in(started.out);
    const std::string task = id_in(run({"tasks", "--db", database, "--format", "json"}).out);
    REQUIRE(run({"complete", task, "--db", database, "--as", "ana"}).status == 0);
  }
  Ended replay(Arguments arguments = {}) const {
    arguments.insert(arguments.begin(), {"replay", "--db", database});
    return run(arguments);
  }
  void spoil(const std::string& sql) const {
    SQLite::Database opened(database, SQLite::OPEN_READWRITE);
    opened.exec(sql);
  }
};

}  // namespace

TEST_CASE("replay tells where the tokens are, and where they were") {
  const Past past;
  const Ended now = past.replay({past.instance});
  CHECK(now.status == 0);
  CHECK_THAT(now.out, Contains("esperar") && Contains("2026-12-31T12:00:00.000Z") &&
                          Contains("monto") && !Contains("Revisar el pedido"));
  const Ended before = past.replay({past.instance, "--at", "2", "--format", "json"});
  CHECK_THAT(before.out, Contains("\"element\":\"revisar\"") && Contains("\"state\":\"Ready\"") &&
                             Contains("\"name\":\"cancelar\"") && Contains("\"timers\":[]"));
}

TEST_CASE("replay knows times before and after everything") {
  const Past past;
  const Ended before = past.replay({past.instance, "--at", "2020-01-01T00:00:00Z"});
  CHECK(before.status == 1);
  CHECK_THAT(before.err, Contains(past.instance));
  CHECK(past.replay({past.instance, "--at", "2999-01-01T00:00:00Z"}).out ==
        past.replay({past.instance}).out);
  CHECK(past.replay({past.instance, "--at", "99"}).status == 1);
  CHECK(past.replay({past.instance, "--at", "noon"}).status == 2);
  CHECK(past.replay({"17"}).status == 1);
}

TEST_CASE("replay without an instance tells a line for each") {
  const Past past;
  REQUIRE(run({"start", "pedido", "--db", past.database}).status == 0);
  REQUIRE(run({"message", "cancelar", "--db", past.database}).status == 0);
  const Ended all = past.replay();
  CHECK_THAT(all.out, Contains("K1") && Contains("Active") && Contains("Completed"));
  CHECK_THAT(past.replay({"--at", "2"}).out, Contains("K1") && !Contains("Completed"));
}

TEST_CASE("replay reads the journal alone, beside a running server") {
  const Past past;
  const Ended before = past.replay({past.instance, "--format", "json"});
  past.spoil("PRAGMA foreign_keys = OFF; DELETE FROM token; DELETE FROM process_definition");
  CHECK(past.replay({past.instance, "--format", "json"}).out == before.out);
  REQUIRE(run({"rebuild", "--db", past.database}).status == 1);
  Server server({"--db", past.database, "--listen", "127.0.0.1:0", "--auth", "off"});
  CHECK(past.replay({past.instance, "--format", "json"}).out == before.out);
  CHECK(server.end(SIGTERM).status == 0);
}

TEST_CASE("rebuild finds the rows that commits made") {
  const Past past;
  const Ended ended = run({"rebuild", "--db", past.database, "--check"});
  CHECK(ended.status == 0);
  CHECK(ended.out == "the rows are what the journal says\n");
  CHECK(run({"rebuild", "--db", past.database}).status == 0);
}

TEST_CASE("rebuild tells what differed and puts it right, also what cannot be read any more") {
  const Past past;
  past.spoil(
      "UPDATE task SET name = 'x', state = 'nonsense'; DELETE FROM token;"
      "INSERT INTO data_store VALUES ('extra', 'Extra')");
  const Ended check = run({"rebuild", "--db", past.database, "--check"});
  CHECK(check.status == 1);
  CHECK_THAT(
      check.out,
      Contains(": name is 'Revisar el pedido', was 'x'; state is 'Completed', was 'nonsense'") &&
          Contains("is new") && Contains("data_store extra is gone"));
  CHECK(run({"rebuild", "--db", past.database, "--check"}).out == check.out);
  CHECK(run({"rebuild", "--db", past.database}).out == check.out);
  CHECK(run({"rebuild", "--db", past.database}).status == 0);
  CHECK_THAT(run({"history", "--db", past.database}).out, Contains("K1"));
  // Nothing is left beside the database.
  for (const auto& entry : std::filesystem::directory_iterator(past.folder.path()))
    CHECK_FALSE(entry.path().string().find("rebuild") != std::string::npos);
}
