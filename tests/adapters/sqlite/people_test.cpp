// Accounts: put, found, listed, removed, and kept apart from the rows.
#include "adapters/sqlite/people.h"

#include <catch2/catch.hpp>

#include "adapters/sqlite/migrations.h"
#include "tests/adapters/sqlite/samples.h"

namespace cauce::sqlite {
namespace {

using namespace samples;

TEST_CASE("a person is put, found and removed with their groups") {
  const auto database = temporary();
  People& people = database->people();
  const Account ana{"ana", "Ana Núñez", "$argon2id$1", {"chiefs", "staff"}, {SystemRight::auditor},
                    false};
  REQUIRE(people
              .put({"ana",
                    "Ana Núñez",
                    "$argon2id$1",
                    {"staff", "chiefs", "staff"},
                    {SystemRight::auditor},
                    false},
                   monday)
              .ok());
  REQUIRE(people.put({"berta", "Berta", "$argon2id$2", {}}, monday).ok());
  CHECK(people.find("ana").value() == ana);
  CHECK(people.find("nobody").value() == std::nullopt);
  CHECK(people.list().value() == std::vector<Account>{ana, {"berta", "Berta", "$argon2id$2", {}}});
  CHECK(people.remove("ana").value());
  CHECK(!people.remove("ana").value());
  CHECK(people.find("ana").value() == std::nullopt);
}

TEST_CASE("putting a person again replaces all but when they came") {
  const TemporaryFolder folder;
  {
    const auto database = opened(folder / "a.db");
    People& people = database->people();
    REQUIRE(people.put({"ana", "Ana", "old", {"staff"}}, monday).ok());
    REQUIRE(people.put({"ana", "Ana Núñez", "new", {"chiefs"}}, Instant{0}).ok());
    REQUIRE(database->store().drop_rows().ok());
  }
  const auto database = opened(folder / "a.db");
  CHECK(database->people().find("ana").value() == Account{"ana", "Ana Núñez", "new", {"chiefs"}});
  Connection look(database->file(), Access::read, {});
  CHECK(look.number("SELECT created_at = '" + to_string(monday) + "' FROM person") == 1);
}

TEST_CASE("sessions and tokens are found by their hash and go with their account") {
  const auto database = temporary();
  People& people = database->people();
  REQUIRE(people.put({.id = "ana", .name = "Ana"}, monday).ok());
  const Digest first = sha256({"first"});
  const StoredSession session{first, "ana", monday, monday};
  REQUIRE(people.put_session(session).ok());
  StoredSession used = session;
  used.used_at.ms += 1000;
  REQUIRE(people.put_session(used).ok());
  CHECK(people.find_session(first).value() == used);
  CHECK(people.find_session(sha256({"other"})).value() == std::nullopt);

  StoredToken token{"t1", sha256({"token"}), "ana", "reports", monday, Instant{5}, std::nullopt};
  REQUIRE(people.put_token(token).ok());
  token.used_at = monday;
  REQUIRE(people.put_token(token).ok());
  CHECK(people.find_token(token.secret).value() == token);
  CHECK(people.tokens_of("ana").value() == std::vector<StoredToken>{token});
  CHECK_FALSE(people.remove_token("berta", "t1").value());

  REQUIRE(people.remove_sessions(monday, used.used_at).ok());
  CHECK(people.find_session(first).value() == used);
  REQUIRE(people.remove_sessions(monday, Instant{used.used_at.ms + 1}).ok());
  CHECK(people.find_session(first).value() == std::nullopt);
  REQUIRE(people.put_session(session).ok());
  REQUIRE(people.put({.id = "ana", .name = "Ana Núñez"}, monday).ok());
  CHECK(people.find_session(first).value() == std::nullopt);
  CHECK(people.find_token(token.secret).value() == token);
  CHECK(people.remove("ana").value());
  CHECK(people.find_token(token.secret).value() == std::nullopt);
  CHECK_FALSE(people.put_session(session).ok());  // Of nobody.
}

TEST_CASE("an absence is one for each person, and goes with either") {
  const auto database = temporary();
  People& people = database->people();
  for (const char* id : {"ana", "berta", "carla"})
    REQUIRE(people.put({.id = id, .name = id}, monday).ok());
  const Absence absence{"ana", "berta", {2026, 12, 24}, {2027, 1, 2}};
  REQUIRE(people.put_absence({"ana", "carla", {2026, 1, 1}, {2026, 1, 1}}).ok());
  REQUIRE(people.put_absence(absence).ok());
  CHECK(people.absences().value() == std::vector<Absence>{absence});
  CHECK(people.remove("berta").value());
  CHECK(people.absences().value().empty());
  CHECK_FALSE(people.remove_absence("ana").value());
}

TEST_CASE("people of an older database are staff, and what a group's name said is a right") {
  const TemporaryFolder folder;
  const std::string file = (folder / "old.db").string();
  {
    Connection connection(file, Access::write, {});
    migrate(connection, migrations().first(7));
    connection.database().exec(
        "INSERT INTO person VALUES('ana', 'Ana', 'hash', '2026-01-01T00:00:00.000Z');"
        "INSERT INTO membership VALUES('ana', 'gestor'), ('ana', 'administrator');");
  }
  const auto database = opened(file);
  CHECK(database->people().find("ana").value() ==
        Account{"ana",
                "Ana",
                "hash",
                {"administrator", "gestor"},
                {SystemRight::staff, SystemRight::administrator},
                true});
}

}  // namespace
}  // namespace cauce::sqlite
