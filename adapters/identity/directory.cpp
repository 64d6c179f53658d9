#include "adapters/identity/directory.h"

#include <algorithm>
#include <functional>
#include <optional>

namespace cauce::identity {
namespace {

using Reason = SignInRefusal::Reason;

constexpr std::size_t user_bytes_max = 256;

SignInRefusal mismatch() {
  return {Reason::mismatch, "expected a user and their password, but these do not belong together"};
}

SignInRefusal throttled(std::int64_t wait_ms) {
  return {Reason::throttled,
          "expected no attempt for " + std::to_string((wait_ms + 999) / 1000) +
              " s, after too many failures in a row for this user",
          wait_ms};
}

SignInRefusal busy() {
  return {Reason::busy, "expected fewer people to sign in at once; try again in a moment", 1'000};
}

// Nobody knows the password of this one.
std::string hash_for_nobody(PasswordCost cost) {
  auto hash = hash_password("nobody", cost);
  return hash ? *std::move(hash) : std::string();
}

struct Waiting {
  std::atomic<std::size_t>& count;
  const std::size_t before = count.fetch_add(1);
  ~Waiting() { --count; }
};

}  // namespace

Directory::Directory(const AccountSource& accounts, DirectoryLimits limits)
    : accounts_(accounts),
      waiting_max_(limits.waiting_max),
      nobodys_hash_(hash_for_nobody(limits.cost)),
      turns_(std::max<std::size_t>(1, limits.hashes_at_once)),
      throttle_(limits.throttle),
      verified_(limits.verified) {}

Result<Account, SignInRefusal> Directory::authenticate(std::string_view user,
                                                       std::string_view password, Instant now) {
  if (user.empty() || user.size() > user_bytes_max || password.size() > password_bytes_max)
    return Failure{mismatch()};
  const std::optional<Account> account = accounts_.find(user);
  if (account && account->active && verified_.holds(*account, password, now)) return *account;

  const Waiting waiting{waiting_};
  if (waiting.before >= waiting_max_ + turns_.size()) return Failure{busy()};
  // Attempts for one user go one after the other: guesses made at the same time are all counted,
  // and of many requests with the same right password only the first costs a hash.
  const std::lock_guard turn(turns_[std::hash<std::string_view>()(user) % turns_.size()]);
  return verify(user, password, now);
}

Result<Account, SignInRefusal> Directory::verify(std::string_view user, std::string_view password,
                                                 Instant now) {
  // The account may have changed while we waited.
  const std::optional<Account> account = accounts_.find(user);
  if (account && account->active && verified_.holds(*account, password, now)) return *account;
  if (const std::int64_t wait = throttle_.wait_ms(user, now); wait > 0)
    return Failure{throttled(wait)};

  const bool can_sign_in = account && account->active && !account->password_hash.empty();
  const bool matches =
      password_matches(can_sign_in ? account->password_hash : nobodys_hash_, password);
  if (!can_sign_in || !matches) {
    throttle_.failed(user, now);
    return Failure{mismatch()};
  }
  throttle_.succeeded(user);
  verified_.keep(*account, password, now);
  return *account;
}

}  // namespace cauce::identity
