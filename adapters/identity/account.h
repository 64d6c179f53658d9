// A person who may sign in, and where accounts come from.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "engine/journal/actor.h"

namespace cauce::identity {

struct Account {
  std::string id{};
  std::string name{};                 // As people are called: "Ana Rojas".
  std::string password_hash{};        // As hash_password writes it; empty: nobody can sign in.
  std::vector<std::string> groups{};  // The roles of the drawings, and rights of the system.

  bool operator==(const Account&) const = default;
};

// Where the accounts are kept. Called from several threads at once.
class AccountSource {
 public:
  virtual ~AccountSource() = default;
  virtual std::optional<Account> find(std::string_view id) const = 0;
};

// What the account may do in the engine: the groups `operator` and `administrator` may act on any
// task and any instance.
Actor actor_of(const Account& account);

}  // namespace cauce::identity
