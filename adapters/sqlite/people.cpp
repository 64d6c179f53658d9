#include "adapters/sqlite/people.h"

#include "adapters/sqlite/attempt.h"
#include "adapters/sqlite/column_values.h"

namespace cauce::sqlite {
namespace {

constexpr const char* accounts_by_id =
    "SELECT id, name, password_hash, active FROM person WHERE id = ?";

Account read_account(SQLite::Statement& from) {
  Account account;
  read(from, 0, account.id);
  read(from, 1, account.name);
  read(from, 2, account.password_hash);
  account.active = from.getColumn(3).getInt() != 0;
  return account;
}

}  // namespace

People::People(std::unique_ptr<Connection> connection) : connection_(std::move(connection)) {}

Stored<Done> People::put(const Account& account, Instant now) {
  return attempt(mutex_, [&] {
    SQLite::Transaction transaction(connection_->database(),
                                    SQLite::TransactionBehavior::IMMEDIATE);
    change(*connection_,
           "INSERT INTO person(id, name, password_hash, active, created_at) VALUES(?, ?, ?, ?, ?) "
           "ON CONFLICT(id) DO UPDATE SET name = excluded.name, "
           "password_hash = excluded.password_hash, active = excluded.active",
           account.id, account.name, account.password_hash,
           static_cast<std::int64_t>(account.active), to_string(now));
    change(*connection_, "DELETE FROM session WHERE person_id = ?", account.id);
    change(*connection_, "DELETE FROM membership WHERE person_id = ?", account.id);
    change(*connection_, "DELETE FROM person_right WHERE person_id = ?", account.id);
    for (const std::string& group : account.groups)
      change(*connection_,
             "INSERT INTO membership(person_id, group_id) VALUES(?, ?) ON CONFLICT DO NOTHING",
             account.id, group);
    for (const SystemRight right : system_rights)
      if (account.rights.has(right))
        change(*connection_, "INSERT INTO person_right(person_id, granted) VALUES(?, ?)",
               account.id, std::string(to_string(right)));
    transaction.commit();
    return Done{};
  });
}

Stored<std::optional<Account>> People::find(std::string_view id) {
  return attempt(mutex_, [&]() -> std::optional<Account> {
    const Snapshot snapshot(*connection_);
    Connection::Lease found = connection_->statement(accounts_by_id);
    found->bind(1, std::string(id));
    if (!found->executeStep()) return std::nullopt;
    Account account = read_account(*found);
    read_groups_and_rights(account);
    return account;
  });
}

Stored<std::vector<Account>> People::list() {
  return attempt(mutex_, [&] {
    const Snapshot snapshot(*connection_);
    std::vector<Account> found;
    Connection::Lease all =
        connection_->statement("SELECT id, name, password_hash, active FROM person ORDER BY id");
    while (all->executeStep()) {
      found.push_back(read_account(*all));
      read_groups_and_rights(found.back());
    }
    return found;
  });
}

Stored<bool> People::remove(std::string_view id) {
  return attempt(mutex_, [&] {
    return change(*connection_, "DELETE FROM person WHERE id = ?", std::string(id)) > 0;
  });
}

void People::read_groups_and_rights(Account& account) {
  Connection::Lease groups = connection_->statement(
      "SELECT group_id FROM membership WHERE person_id = ? ORDER BY group_id");
  groups->bind(1, account.id);
  while (groups->executeStep()) read(*groups, 0, account.groups.emplace_back());
  Connection::Lease rights =
      connection_->statement("SELECT granted FROM person_right WHERE person_id = ?");
  rights->bind(1, account.id);
  while (rights->executeStep()) {
    const auto right = parse_right(text_at(*rights, 0));
    expect_readable(right.has_value());
    account.rights.give(*right);
  }
}

}  // namespace cauce::sqlite
