// Who is asking: a user and a password become an account, or a reason to refuse.
#pragma once

#include <atomic>
#include <cstddef>
#include <cstdint>
#include <mutex>
#include <string>
#include <string_view>
#include <vector>

#include "adapters/identity/account.h"
#include "adapters/identity/password.h"
#include "adapters/identity/throttle.h"
#include "adapters/identity/verified.h"
#include "engine/base/instant.h"
#include "engine/base/result.h"

namespace cauce::identity {

struct DirectoryLimits {
  PasswordCost cost = PasswordCost::interactive();  // That of the stored hashes.
  std::size_t hashes_at_once = 2;                   // Each takes cost.memory_bytes.
  std::size_t waiting_max = 64;                     // Callers that wait for one of them.
  ThrottleLimits throttle{};
  VerifiedLimits verified{};
};

// Thread-safe.
class Directory {
 public:
  // Lifetime: `accounts` outlives the directory. Takes as long as one hash.
  explicit Directory(const AccountSource& accounts, DirectoryLimits limits = {});

  // Takes as long as a hash, whether the user exists or not, unless the same credentials were
  // verified a moment ago: then it is as quick as finding the account. Blocks meanwhile.
  Result<Account, SignInRefusal> authenticate(std::string_view user, std::string_view password,
                                              Instant now);

 private:
  Result<Account, SignInRefusal> verify(std::string_view user, std::string_view password,
                                        Instant now);

  const AccountSource& accounts_;
  const std::size_t waiting_max_;
  std::string nobodys_hash_;         // Verified in place of an unknown user's.
  std::vector<std::mutex> turns_;    // One user always gets the same one.
  std::atomic<std::size_t> waiting_ = 0;
  Throttle throttle_;
  VerifiedCredentials verified_;
};

}  // namespace cauce::identity
