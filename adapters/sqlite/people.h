// The accounts and what proves who somebody is. They are no part of the journal. Passwords are
// hashed and checked elsewhere; here the hash is a text like any other.
#pragma once

#include <memory>
#include <mutex>

#include "adapters/sqlite/connection.h"
#include "engine/ports/accounts.h"

namespace cauce::sqlite {

class People final : public AccountStore {
 public:
  // Takes a connection of its own.
  explicit People(std::unique_ptr<Connection> connection);

  Stored<Done> put(const Account& account, Instant now) override;
  Stored<std::optional<Account>> find(std::string_view id) override;
  Stored<std::vector<Account>> list() override;
  Stored<bool> remove(std::string_view id) override;

  Stored<Done> put_session(const StoredSession& session) override;
  Stored<std::optional<StoredSession>> find_session(const Digest& secret) override;
  Stored<Done> remove_session(const Digest& secret) override;
  Stored<Done> remove_sessions(Instant begun_before, Instant used_before) override;

  Stored<Done> put_token(const StoredToken& token) override;
  Stored<std::optional<StoredToken>> find_token(const Digest& secret) override;
  Stored<std::vector<StoredToken>> tokens_of(std::string_view account) override;
  Stored<bool> remove_token(std::string_view account, std::string_view id) override;

  Stored<Done> put_absence(const Absence& absence) override;
  Stored<std::vector<Absence>> absences() override;
  Stored<bool> remove_absence(std::string_view absent) override;

 private:
  void read_groups_and_rights(Account& account);

  std::mutex mutex_;
  std::unique_ptr<Connection> connection_;
};

}  // namespace cauce::sqlite
