// A store of accounts in memory, which may be made to fail.
#pragma once

#include <algorithm>
#include <map>

#include "engine/ports/accounts.h"

namespace cauce::identity {

class StoreInMemory final : public AccountStore {
 public:
  bool fails = false;
  std::map<std::string, Account, std::less<>> people{};
  std::map<Digest, StoredSession> sessions{};
  std::map<std::string, StoredToken, std::less<>> tokens{};
  std::map<std::string, Absence, std::less<>> away{};

  Stored<Done> put(const Account& account, Instant) override {
    if (fails) return broken();
    people[account.id] = account;
    std::erase_if(sessions, [&](const auto& each) { return each.second.account == account.id; });
    return Done{};
  }
  Stored<std::optional<Account>> find(std::string_view id) override {
    if (fails) return broken();
    const auto found = people.find(id);
    return found == people.end() ? std::optional<Account>() : found->second;
  }
  Stored<std::vector<Account>> list() override {
    std::vector<Account> all;
    for (const auto& [id, account] : people) all.push_back(account);
    return all;
  }
  Stored<bool> remove(std::string_view id) override {
    std::erase_if(sessions, [&](const auto& each) { return each.second.account == id; });
    std::erase_if(tokens, [&](const auto& each) { return each.second.account == id; });
    return people.erase(std::string(id)) > 0;
  }
  Stored<Done> put_session(const StoredSession& session) override {
    if (fails) return broken();
    sessions[session.secret] = session;
    return Done{};
  }
  Stored<std::optional<StoredSession>> find_session(const Digest& secret) override {
    const auto found = sessions.find(secret);
    return found == sessions.end() ? std::optional<StoredSession>() : found->second;
  }
  Stored<Done> remove_session(const Digest& secret) override {
    sessions.erase(secret);
    return Done{};
  }
  Stored<Done> remove_sessions(Instant begun_before, Instant used_before) override {
    std::erase_if(sessions, [&](const auto& each) {
      return each.second.begun_at < begun_before || each.second.used_at < used_before;
    });
    return Done{};
  }
  Stored<Done> put_token(const StoredToken& token) override {
    tokens[token.id] = token;
    return Done{};
  }
  Stored<std::optional<StoredToken>> find_token(const Digest& secret) override {
    for (const auto& [id, token] : tokens)
      if (token.secret == secret) return std::optional(token);
    return std::optional<StoredToken>();
  }
  Stored<std::vector<StoredToken>> tokens_of(std::string_view account) override {
    std::vector<StoredToken> own;
    for (const auto& [id, token] : tokens)
      if (token.account == account) own.push_back(token);
    return own;
  }
  Stored<bool> remove_token(std::string_view account, std::string_view id) override {
    return std::erase_if(tokens, [&](const auto& each) {
             return each.second.account == account && each.first == id;
           }) > 0;
  }
  Stored<Done> put_absence(const Absence& absence) override {
    away[absence.absent] = absence;
    return Done{};
  }
  Stored<std::vector<Absence>> absences() override {
    std::vector<Absence> all;
    for (const auto& [absent, absence] : away) all.push_back(absence);
    return all;
  }
  Stored<bool> remove_absence(std::string_view absent) override {
    return away.erase(std::string(absent)) > 0;
  }

 private:
  static Failure<StoreError> broken() { return {StoreError{"the disk is full"}}; }
};

}  // namespace cauce::identity
