#include "tools/cauce/accounts.h"

#include <algorithm>

#include "adapters/identity/people_file.h"
#include "adapters/identity/reception.h"
#include "tools/cauce/engine_on_file.h"
#include "tools/cauce/findings.h"
#include "tools/cauce/input.h"

namespace cauce::tools {
namespace {

Problem store_problem(const StoreError& error) {
  return {Exit::fault, "the accounts cannot be read or written: " + error.message};
}

}  // namespace

Result<std::size_t, Problem> add_missing_accounts(AccountStore& accounts,
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
    const auto known = accounts.find(person.id);
    if (!known.ok()) return Failure{store_problem(known.error())};
    if (*known) continue;
    auto account = identity::make_account(person);
    if (!account.ok())
      return Failure{Problem{Exit::refused,
                             file.string() + ": person '" + person.id + "': " + account.error()}};
    const auto put = accounts.put(*account, system_time());
    if (!put.ok()) return Failure{store_problem(put.error())};
    ++made;
  }
  return made;
}

Result<std::optional<FirstAccount>, Problem> make_first_administrator(AccountStore& accounts) {
  const auto all = accounts.list();
  if (!all.ok()) return Failure{store_problem(all.error())};
  if (!all->empty()) return std::optional<FirstAccount>();
  const FirstAccount first{"admin", identity::random_secret(10)};
  auto hash = identity::hash_password(first.password);
  if (!hash.ok()) return Failure{Problem{Exit::fault, hash.error()}};
  const auto put = accounts.put({.id = first.id,
                                 .name = "Administrador",
                                 .password_hash = std::move(*hash),
                                 .rights = {SystemRight::administrator}},
                                system_time());
  if (!put.ok()) return Failure{store_problem(put.error())};
  return std::optional(first);
}

}  // namespace cauce::tools
