#include "adapters/identity/reception.h"

#include <sodium.h>

#include "adapters/identity/sodium.h"
#include "engine/base/digest.h"

namespace cauce::identity {
namespace {

constexpr std::string_view token_mark = "cauce_";

bool is_in_days(const Date& day, const Absence& absence) {
  return absence.from <= day && day <= absence.to;
}

// Follows from the secret, so that it is as new as the session and stored nowhere.
std::string change_token_of(std::string_view secret) {
  return to_string(sha256({"change of ", secret}));
}

}  // namespace

std::string random_secret(std::size_t bytes) {
  start_sodium();
  std::vector<std::uint8_t> random(bytes);
  randombytes_buf(random.data(), random.size());
  return to_hex(random);
}

Reception::Reception(AccountStore& store, Surroundings surroundings, ReceptionLimits limits)
    : store_(store),
      surroundings_(std::move(surroundings)),
      limits_(limits),
      source_(*this),
      directory_(source_, limits.directory) {}

template <class T>
T Reception::read(Stored<T> stored) {
  if (stored.ok()) return std::move(*stored);
  surroundings_.log("the accounts cannot be read: " + stored.error().message);
  return T{};
}

Principal Reception::principal_of(const Account& account) {
  Principal principal{actor_of(account), account.name, account.rights, {}};
  const Date today = surroundings_.today();
  for (const Absence& absence : absences()) {
    if (absence.substitute != account.id || !is_in_days(today, absence)) continue;
    const std::optional<Account> absent = this->account(absence.absent);
    if (!absent || !absent->active || !absent->rights.may(SystemRight::staff)) continue;
    principal.stands_in_for.push_back({.user = absent->id, .groups = absent->groups});
  }
  return principal;
}

Result<Principal, SignInRefusal> Reception::authenticate(std::string_view user,
                                                         std::string_view password) {
  const auto account = directory_.authenticate(user, password, surroundings_.now());
  if (!account) return Failure{account.error()};
  return principal_of(*account);
}

std::optional<Principal> Reception::person(std::string_view user) {
  const std::optional<Account> found = account(user);
  if (!found || !found->active) return std::nullopt;
  return principal_of(*found);
}

std::optional<Principal> Reception::by_token(std::string_view token) {
  if (!token.starts_with(token_mark)) return std::nullopt;
  std::optional<StoredToken> stored = read(store_.find_token(sha256({token})));
  if (!stored) return std::nullopt;
  const Instant now = surroundings_.now();
  if (stored->expires_at && *stored->expires_at <= now) return std::nullopt;
  if (!stored->used_at || now.ms - stored->used_at->ms >= limits_.touch_ms) {
    stored->used_at = now;
    if (const auto put = store_.put_token(*stored); !put.ok())
      surroundings_.log("the use of a token cannot be written: " + put.error().message);
  }
  return person(stored->account);
}

std::optional<StoredSession> Reception::living_session(std::string_view secret) {
  if (secret.empty() || secret.size() > 128) return std::nullopt;
  std::optional<StoredSession> session = read(store_.find_session(sha256({secret})));
  if (!session) return std::nullopt;
  const Instant now = surroundings_.now();
  const bool is_over = now.ms - session->used_at.ms >= limits_.idle_ms ||
                       now.ms - session->begun_at.ms >= limits_.absolute_ms;
  if (is_over) return std::nullopt;
  return session;
}

std::optional<SessionView> Reception::by_session(std::string_view secret) {
  std::optional<StoredSession> session = living_session(secret);
  if (!session) return std::nullopt;
  std::optional<Principal> principal = person(session->account);
  if (!principal) return std::nullopt;
  const Instant now = surroundings_.now();
  if (now.ms - session->used_at.ms >= limits_.touch_ms) {
    session->used_at = now;
    if (const auto put = store_.put_session(*session); !put.ok())
      surroundings_.log("the use of a session cannot be written: " + put.error().message);
  }
  return SessionView{std::move(*principal), change_token_of(secret)};
}

bool Reception::lasts(std::string_view secret) {
  const std::optional<StoredSession> session = living_session(secret);
  return session && person(session->account);
}

Result<NewSession, SignInRefusal> Reception::begin_session(const Account& account) {
  const Instant now = surroundings_.now();
  const std::string secret = random_secret();
  const auto swept = store_.remove_sessions(Instant{now.ms - limits_.absolute_ms},
                                            Instant{now.ms - limits_.idle_ms});
  if (!swept.ok()) surroundings_.log("old sessions cannot be removed: " + swept.error().message);
  const auto put = store_.put_session({sha256({secret}), account.id, now, now});
  if (!put.ok()) {
    surroundings_.log("a session cannot be written: " + put.error().message);
    return Failure{SignInRefusal{SignInRefusal::Reason::busy,
                                 "expected a session to be written, but the store fails", 1'000}};
  }
  return NewSession{{principal_of(account), change_token_of(secret)}, secret};
}

Result<NewSession, SignInRefusal> Reception::sign_in(std::string_view user,
                                                     std::string_view password,
                                                     std::string_view former) {
  const auto account = directory_.authenticate(user, password, surroundings_.now());
  if (!account) return Failure{account.error()};
  if (!former.empty()) sign_out(former);
  return begin_session(*account);
}

void Reception::sign_out(std::string_view secret) {
  const auto removed = store_.remove_session(sha256({secret}));
  if (!removed.ok()) surroundings_.log("a session cannot be ended: " + removed.error().message);
}

}  // namespace cauce::identity
