// The schema, as numbered steps: `PRAGMA user_version` says which were taken. A step that was ever
// released is never changed; what comes next is a new step. tests/adapters/sqlite keeps a
// database of each version and opens it.
#pragma once

#include <span>
#include <string_view>

#include "adapters/sqlite/connection.h"

namespace cauce::sqlite {

struct Migration {
  int version = 0;  // From 1, without gaps.
  std::string_view sql;
};

// "Cauc" in ASCII: a database that carries it is ours.
constexpr std::int64_t application_id = 0x43617563;

std::span<const Migration> migrations();
inline int schema_version() { return migrations().back().version; }

// Takes the steps that are missing, each in a transaction of its own: one that fails leaves the
// version before it. Requires: foreign keys are still off. Throws SQLite::Exception.
void migrate(Connection& connection, std::span<const Migration> steps);

}  // namespace cauce::sqlite
