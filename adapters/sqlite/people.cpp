#include "adapters/sqlite/people.h"

#include "adapters/sqlite/column_values.h"

namespace cauce::sqlite {
namespace {

// What `act` yields, or SQLite's words for why it could not.
template <class Act>
auto attempt(std::mutex& mutex, Act&& act) -> Result<decltype(act()), StoreError> {
  const std::lock_guard lock(mutex);
  try {
    return act();
  } catch (const SQLite::Exception& error) {
    return Failure{StoreError{describe(error)}};
  }
}

Person read_person(SQLite::Statement& from) {
  Person person;
  read(from, 0, person.id);
  read(from, 1, person.name);
  read(from, 2, person.password_hash);
  return person;
}

}  // namespace

People::People(std::unique_ptr<Connection> connection) : connection_(std::move(connection)) {}

Result<Done, StoreError> People::put(const Person& person, Instant now) {
  return attempt(mutex_, [&] {
    SQLite::Transaction transaction(connection_->database(),
                                    SQLite::TransactionBehavior::IMMEDIATE);
    Connection::Lease upsert = connection_->statement(
        "INSERT INTO person(id, name, password_hash, created_at) VALUES(?, ?, ?, ?) "
        "ON CONFLICT(id) DO UPDATE SET name = excluded.name, "
        "password_hash = excluded.password_hash");
    upsert->bind(1, person.id);
    upsert->bind(2, person.name);
    upsert->bind(3, person.password_hash);
    upsert->bind(4, to_string(now));
    upsert->exec();
    Connection::Lease leave = connection_->statement("DELETE FROM membership WHERE person_id = ?");
    leave->bind(1, person.id);
    leave->exec();
    Connection::Lease join = connection_->statement(
        "INSERT INTO membership(person_id, group_id) VALUES(?, ?) ON CONFLICT DO NOTHING");
    for (const std::string& group : person.groups) {
      join->bind(1, person.id);
      join->bind(2, group);
      join->exec();
      join->reset();
    }
    transaction.commit();
    return Done{};
  });
}

Result<std::optional<Person>, StoreError> People::find(std::string_view id) {
  return attempt(mutex_, [&]() -> std::optional<Person> {
    const Snapshot snapshot(*connection_);
    Connection::Lease found =
        connection_->statement("SELECT id, name, password_hash FROM person WHERE id = ?");
    found->bind(1, std::string(id));
    if (!found->executeStep()) return std::nullopt;
    Person person = read_person(*found);
    person.groups = read_groups(person.id);
    return person;
  });
}

Result<std::vector<Person>, StoreError> People::list() {
  return attempt(mutex_, [&] {
    const Snapshot snapshot(*connection_);
    std::vector<Person> people;
    Connection::Lease all =
        connection_->statement("SELECT id, name, password_hash FROM person ORDER BY id");
    while (all->executeStep()) {
      people.push_back(read_person(*all));
      people.back().groups = read_groups(people.back().id);
    }
    return people;
  });
}

Result<std::vector<std::string>, StoreError> People::groups_of(std::string_view id) {
  return attempt(mutex_, [&] { return read_groups(std::string(id)); });
}

Result<bool, StoreError> People::remove(std::string_view id) {
  return attempt(mutex_, [&] {
    Connection::Lease remove = connection_->statement("DELETE FROM person WHERE id = ?");
    remove->bind(1, std::string(id));
    return remove->exec() > 0;
  });
}

std::vector<std::string> People::read_groups(const std::string& id) {
  std::vector<std::string> groups;
  Connection::Lease found = connection_->statement(
      "SELECT group_id FROM membership WHERE person_id = ? ORDER BY group_id");
  found->bind(1, id);
  while (found->executeStep()) read(*found, 0, groups.emplace_back());
  return groups;
}

}  // namespace cauce::sqlite
