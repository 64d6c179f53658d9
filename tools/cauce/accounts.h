// The accounts of a database, as signing in and the server want them.
#pragma once

#include <filesystem>
#include <functional>
#include <string>

#include "adapters/http/identity.h"
#include "adapters/identity/directory.h"
#include "adapters/sqlite/people.h"
#include "tools/cauce/exit.h"

namespace cauce::tools {

class StoredAccounts final : public identity::AccountSource {
 public:
  using Log = std::function<void(const std::string&)>;

  // `people` lives longer. What cannot be read is logged, and nobody then.
  StoredAccounts(sqlite::People& people, Log log) : people_(people), log_(std::move(log)) {}
  std::optional<identity::Account> find(std::string_view id) const override;

 private:
  sqlite::People& people_;
  Log log_;
};

// People prove who they are by their password.
class PasswordIdentity final : public http::Identity {
 public:
  explicit PasswordIdentity(const StoredAccounts& accounts)
      : accounts_(accounts), directory_(accounts) {}
  Result<Actor, std::string> authenticate(std::string_view user,
                                          std::string_view password) override;
  std::optional<std::vector<std::string>> groups_of(std::string_view user) override;

 private:
  const StoredAccounts& accounts_;
  identity::Directory directory_;
};

// Makes the accounts of the file that are missing; those that are there stay as they are. Gives
// how many were made.
Result<std::size_t, Problem> add_missing_accounts(sqlite::People& people,
                                                  const std::filesystem::path& file);

}  // namespace cauce::tools
