// The tables beside the rows: journal, values, contents. Throws SQLite::Exception.
#pragma once

#include <optional>
#include <string>

#include "adapters/sqlite/connection.h"
#include "engine/ports/store.h"

namespace cauce::sqlite {

class JournalWriter {
 public:
  explicit JournalWriter(SQLite::Database& database);

  void append(const StoredRecord& record);
  void put(const StoredValue& value);
  // Content that is there already stays: equal digests are equal bytes.
  void put(const StoredContent& content);

 private:
  SQLite::Statement record_, value_, content_;
};

std::uint64_t last_position(Connection& connection);
Store::Slice read_records(Connection& connection, std::uint64_t from, std::size_t max);
Store::Slice read_records_of(Connection& connection, ProcessInstanceKey instance,
                             std::uint64_t from, std::size_t max);
std::optional<std::string> read_bytes(Connection& connection, const Digest& digest);

}  // namespace cauce::sqlite
