#include "tools/cauce/accounts.h"

#include "adapters/identity/people_file.h"
#include "tools/cauce/engine_on_file.h"
#include "tools/cauce/findings.h"
#include "tools/cauce/input.h"

namespace cauce::tools {
namespace {

Problem store_problem(const StoreError& error) {
  return {Exit::fault, "the accounts cannot be read or written: " + error.message};
}

}  // namespace

std::optional<identity::Account> StoredAccounts::find(std::string_view id) const {
  auto person = people_.find(id);
  if (!person.ok()) {
    log_("account cannot be read: " + person.error().message);
    return std::nullopt;
  }
  if (!*person) return std::nullopt;
  sqlite::Person& found = **person;
  return identity::Account{std::move(found.id), std::move(found.name),
                           std::move(found.password_hash), std::move(found.groups)};
}

Result<Actor, std::string> PasswordIdentity::authenticate(std::string_view user,
                                                          std::string_view password) {
  // Waits and lifetimes are those of the world, also where the engine's clock is set by hand.
  auto actor = directory_.authenticate(user, password, system_time());
  if (!actor.ok()) return Failure{actor.error().message};
  return std::move(*actor);
}

std::optional<std::vector<std::string>> PasswordIdentity::groups_of(std::string_view user) {
  const auto account = accounts_.find(user);
  if (!account) return std::nullopt;
  return account->groups;
}

Result<std::size_t, Problem> add_missing_accounts(sqlite::People& people,
                                                  const std::filesystem::path& file) {
  const auto bytes = read_file(file);
  if (!bytes.ok()) return Failure{bytes.error()};
  const identity::PeopleFile read = identity::read_people(*bytes, file.string());
  if (has_errors(read.diagnostics)) {
    std::string lines = to_lines(read.diagnostics);
    lines.pop_back();
    return Failure{Problem{Exit::refused, "cannot take the people:\n" + lines}};
  }
  std::size_t made = 0;
  for (const identity::Person& person : read.people) {
    const auto known = people.find(person.id);
    if (!known.ok()) return Failure{store_problem(known.error())};
    if (*known) continue;
    auto account = identity::make_account(person);
    if (!account.ok())
      return Failure{Problem{Exit::refused,
                             file.string() + ": person '" + person.id + "': " + account.error()}};
    const auto put = people.put(
        {account->id, account->name, account->password_hash, account->groups}, system_time());
    if (!put.ok()) return Failure{store_problem(put.error())};
    ++made;
  }
  return made;
}

}  // namespace cauce::tools
