// Credentials that were verified a moment ago, so that a program that sends them with every request
// does not cost an argon2id each time. Holds no password: each entry is a BLAKE2b, under a key that
// never leaves this process, of user, password and stored hash; so a stored hash that changes drops
// what was verified against it. Thread-safe.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <cstring>
#include <mutex>
#include <string_view>
#include <unordered_map>

#include "adapters/identity/account.h"
#include "engine/base/instant.h"

namespace cauce::identity {

struct VerifiedLimits {
  std::int64_t lifetime_ms = 600'000;  // Since the password was verified.
  std::size_t entries_max = 10'000;  // The oldest go first.
};

class VerifiedCredentials {
 public:
  explicit VerifiedCredentials(VerifiedLimits limits);

  bool holds(const Account& account, std::string_view password, Instant now);
  void keep(const Account& account, std::string_view password, Instant now);

 private:
  using Mark = std::array<std::uint8_t, 32>;
  struct MarkHash {
    std::size_t operator()(const Mark& mark) const {
      std::size_t hash = 0;
      std::memcpy(&hash, mark.data(), sizeof hash);
      return hash;
    }
  };
  Mark mark(const Account& account, std::string_view password) const;
  void make_room(Instant now);

  const VerifiedLimits limits_;
  std::array<std::uint8_t, 32> key_{};
  std::mutex mutex_;
  std::unordered_map<Mark, Instant, MarkHash> verified_at_;
};

}  // namespace cauce::identity
