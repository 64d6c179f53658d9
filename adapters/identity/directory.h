// Who is asking: a user and a password become an actor, or a reason to refuse.
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
#include "engine/journal/actor.h"

namespace cauce::identity {

struct SignInRefusal {
  enum class Reason : std::uint8_t {
    mismatch,   // No such user, or not their password: which of them is never told.
    throttled,  // Too many failures for this user; `retry_after_ms` says how long it lasts.
    busy,       // Too many passwords wait to be verified.
  };
  Reason reason{};
  std::string message{};
  std::int64_t retry_after_ms = 0;

  bool operator==(const SignInRefusal&) const = default;
};

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
  Result<Actor, SignInRefusal> authenticate(std::string_view user, std::string_view password,
                                            Instant now);

 private:
  Result<Actor, SignInRefusal> verify(std::string_view user, std::string_view password,
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
