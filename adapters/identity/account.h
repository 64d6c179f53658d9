// What signing in needs of an account.
#pragma once

#include <optional>
#include <string_view>

#include "engine/ports/identity.h"

namespace cauce::identity {

using cauce::Account;
using cauce::SignInRefusal;

// Where accounts are found. Called from several threads at once.
class AccountSource {
 public:
  virtual ~AccountSource() = default;
  virtual std::optional<Account> find(std::string_view id) const = 0;
};

// What the account may do in the engine: operators and administrators may act on any task and any
// instance.
Actor actor_of(const Account& account);

// HTTP Basic must be able to carry it (RFC 7617: no colon), and people to tell it apart.
bool is_account_id(std::string_view id);
constexpr std::string_view account_id_wanted =
    "expected an id of at most 64 bytes, without colon, control characters, or space at its ends";

}  // namespace cauce::identity
