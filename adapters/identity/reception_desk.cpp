// Accounts, tokens and absences as people change them. (See reception.h.)
#include <algorithm>

#include "adapters/identity/reception.h"
#include "engine/base/digest.h"

namespace cauce::identity {
namespace {

constexpr std::size_t name_bytes_max = 200;
constexpr std::size_t groups_max = 200;

Rejection wrong(std::string message) {
  return {RejectionKind::invalid_argument, std::move(message), {}};
}

Rejection unknown(std::string_view id) {
  return {RejectionKind::not_found,
          "expected an account, but there is none of '" + std::string(id) + "'",
          {}};
}

std::size_t characters_of(std::string_view utf8) {
  return static_cast<std::size_t>(std::ranges::count_if(
      utf8, [](char c) { return (static_cast<unsigned char>(c) & 0xC0U) != 0x80U; }));
}

std::optional<Rejection> check(const AccountChange& change) {
  if (!is_account_id(change.id)) return wrong(std::string(account_id_wanted));
  if (change.name.empty() || change.name.size() > name_bytes_max)
    return wrong("expected a name of 1 to " + std::to_string(name_bytes_max) +
                 " bytes, but it has " + std::to_string(change.name.size()));
  if (change.groups.size() > groups_max)
    return wrong("expected at most " + std::to_string(groups_max) + " groups, but found " +
                 std::to_string(change.groups.size()));
  for (const std::string& group : change.groups)
    if (group.empty() || group.size() > name_bytes_max)
      return wrong("expected groups with names of 1 to " + std::to_string(name_bytes_max) +
                   " bytes, but found '" + group.substr(0, 50) + "'");
  return std::nullopt;
}

}  // namespace

Result<Done, Rejection> Reception::written(const Stored<Done>& stored) {
  if (stored.ok()) return Done{};
  surroundings_.log("the accounts cannot be written: " + stored.error().message);
  return Failure{Rejection{RejectionKind::invalid_state,
                           "expected the accounts to be written, but the store fails",
                           {}}};
}

std::vector<Account> Reception::accounts() {
  auto all = store_.list();
  if (all.ok()) return std::move(*all);
  surroundings_.log("the accounts cannot be read: " + all.error().message);
  return {};
}

std::optional<Account> Reception::account(std::string_view id) {
  auto found = store_.find(id);
  if (found.ok()) return std::move(*found);
  surroundings_.log("an account cannot be read: " + found.error().message);
  return std::nullopt;
}

bool Reception::is_last_administrator(std::string_view id) {
  const auto looks_after = [](const Account& account) {
    return account.active && account.rights.has(SystemRight::administrator);
  };
  const std::vector<Account> all = accounts();
  const auto others = std::ranges::count_if(
      all, [&](const Account& account) { return account.id != id && looks_after(account); });
  const bool is_one = std::ranges::any_of(
      all, [&](const Account& account) { return account.id == id && looks_after(account); });
  return is_one && others == 0;
}

Result<Done, std::string> Reception::check_password(std::string_view password) {
  const std::size_t characters = characters_of(password);
  if (characters < limits_.password_characters_min)
    return Failure{"expected a password of at least " +
                   std::to_string(limits_.password_characters_min) + " characters, but it has " +
                   std::to_string(characters)};
  if (password.size() > password_bytes_max)
    return Failure{"expected a password of at most " + std::to_string(password_bytes_max) +
                   " bytes, but it has " + std::to_string(password.size())};
  return Done{};
}

Result<Done, Rejection> Reception::put(const AccountChange& change) {
  if (std::optional<Rejection> problem = check(change)) return Failure{std::move(*problem)};
  const std::optional<Account> known = account(change.id);
  if (!known && !change.password)
    return Failure{wrong("expected a password for the new account '" + change.id + "'")};
  const bool stays = change.active && change.rights.has(SystemRight::administrator);
  if (!stays && is_last_administrator(change.id))
    return Failure{Rejection{RejectionKind::invalid_state,
                             "expected another active administrator before '" + change.id +
                                 "' is one no longer, but there is none",
                             {}}};
  Account account{.id = change.id,
                  .name = change.name,
                  .password_hash = known ? known->password_hash : std::string(),
                  .groups = change.groups,
                  .rights = change.rights,
                  .active = change.active};
  if (change.password) {
    if (const auto fits = check_password(*change.password); !fits)
      return Failure{wrong(fits.error())};
    auto hash = hash_password(*change.password, limits_.directory.cost);
    if (!hash) return Failure{wrong(hash.error())};
    account.password_hash = std::move(*hash);
  }
  return written(store_.put(account, surroundings_.now()));
}

Result<Done, Rejection> Reception::remove(std::string_view id) {
  if (is_last_administrator(id))
    return Failure{Rejection{
        RejectionKind::invalid_state,
        "expected another active administrator before '" + std::string(id) + "' goes, found none",
        {}}};
  const auto removed = store_.remove(id);
  if (!removed.ok()) return written(Failure{removed.error()});
  if (!*removed) return Failure{unknown(id)};
  return Done{};
}

Result<NewSession, SignInRefusal> Reception::change_password(std::string_view user,
                                                             std::string_view old_password,
                                                             std::string_view new_password) {
  auto account = directory_.authenticate(user, old_password, surroundings_.now());
  if (!account) return Failure{account.error()};
  auto hash = hash_password(new_password, limits_.directory.cost);
  const auto failed = [](std::string message) {
    return Failure{SignInRefusal{SignInRefusal::Reason::busy, std::move(message), 1'000}};
  };
  if (!hash) return failed(hash.error());
  account->password_hash = std::move(*hash);
  const auto put = written(store_.put(*account, surroundings_.now()));
  if (!put) return failed(put.error().message);
  return begin_session(*account);
}

std::vector<StoredToken> Reception::tokens(std::string_view user) {
  auto all = store_.tokens_of(user);
  if (all.ok()) return std::move(*all);
  surroundings_.log("tokens cannot be read: " + all.error().message);
  return {};
}

Result<NewToken, Rejection> Reception::make_token(std::string_view user, std::string_view name,
                                                  std::optional<Instant> expires_at) {
  if (name.empty() || name.size() > name_bytes_max)
    return Failure{wrong("expected a name of 1 to " + std::to_string(name_bytes_max) +
                         " bytes for the token, but it has " + std::to_string(name.size()))};
  if (tokens(user).size() >= limits_.tokens_max)
    return Failure{Rejection{RejectionKind::invalid_state,
                             "expected fewer than " + std::to_string(limits_.tokens_max) +
                                 " tokens before another is made",
                             {}}};
  const std::string secret = "cauce_" + random_secret();
  StoredToken token{random_secret(8),    sha256({secret}), std::string(user), std::string(name),
                    surroundings_.now(), expires_at,       std::nullopt};
  const auto put = written(store_.put_token(token));
  if (!put) return Failure{put.error()};
  return NewToken{std::move(token), secret};
}

bool Reception::revoke_token(std::string_view user, std::string_view id) {
  const auto removed = store_.remove_token(user, id);
  return removed.ok() && *removed;
}

std::vector<Absence> Reception::absences() {
  auto all = store_.absences();
  if (all.ok()) return std::move(*all);
  surroundings_.log("absences cannot be read: " + all.error().message);
  return {};
}

Result<Done, Rejection> Reception::put_absence(const Absence& absence) {
  if (absence.to < absence.from)
    return Failure{wrong("expected the last day, " + to_string(absence.to) +
                         ", not before the first, " + to_string(absence.from))};
  if (absence.substitute == absence.absent)
    return Failure{wrong("expected another person as substitute")};
  const std::optional<Account> substitute = account(absence.substitute);
  if (!substitute || !substitute->active) return Failure{unknown(absence.substitute)};
  return written(store_.put_absence(absence));
}

bool Reception::remove_absence(std::string_view absent) {
  const auto removed = store_.remove_absence(absent);
  return removed.ok() && *removed;
}

}  // namespace cauce::identity
