#include "adapters/identity/directory.h"

#include <array>
#include <atomic>
#include <future>
#include <thread>

#include <catch2/catch.hpp>

#include "tests/adapters/identity/accounts.h"

namespace cauce::identity {

TEST_CASE("who gives their password is found with their groups") {
  AccountsInMemory accounts;
  accounts.put("ana", "clave", {"gestor", "equipo"});
  Directory directory(accounts, quick_limits());
  CHECK(actor_of(directory.authenticate("ana", "clave", {0}).value()) ==
        Actor{"ana", {"gestor", "equipo"}, Authority::person});
}

TEST_CASE("operators and administrators may act on anything, others may not") {
  const auto authority = [](Rights rights) {
    return actor_of({.id = "ana", .groups = {"operator"}, .rights = rights}).authority;
  };
  CHECK(authority({SystemRight::staff, SystemRight::operator_}) == Authority::operator_);
  CHECK(authority({SystemRight::administrator}) == Authority::operator_);
  CHECK(authority({SystemRight::staff, SystemRight::auditor, SystemRight::designer}) ==
        Authority::person);
  CHECK(authority({}) == Authority::person);
}

TEST_CASE("an unknown user and a wrong password are refused in the same words") {
  AccountsInMemory accounts;
  accounts.put("ana", "clave");
  Directory directory(accounts, quick_limits());
  const auto wrong = directory.authenticate("ana", "Clave", {0});
  const auto unknown = directory.authenticate("luis", "clave", {0});
  CHECK(told(wrong) == "mismatch");
  CHECK(wrong.error() == unknown.error());
  CHECK(told(directory.authenticate("ANA", "clave", {0})) == "mismatch");
}

TEST_CASE("an account without a password lets nobody in") {
  AccountsInMemory accounts;
  accounts.put({.id = "ana", .name = "Ana"});
  Directory directory(accounts, quick_limits());
  for (const std::string_view password : {"", "nobody", "clave"})
    CHECK(told(directory.authenticate("ana", password, {0})) == "mismatch");
}

TEST_CASE("no password lets in a user who does not exist") {
  AccountsInMemory accounts;
  Directory directory(accounts, quick_limits());
  for (const std::string_view password : {"", "nobody", "clave"})
    CHECK(told(directory.authenticate("luis", password, {0})) == "mismatch");
}

TEST_CASE("hostile names and passwords are refused") {
  AccountsInMemory accounts;
  accounts.put("ana", "clave");
  Directory directory(accounts, quick_limits());
  CHECK(told(directory.authenticate("", "", {0})) == "mismatch");
  CHECK(told(directory.authenticate(std::string("ana\0x", 5), "clave", {0})) == "mismatch");
  CHECK(told(directory.authenticate("ana", std::string("clave\0x", 7), {0})) == "mismatch");
  CHECK(told(directory.authenticate(std::string(1 << 20, 'a'), "clave", {0})) == "mismatch");
  CHECK(told(directory.authenticate("ana", std::string(1 << 20, 'a'), {0})) == "mismatch");
}

TEST_CASE("after failures in a row even the right password waits") {
  AccountsInMemory accounts;
  accounts.put("ana", "clave");
  Directory directory(accounts, quick_limits());
  for (int time = 0; time < 5; ++time)
    CHECK(told(directory.authenticate("ana", "?", {0})) == "mismatch");
  CHECK(told(directory.authenticate("ana", "clave", {0})) == "wait 1000");
  CHECK(told(directory.authenticate("ana", "clave", {999})) == "wait 1");
  CHECK(told(directory.authenticate("ana", "clave", {1'000})) == "ana");
  CHECK(told(directory.authenticate("ana", "?", {1'000})) == "mismatch");
}

TEST_CASE("an unknown user is throttled like a known one") {
  AccountsInMemory accounts;
  Directory directory(accounts, quick_limits());
  for (int time = 0; time < 5; ++time)
    CHECK(told(directory.authenticate("luis", "?", {0})) == "mismatch");
  CHECK(told(directory.authenticate("luis", "?", {0})) == "wait 1000");
}

TEST_CASE("credentials verified a moment ago pass while others guess, until their time is over") {
  AccountsInMemory accounts;
  accounts.put("ana", "clave");
  Directory directory(accounts, quick_limits());
  CHECK(told(directory.authenticate("ana", "clave", {0})) == "ana");
  const Instant guessed{10 * minute_ms - 500};
  for (int time = 0; time < 5; ++time)
    CHECK(told(directory.authenticate("ana", "?", guessed)) == "mismatch");
  CHECK(told(directory.authenticate("ana", "?", guessed)) == "wait 1000");
  CHECK(told(directory.authenticate("ana", "clave", guessed)) == "ana");
  CHECK(told(directory.authenticate("ana", "clave", {10 * minute_ms})) == "wait 500");
}

TEST_CASE("a password that changes ends what the old one was good for") {
  AccountsInMemory accounts;
  accounts.put("ana", "clave");
  Directory directory(accounts, quick_limits());
  CHECK(told(directory.authenticate("ana", "clave", {0})) == "ana");
  accounts.put("ana", "nueva");
  CHECK(told(directory.authenticate("ana", "clave", {1})) == "mismatch");
  CHECK(told(directory.authenticate("ana", "nueva", {1})) == "ana");
  accounts.remove("ana");
  CHECK(told(directory.authenticate("ana", "nueva", {2})) == "mismatch");
}

TEST_CASE("groups that change count at once") {
  AccountsInMemory accounts;
  accounts.put("ana", "clave", {"gestor"});
  Directory directory(accounts, quick_limits());
  CHECK(directory.authenticate("ana", "clave", {0})->groups == std::vector<std::string>{"gestor"});
  Account changed = *accounts.find("ana");
  changed.groups = {"encargado"};
  accounts.put(changed);
  CHECK(directory.authenticate("ana", "clave", {1})->groups ==
        std::vector<std::string>{"encargado"});
}

TEST_CASE("verified credentials are forgotten, the oldest first, when there are too many") {
  VerifiedCredentials verified({.lifetime_ms = minute_ms, .entries_max = 2});
  const Account ana{.id = "ana", .password_hash = "a"}, luis{.id = "luis", .password_hash = "l"},
      eva{.id = "eva", .password_hash = "e"};
  verified.keep(ana, "1", {0});
  verified.keep(luis, "2", {1});
  verified.keep(eva, "3", {2});
  CHECK_FALSE(verified.holds(ana, "1", {3}));
  CHECK(verified.holds(luis, "2", {3}));
  CHECK(verified.holds(eva, "3", {3}));
  CHECK_FALSE(verified.holds(eva, "2", {3}));
  CHECK_FALSE(verified.holds(luis, "2", {1 + minute_ms}));
}

TEST_CASE("user and password are not one text to the cache") {
  VerifiedCredentials verified({});
  verified.keep({.id = "an", .password_hash = "x"}, "aclave", {0});
  CHECK_FALSE(verified.holds({.id = "ana", .password_hash = "x"}, "clave", {0}));
}

TEST_CASE("guesses made at the same time are all counted") {
  AccountsInMemory accounts;
  accounts.put("ana", "clave");
  Directory directory(accounts, quick_limits());
  std::atomic<int> mismatches = 0, waits = 0;
  std::vector<std::thread> guessing;
  for (int index = 0; index < 16; ++index)
    guessing.emplace_back([&] {
      const std::string answer = told(directory.authenticate("ana", "?", {0}));
      ++(answer == "mismatch" ? mismatches : waits);
    });
  for (auto& thread : guessing) thread.join();
  CHECK(mismatches == 5);
  CHECK(waits == 11);
}

TEST_CASE("many requests with the right password at the same time are all let in") {
  AccountsInMemory accounts;
  for (const char* user : {"ana", "luis", "eva"}) accounts.put(user, "clave");
  Directory directory(accounts, quick_limits());
  std::atomic<int> let_in = 0;
  std::vector<std::thread> running;
  for (int index = 0; index < 12; ++index)
    running.emplace_back([&, user = std::array{"ana", "luis", "eva"}[index % 3]] {
      for (std::int64_t round = 0; round < 100; ++round)
        let_in += told(directory.authenticate(user, "clave", {round})) == user;
    });
  for (auto& thread : running) thread.join();
  CHECK(let_in == 1200);
}

TEST_CASE("who would have to wait behind too many others is told so") {
  AccountsInMemory accounts;
  accounts.put("ana", "clave");
  DirectoryLimits limits = quick_limits();
  limits.hashes_at_once = 1;
  limits.waiting_max = 0;
  Directory directory(accounts, limits);

  // The second time that it looks for an account, the first caller holds the only turn.
  std::atomic<int> found = 0;
  std::promise<void> has_turn, may_go_on;
  accounts.on_find = [&] {
    if (++found != 2) return;
    has_turn.set_value();
    may_go_on.get_future().wait();
  };
  std::string first;
  std::thread caller([&] { first = told(directory.authenticate("ana", "clave", {0})); });
  has_turn.get_future().wait();
  CHECK(told(directory.authenticate("luis", "clave", {0})) == "busy");
  may_go_on.set_value();
  caller.join();
  CHECK(first == "ana");
  CHECK(told(directory.authenticate("luis", "clave", {0})) == "mismatch");
}

}  // namespace cauce::identity
