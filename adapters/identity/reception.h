// Lets people in by password, session or token, and looks after their accounts. Secrets are 256
// random bits; the store has their hashes alone. Thread-safe.
#pragma once

#include <functional>
#include <string>

#include "adapters/identity/directory.h"
#include "engine/ports/account_desk.h"

namespace cauce::identity {

struct ReceptionLimits {
  std::int64_t idle_ms = 2 * 3'600'000;       // A session that is not used for so long ends,
  std::int64_t absolute_ms = 12 * 3'600'000;  // and this long after it began in any case.
  std::int64_t touch_ms = 60'000;             // How exactly its last use is remembered.
  std::size_t password_characters_min = 8;    // Of those that people set.
  std::size_t tokens_max = 100;               // Of one person.
  DirectoryLimits directory{};
};

class Reception final : public Identity, public AccountDesk {
 public:
  struct Surroundings {
    std::function<Instant()> now{};  // Of the world, for sessions and throttling.
    std::function<Date()> today{};   // As people of the engine tell it, for absences.
    std::function<void(const std::string&)> log{};  // What of the store failed.
  };
  // Lifetime: `store` longer than this.
  Reception(AccountStore& store, Surroundings surroundings, ReceptionLimits limits = {});

  Result<Principal, SignInRefusal> authenticate(std::string_view user,
                                                std::string_view password) override;
  std::optional<Principal> by_token(std::string_view token) override;
  std::optional<SessionView> by_session(std::string_view secret) override;
  Result<NewSession, SignInRefusal> sign_in(std::string_view user, std::string_view password,
                                            std::string_view former) override;
  void sign_out(std::string_view secret) override;
  bool lasts(std::string_view secret) override;
  std::optional<Principal> person(std::string_view user) override;

  std::vector<Account> accounts() override;
  std::optional<Account> account(std::string_view id) override;
  Result<Done, Rejection> put(const AccountChange& change) override;
  Result<Done, Rejection> remove(std::string_view id) override;
  Result<NewSession, SignInRefusal> change_password(std::string_view user,
                                                    std::string_view old_password,
                                                    std::string_view new_password) override;
  Result<Done, std::string> check_password(std::string_view password) override;
  std::vector<StoredToken> tokens(std::string_view user) override;
  Result<NewToken, Rejection> make_token(std::string_view user, std::string_view name,
                                         std::optional<Instant> expires_at) override;
  bool revoke_token(std::string_view user, std::string_view id) override;
  std::vector<Absence> absences() override;
  Result<Done, Rejection> put_absence(const Absence& absence) override;
  bool remove_absence(std::string_view absent) override;

 private:
  struct Source final : AccountSource {
    explicit Source(Reception& owner) : reception(owner) {}
    std::optional<Account> find(std::string_view id) const override {
      return reception.account(id);
    }
    Reception& reception;
  };

  // What was read; what could not be is logged, and nothing then.
  template <class T>
  T read(Stored<T> stored);
  Result<Done, Rejection> written(const Stored<Done>& stored);
  Principal principal_of(const Account& account);
  std::optional<StoredSession> living_session(std::string_view secret);
  Result<NewSession, SignInRefusal> begin_session(const Account& account);
  bool is_last_administrator(std::string_view id);

  AccountStore& store_;
  const Surroundings surroundings_;
  const ReceptionLimits limits_;
  const Source source_;
  Directory directory_;
};

// "8f3a…": so many random bits as hexadecimal digits.
std::string random_secret(std::size_t bytes = 32);

}  // namespace cauce::identity
