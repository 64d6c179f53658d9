// The accounts of a database, before the server serves.
#pragma once

#include <filesystem>
#include <optional>
#include <string>

#include "engine/ports/accounts.h"
#include "tools/cauce/exit.h"

namespace cauce::tools {

// Makes the accounts of the file that are missing; those that are there stay as they are. Gives
// how many were made.
Result<std::size_t, Problem> add_missing_accounts(AccountStore& accounts,
                                                  const std::filesystem::path& file);

struct FirstAccount {
  std::string id{}, password{};
};

// Where nobody could sign in, an administrator whose password is told this once.
Result<std::optional<FirstAccount>, Problem> make_first_administrator(AccountStore& accounts);

}  // namespace cauce::tools
