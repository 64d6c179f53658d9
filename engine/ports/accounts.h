// Who may come in: accounts with their groups and rights, and what proves that somebody is who they
// say: sessions and tokens, kept as hashes. None of it is in the journal.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "engine/base/digest.h"
#include "engine/base/instant.h"
#include "engine/base/result.h"
#include "engine/ports/store.h"
#include "engine/value/temporal.h"

namespace cauce {

// What somebody may do in the system, beside the roles they have in the drawings.
enum class SystemRight : std::uint8_t {
  staff,  // Does tasks, starts cases.
  designer,  // Deploys.
  auditor,  // Reads everything, changes nothing; their reading is recorded.
  operator_,  // Acts on everything.
  administrator,  // Looks after accounts, and has every other right.
};

class Rights {
 public:
  Rights() = default;
  Rights(std::initializer_list<SystemRight> rights) {
    for (const SystemRight right : rights) give(right);
  }

  void give(SystemRight right) { bits_ |= bit(right); }
  bool has(SystemRight right) const { return (bits_ & bit(right)) != 0; }
  // What they have, and what follows from it.
  bool may(SystemRight right) const;
  bool sees_everything() const { return may(SystemRight::auditor) || may(SystemRight::operator_); }

  bool operator==(const Rights&) const = default;

 private:
  static std::uint8_t bit(SystemRight right) {
    return static_cast<std::uint8_t>(1U << static_cast<unsigned>(right));
  }
  std::uint8_t bits_ = 0;
};

constexpr SystemRight system_rights[] = {SystemRight::staff, SystemRight::designer,
                                         SystemRight::auditor, SystemRight::operator_,
                                         SystemRight::administrator};
std::string_view to_string(SystemRight right);  // "operator"
std::optional<SystemRight> parse_right(std::string_view name);

struct Account {
  std::string id{};
  std::string name{};  // As people are called: "Ana Rojas".
  std::string password_hash{};  // argon2id, as text; empty: nobody can sign in.
  std::vector<std::string> groups{};  // The roles of the drawings.
  Rights rights{};
  bool active = true;

  bool operator==(const Account&) const = default;
};

struct StoredSession {
  Digest secret{};  // The hash of what the browser sends.
  std::string account{};
  Instant begun_at{}, used_at{};
  bool operator==(const StoredSession&) const = default;
};

struct StoredToken {
  std::string id{};
  Digest secret{};
  std::string account{};
  std::string name{};  // What it is for.
  Instant made_at{};
  std::optional<Instant> expires_at{}, used_at{};
  bool operator==(const StoredToken&) const = default;
};

// From the first day to the last, both included, `substitute` may do what `absent` may.
struct Absence {
  std::string absent{}, substitute{};
  Date from{}, to{};
  bool operator==(const Absence&) const = default;
};

template <class T>
using Stored = Result<T, StoreError>;

// Safe to use from any thread. What changes is on disk when a function returns.
class AccountStore {
 public:
  virtual ~AccountStore() = default;

  // Adds the account or replaces everything but since when it is there. An account that is changed
  // loses its sessions.
  virtual Stored<Done> put(const Account& account, Instant now) = 0;
  virtual Stored<std::optional<Account>> find(std::string_view id) = 0;
  virtual Stored<std::vector<Account>> list() = 0;  // By id.
  // With its sessions, tokens and absences. False when there was none.
  virtual Stored<bool> remove(std::string_view id) = 0;

  virtual Stored<Done> put_session(const StoredSession& session) = 0;
  virtual Stored<std::optional<StoredSession>> find_session(const Digest& secret) = 0;
  virtual Stored<Done> remove_session(const Digest& secret) = 0;
  // Those begun or last used before.
  virtual Stored<Done> remove_sessions(Instant begun_before, Instant used_before) = 0;

  virtual Stored<Done> put_token(const StoredToken& token) = 0;
  virtual Stored<std::optional<StoredToken>> find_token(const Digest& secret) = 0;
  virtual Stored<std::vector<StoredToken>> tokens_of(std::string_view account) = 0;
  virtual Stored<bool> remove_token(std::string_view account, std::string_view id) = 0;

  // One for each who is absent.
  virtual Stored<Done> put_absence(const Absence& absence) = 0;
  virtual Stored<std::vector<Absence>> absences() = 0;
  virtual Stored<bool> remove_absence(std::string_view absent) = 0;
};

}  // namespace cauce
