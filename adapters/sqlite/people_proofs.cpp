// Sessions, tokens and absences. (See people.h.)
#include "adapters/sqlite/attempt.h"
#include "adapters/sqlite/column_values.h"
#include "adapters/sqlite/people.h"

namespace cauce::sqlite {
namespace {

constexpr const char* tokens_by_digest =
    "SELECT id, secret_digest, person_id, name, made_at, expires_at, used_at FROM api_token "
    "WHERE secret_digest = ?";
constexpr const char* tokens_by_person =
    "SELECT id, secret_digest, person_id, name, made_at, expires_at, used_at FROM api_token "
    "WHERE person_id = ? ORDER BY made_at, id";

std::optional<std::string> text_of(const std::optional<Instant>& instant) {
  if (!instant) return std::nullopt;
  return to_string(*instant);
}

StoredToken read_token(SQLite::Statement& from) {
  StoredToken token;
  read(from, 0, token.id);
  read(from, 1, token.secret);
  read(from, 2, token.account);
  read(from, 3, token.name);
  read(from, 4, token.made_at);
  read(from, 5, token.expires_at);
  read(from, 6, token.used_at);
  return token;
}

Date read_day(SQLite::Statement& from, int at) {
  const std::optional<Date> day = parse_date(text_at(from, at));
  expect_readable(day.has_value());
  return *day;
}

}  // namespace

Stored<Done> People::put_session(const StoredSession& session) {
  return attempt(mutex_, [&] {
    change(*connection_,
           "INSERT INTO session(secret_digest, person_id, begun_at, used_at) VALUES(?, ?, ?, ?) "
           "ON CONFLICT(secret_digest) DO UPDATE SET used_at = excluded.used_at",
           to_string(session.secret), session.account, to_string(session.begun_at),
           to_string(session.used_at));
    return Done{};
  });
}

Stored<std::optional<StoredSession>> People::find_session(const Digest& secret) {
  return attempt(mutex_, [&]() -> std::optional<StoredSession> {
    Connection::Lease found = connection_->statement(
        "SELECT secret_digest, person_id, begun_at, used_at FROM session WHERE secret_digest = ?");
    found->bind(1, to_string(secret));
    if (!found->executeStep()) return std::nullopt;
    StoredSession session;
    read(*found, 0, session.secret);
    read(*found, 1, session.account);
    read(*found, 2, session.begun_at);
    read(*found, 3, session.used_at);
    return session;
  });
}

Stored<Done> People::remove_session(const Digest& secret) {
  return attempt(mutex_, [&] {
    change(*connection_, "DELETE FROM session WHERE secret_digest = ?", to_string(secret));
    return Done{};
  });
}

Stored<Done> People::remove_sessions(Instant begun_before, Instant used_before) {
  return attempt(mutex_, [&] {
    change(*connection_, "DELETE FROM session WHERE begun_at < ? OR used_at < ?",
           to_string(begun_before), to_string(used_before));
    return Done{};
  });
}

Stored<Done> People::put_token(const StoredToken& token) {
  return attempt(mutex_, [&] {
    change(*connection_,
           "INSERT INTO api_token(id, secret_digest, person_id, name, made_at, expires_at, "
           "used_at) VALUES(?, ?, ?, ?, ?, ?, ?) "
           "ON CONFLICT(id) DO UPDATE SET used_at = excluded.used_at",
           token.id, to_string(token.secret), token.account, token.name, to_string(token.made_at),
           text_of(token.expires_at), text_of(token.used_at));
    return Done{};
  });
}

Stored<std::optional<StoredToken>> People::find_token(const Digest& secret) {
  return attempt(mutex_, [&]() -> std::optional<StoredToken> {
    Connection::Lease found = connection_->statement(tokens_by_digest);
    found->bind(1, to_string(secret));
    if (!found->executeStep()) return std::nullopt;
    return read_token(*found);
  });
}

Stored<std::vector<StoredToken>> People::tokens_of(std::string_view account) {
  return attempt(mutex_, [&] {
    std::vector<StoredToken> tokens;
    Connection::Lease found = connection_->statement(tokens_by_person);
    found->bind(1, std::string(account));
    while (found->executeStep()) tokens.push_back(read_token(*found));
    return tokens;
  });
}

Stored<bool> People::remove_token(std::string_view account, std::string_view id) {
  return attempt(mutex_, [&] {
    return change(*connection_, "DELETE FROM api_token WHERE person_id = ? AND id = ?",
                  std::string(account), std::string(id)) > 0;
  });
}

Stored<Done> People::put_absence(const Absence& absence) {
  return attempt(mutex_, [&] {
    change(*connection_,
           "INSERT INTO absence(person_id, substitute_id, first_day, last_day) VALUES(?, ?, ?, ?) "
           "ON CONFLICT(person_id) DO UPDATE SET substitute_id = excluded.substitute_id, "
           "first_day = excluded.first_day, last_day = excluded.last_day",
           absence.absent, absence.substitute, to_string(absence.from), to_string(absence.to));
    return Done{};
  });
}

Stored<std::vector<Absence>> People::absences() {
  return attempt(mutex_, [&] {
    std::vector<Absence> absences;
    Connection::Lease all = connection_->statement(
        "SELECT person_id, substitute_id, first_day, last_day FROM absence ORDER BY person_id");
    while (all->executeStep()) {
      Absence absence;
      read(*all, 0, absence.absent);
      read(*all, 1, absence.substitute);
      absence.from = read_day(*all, 2);
      absence.to = read_day(*all, 3);
      absences.push_back(std::move(absence));
    }
    return absences;
  });
}

Stored<bool> People::remove_absence(std::string_view absent) {
  return attempt(mutex_, [&] {
    return change(*connection_, "DELETE FROM absence WHERE person_id = ?", std::string(absent)) > 0;
  });
}

}  // namespace cauce::sqlite
