// Accounts: put, found, listed, removed, and kept apart from the rows.
#include "adapters/sqlite/people.h"

#include <catch2/catch.hpp>

#include "tests/adapters/sqlite/samples.h"

namespace cauce::sqlite {
namespace {

using namespace samples;

TEST_CASE("a person is put, found and removed with their groups") {
  const auto database = temporary();
  People& people = database->people();
  const Person ana{"ana", "Ana Núñez", "$argon2id$1", {"chiefs", "staff"}};
  REQUIRE(
      people.put({"ana", "Ana Núñez", "$argon2id$1", {"staff", "chiefs", "staff"}}, monday).ok());
  REQUIRE(people.put({"berta", "Berta", "$argon2id$2", {}}, monday).ok());
  CHECK(people.find("ana").value() == ana);
  CHECK(people.find("nobody").value() == std::nullopt);
  CHECK(people.groups_of("ana").value() == std::vector<std::string>{"chiefs", "staff"});
  CHECK(people.groups_of("nobody").value().empty());
  CHECK(people.list().value() == std::vector<Person>{ana, {"berta", "Berta", "$argon2id$2", {}}});
  CHECK(people.remove("ana").value());
  CHECK(!people.remove("ana").value());
  CHECK(people.find("ana").value() == std::nullopt);
  CHECK(people.groups_of("ana").value().empty());
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
  CHECK(database->people().find("ana").value() == Person{"ana", "Ana Núñez", "new", {"chiefs"}});
  Connection look(database->file(), Access::read, {});
  CHECK(look.number("SELECT created_at = '" + to_string(monday) + "' FROM person") == 1);
}

}  // namespace
}  // namespace cauce::sqlite
