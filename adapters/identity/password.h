// Passwords are kept as argon2id hashes (RFC 9106) in the usual text form, `$argon2id$v=19$...`,
// which holds salt and cost.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

#include "engine/base/result.h"

namespace cauce::identity {

constexpr std::size_t password_bytes_max = 1024;

// What one hash takes. `interactive` is libsodium's measure for signing in; `lowest` is for tests.
struct PasswordCost {
  unsigned long long passes = 0;
  std::size_t memory_bytes = 0;

  static PasswordCost interactive();
  static PasswordCost lowest();
};

// Fails when the password is empty or longer than password_bytes_max, or for want of memory.
Result<std::string, std::string> hash_password(std::string_view password,
                                               PasswordCost cost = PasswordCost::interactive());

// Takes as long as the hash says. False, too, when `hash` is not what hash_password writes.
bool password_matches(const std::string& hash, std::string_view password);

}  // namespace cauce::identity
