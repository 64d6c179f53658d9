// The accounts: who may come in, and their groups. They are no part of the journal. Passwords are
// hashed and checked elsewhere; here the hash is a text like any other. Usable from all threads.
#pragma once

#include <memory>
#include <mutex>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "adapters/sqlite/connection.h"
#include "engine/base/instant.h"
#include "engine/base/result.h"
#include "engine/ports/store.h"

namespace cauce::sqlite {

struct Person {
  std::string id{}, name{}, password_hash{};
  std::vector<std::string> groups{};  // Sorted, none twice, when read.
  bool operator==(const Person&) const = default;
};

class People {
 public:
  // Takes a connection of its own.
  explicit People(std::unique_ptr<Connection> connection);

  // Adds the person, or replaces name, hash and groups; when they came (`now`) stays.
  Result<Done, StoreError> put(const Person& person, Instant now);
  Result<std::optional<Person>, StoreError> find(std::string_view id);
  // By id.
  Result<std::vector<Person>, StoreError> list();
  // Empty for somebody unknown.
  Result<std::vector<std::string>, StoreError> groups_of(std::string_view id);
  // False when there was nobody.
  Result<bool, StoreError> remove(std::string_view id);

 private:
  std::vector<std::string> read_groups(const std::string& id);

  std::mutex mutex_;
  std::unique_ptr<Connection> connection_;
};

}  // namespace cauce::sqlite
