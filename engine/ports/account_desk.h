// Accounts as administrators and their owners change them. What is refused says what was expected
// and found. Safe to use from any thread.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "engine/base/rejection.h"
#include "engine/base/result.h"
#include "engine/ports/identity.h"

namespace cauce {

struct AccountChange {
  std::string id{};
  std::string name{};
  std::vector<std::string> groups{};
  Rights rights{};
  bool active = true;
  std::optional<std::string> password{};  // None: as it was.
};

struct NewToken {
  StoredToken token{};
  std::string secret{};  // Told this once.
};

class AccountDesk {
 public:
  virtual ~AccountDesk() = default;

  virtual std::vector<Account> accounts() = 0;
  virtual std::optional<Account> account(std::string_view id) = 0;
  // Refused for the last active administrator who would be none any more.
  virtual Result<Done, Rejection> put(const AccountChange& change) = 0;
  virtual Result<Done, Rejection> remove(std::string_view id) = 0;

  // Ends every session of the person and begins another. The old password is throttled as for
  // signing in.
  virtual Result<NewSession, SignInRefusal> change_password(std::string_view user,
                                                            std::string_view old_password,
                                                            std::string_view new_password) = 0;
  virtual Result<Done, std::string> check_password(std::string_view password) = 0;

  virtual std::vector<StoredToken> tokens(std::string_view user) = 0;
  virtual Result<NewToken, Rejection> make_token(std::string_view user, std::string_view name,
                                                 std::optional<Instant> expires_at) = 0;
  virtual bool revoke_token(std::string_view user, std::string_view id) = 0;

  virtual std::vector<Absence> absences() = 0;
  virtual Result<Done, Rejection> put_absence(const Absence& absence) = 0;
  virtual bool remove_absence(std::string_view absent) = 0;
};

}  // namespace cauce
