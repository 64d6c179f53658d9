// How the member of a row stands in its column, both ways: keys and numbers as integers, instants
// as ISO text, states by name, digests in hexadecimal, none as NULL.
#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <type_traits>

#include <SQLiteCpp/SQLiteCpp.h>

#include "engine/base/digest.h"
#include "engine/base/instant.h"
#include "engine/base/invariant.h"
#include "engine/base/key.h"
#include "engine/lifecycle/lifecycle.h"
#include "engine/projection/rows.h"

namespace cauce::sqlite {

// Texts made for a statement, one a parameter; they live until its next execution. `bind` below
// copies nothing: what it is given must outlive the execution too.
using Scratch = std::array<std::string, 32>;

template <class Tag>
std::int64_t integer_of(Key<Tag> key) {
  invariant(key.value <= INT64_MAX, "a key fits a signed column");
  return static_cast<std::int64_t>(key.value);
}

inline void bind(SQLite::Statement& to, int at, std::int64_t value, Scratch&) {
  to.bind(at, value);
}
template <class Tag>
void bind(SQLite::Statement& to, int at, Key<Tag> value, Scratch&) {
  to.bind(at, integer_of(value));
}
inline void bind(SQLite::Statement& to, int at, const std::string& value, Scratch&) {
  to.bindNoCopy(at, value);
}
inline void bind(SQLite::Statement& to, int at, const Json& value, Scratch&) {
  to.bindNoCopy(at, value.text);
}
template <class Value>
  requires requires(const Value& value) { to_string(value); }
void bind(SQLite::Statement& to, int at, const Value& value, Scratch& scratch) {
  std::string& text = scratch[static_cast<std::size_t>(at - 1)];
  text = to_string(value);
  to.bindNoCopy(at, text);
}
template <class Value>
void bind(SQLite::Statement& to, int at, const std::optional<Value>& value, Scratch& scratch) {
  if (value)
    bind(to, at, *value, scratch);
  else
    to.bind(at);
}

// The column's text, any byte of it; empty for NULL. Valid until the next row.
inline std::string_view text_at(SQLite::Statement& from, int at) {
  const SQLite::Column column = from.getColumn(at);
  const char* text = column.getText();
  return {text, static_cast<std::size_t>(column.getBytes())};
}

// A column that does not hold what we wrote was changed by somebody else: there is no going on.
inline void expect_readable(bool readable) {
  invariant(readable, "a stored row reads back as it was written");
}

inline void read(SQLite::Statement& from, int at, std::int64_t& value) {
  value = from.getColumn(at).getInt64();
}
template <class Tag>
void read(SQLite::Statement& from, int at, Key<Tag>& value) {
  value = Key<Tag>{static_cast<std::uint64_t>(from.getColumn(at).getInt64())};
}
inline void read(SQLite::Statement& from, int at, std::string& value) {
  value.assign(text_at(from, at));
}
inline void read(SQLite::Statement& from, int at, Json& value) {
  value.text.assign(text_at(from, at));
}
inline void read(SQLite::Statement& from, int at, Instant& value) {
  const std::optional<Instant> parsed = parse_instant(text_at(from, at));
  expect_readable(parsed.has_value());
  value = *parsed;
}
inline void read(SQLite::Statement& from, int at, Digest& value) {
  expect_readable(from_hex(text_at(from, at), value.bytes));
}
template <class State>
  requires std::is_enum_v<State>
void read(SQLite::Statement& from, int at, State& value) {
  expect_readable(parse(text_at(from, at), value));
}
template <class Value>
void read(SQLite::Statement& from, int at, std::optional<Value>& value) {
  if (from.getColumn(at).isNull()) {
    value.reset();
    return;
  }
  read(from, at, value.emplace());
}

// A whole row, whose columns the statement yields in the order of `columns`.
template <class Row>
Row read_row(SQLite::Statement& from) {
  Row row;
  int at = 0;
  const auto visit = [&](std::string_view, auto member) { read(from, at++, row.*member); };
  Row::columns(visit);
  return row;
}

}  // namespace cauce::sqlite
