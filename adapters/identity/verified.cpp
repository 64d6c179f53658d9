#include "adapters/identity/verified.h"

#include <algorithm>

#include <sodium.h>

#include "adapters/identity/sodium.h"

namespace cauce::identity {
namespace {

// The length comes first, so that no two lists of texts are the same bytes.
void feed(crypto_generichash_state& state, std::string_view text) {
  std::array<std::uint8_t, 8> length{};
  for (std::size_t index = 0; index < length.size(); ++index)
    length[index] = static_cast<std::uint8_t>(text.size() >> (8 * index));
  crypto_generichash_update(&state, length.data(), length.size());
  crypto_generichash_update(&state, reinterpret_cast<const std::uint8_t*>(text.data()),
                            text.size());
}

// An entry of the future is none: the clock was put back.
bool is_alive(Instant verified_at, Instant now, const VerifiedLimits& limits) {
  return verified_at <= now && now.ms - verified_at.ms < limits.lifetime_ms;
}

}  // namespace

VerifiedCredentials::VerifiedCredentials(VerifiedLimits limits) : limits_(limits) {
  start_sodium();
  randombytes_buf(key_.data(), key_.size());
}

bool VerifiedCredentials::holds(const Account& account, std::string_view password, Instant now) {
  const Mark wanted = mark(account, password);
  const std::lock_guard lock(mutex_);
  const auto found = verified_at_.find(wanted);
  if (found == verified_at_.end()) return false;
  if (is_alive(found->second, now, limits_)) return true;
  verified_at_.erase(found);
  return false;
}

void VerifiedCredentials::keep(const Account& account, std::string_view password, Instant now) {
  const Mark kept = mark(account, password);
  const std::lock_guard lock(mutex_);
  if (verified_at_.size() >= limits_.entries_max) make_room(now);
  verified_at_[kept] = now;
}

VerifiedCredentials::Mark VerifiedCredentials::mark(const Account& account,
                                                    std::string_view password) const {
  crypto_generichash_state state;
  crypto_generichash_init(&state, key_.data(), key_.size(), Mark{}.size());
  feed(state, account.id);
  feed(state, password);
  feed(state, account.password_hash);
  Mark mark{};
  crypto_generichash_final(&state, mark.data(), mark.size());
  sodium_memzero(&state, sizeof state);
  return mark;
}

void VerifiedCredentials::make_room(Instant now) {
  std::erase_if(verified_at_,
                [&](const auto& entry) { return !is_alive(entry.second, now, limits_); });
  if (verified_at_.size() < limits_.entries_max) return;
  const auto oldest =
      std::ranges::min_element(verified_at_, {}, [](const auto& entry) { return entry.second; });
  if (oldest != verified_at_.end()) verified_at_.erase(oldest);
}

}  // namespace cauce::identity
