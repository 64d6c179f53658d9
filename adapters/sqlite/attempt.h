// Work on a connection that several threads share: one after the other, and SQLite's words for what
// could not be done.
#pragma once

#include <mutex>

#include "adapters/sqlite/connection.h"
#include "engine/base/result.h"
#include "engine/ports/store.h"

namespace cauce::sqlite {

template <class Act>
auto attempt(std::mutex& mutex, Act&& act) -> Result<decltype(act()), StoreError> {
  const std::lock_guard lock(mutex);
  try {
    return act();
  } catch (const SQLite::Exception& error) {
    return Failure{StoreError{describe(error)}};
  }
}

// One parameter after the other; texts are copied.
inline void bind_all(SQLite::Statement&, int) {}
template <class... Rest>
void bind_all(SQLite::Statement& to, int at, const std::optional<std::string>& value,
              const Rest&... rest);
template <class... Rest>
void bind_all(SQLite::Statement& to, int at, std::int64_t value, const Rest&... rest);
template <class... Rest>
void bind_all(SQLite::Statement& to, int at, const std::string& value, const Rest&... rest) {
  to.bind(at, value);
  bind_all(to, at + 1, rest...);
}
template <class... Rest>
void bind_all(SQLite::Statement& to, int at, std::int64_t value, const Rest&... rest) {
  to.bind(at, value);
  bind_all(to, at + 1, rest...);
}
template <class... Rest>
void bind_all(SQLite::Statement& to, int at, const std::optional<std::string>& value,
              const Rest&... rest) {
  if (value)
    to.bind(at, *value);
  else
    to.bind(at);
  bind_all(to, at + 1, rest...);
}

// How many rows it changed.
template <class... Parameters>
int change(Connection& connection, const char* sql, const Parameters&... parameters) {
  Connection::Lease statement = connection.statement(sql);
  bind_all(*statement, 1, parameters...);
  return statement->exec();
}

}  // namespace cauce::sqlite
