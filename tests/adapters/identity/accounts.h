// Accounts in memory, at the lowest cost a hash may have, so that the tests are fast.
#pragma once

#include <functional>
#include <map>
#include <mutex>
#include <optional>
#include <string>
#include <string_view>

#include "adapters/identity/directory.h"

namespace cauce::identity {

class AccountsInMemory : public AccountSource {
 public:
  std::optional<Account> find(std::string_view id) const override {
    if (on_find) on_find();
    const std::lock_guard lock(mutex_);
    const auto found = accounts_.find(id);
    if (found == accounts_.end()) return std::nullopt;
    return found->second;
  }

  void put(std::string id, std::string_view password, std::vector<std::string> groups = {}) {
    const std::lock_guard lock(mutex_);
    accounts_[id] = {.id = id,
                     .name = id,
                     .password_hash = hash_password(password, PasswordCost::lowest()).value(),
                     .groups = std::move(groups)};
  }
  void put(Account account) {
    const std::lock_guard lock(mutex_);
    accounts_[account.id] = std::move(account);
  }
  void remove(const std::string& id) {
    const std::lock_guard lock(mutex_);
    accounts_.erase(id);
  }

  std::function<void()> on_find;

 private:
  mutable std::mutex mutex_;
  std::map<std::string, Account, std::less<>> accounts_;
};

inline DirectoryLimits quick_limits() {
  DirectoryLimits limits;
  limits.cost = PasswordCost::lowest();
  return limits;
}

inline constexpr std::int64_t second_ms = 1'000;
inline constexpr std::int64_t minute_ms = 60 * second_ms;

// "ana" when she is let in; else the reason.
inline std::string told(const Result<Account, SignInRefusal>& answer) {
  if (answer) return answer->id;
  switch (answer.error().reason) {
    case SignInRefusal::Reason::mismatch: return "mismatch";
    case SignInRefusal::Reason::throttled:
      return "wait " + std::to_string(answer.error().retry_after_ms);
    case SignInRefusal::Reason::busy: return "busy";
  }
  return "no reason";
}

}  // namespace cauce::identity
