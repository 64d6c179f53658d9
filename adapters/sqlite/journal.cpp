#include "adapters/sqlite/journal.h"

#include <algorithm>

#include "adapters/sqlite/column_values.h"

namespace cauce::sqlite {
namespace {

std::int64_t column_integer(std::uint64_t value) {
  return static_cast<std::int64_t>(std::min<std::uint64_t>(value, INT64_MAX));
}

void bind_instance(SQLite::Statement& to, int at, std::optional<ProcessInstanceKey> instance) {
  if (instance)
    to.bind(at, integer_of(*instance));
  else
    to.bind(at);
}

StoredValue read_value(SQLite::Statement& from) {
  StoredValue value;
  value.position = static_cast<std::uint64_t>(from.getColumn(0).getInt64());
  value.ordinal = static_cast<std::uint32_t>(from.getColumn(1).getInt64());
  read(from, 2, value.instance);
  const SQLite::Column salt = from.getColumn(3);
  const auto* bytes = static_cast<const std::uint8_t*>(salt.getBlob());
  expect_readable(static_cast<std::size_t>(salt.getBytes()) == value.salt.size());
  std::copy_n(bytes, value.salt.size(), value.salt.begin());
  read(from, 4, value.content);
  return value;
}

// `which` selects records of j by ?1, ?2 and ?3, in order.
Store::Slice read_slice(Connection& connection, const std::string& which,
                        std::optional<ProcessInstanceKey> instance, std::uint64_t from,
                        std::size_t max) {
  const Snapshot snapshot(connection);
  const auto ask = [&](Connection::Lease& question) {
    question->bind(1, column_integer(from));
    question->bind(2, column_integer(max));
    if (instance) question->bind(3, integer_of(*instance));
  };
  Store::Slice slice;
  Connection::Lease records =
      connection.statement("SELECT j.position, j.instance_key, j.record FROM journal j WHERE " +
                           which + " ORDER BY j.position LIMIT ?2");
  ask(records);
  while (records->executeStep()) {
    StoredRecord& record = slice.records.emplace_back();
    record.position = static_cast<std::uint64_t>(records->getColumn(0).getInt64());
    read(*records, 1, record.instance);
    read(*records, 2, record.json);
  }
  Connection::Lease values = connection.statement(
      "SELECT v.position, v.ordinal, v.instance_key, v.salt, v.content FROM (SELECT j.position "
      "FROM journal j WHERE " +
      which +
      " ORDER BY j.position LIMIT ?2) AS p "
      "CROSS JOIN value v ON v.position = p.position ORDER BY v.position, v.ordinal");
  ask(values);
  while (values->executeStep()) slice.values.push_back(read_value(*values));
  return slice;
}

}  // namespace

JournalWriter::JournalWriter(SQLite::Database& database)
    : record_(database, "INSERT INTO journal(position, instance_key, record) VALUES(?, ?, ?)"),
      value_(database,
             "INSERT INTO value(position, ordinal, instance_key, salt, content) "
             "VALUES(?, ?, ?, ?, ?)"),
      content_(database,
               "INSERT INTO resource_content(digest, bytes) VALUES(?, ?) "
               "ON CONFLICT(digest) DO NOTHING") {}

void JournalWriter::append(const StoredRecord& record) {
  record_.bind(1, column_integer(record.position));
  bind_instance(record_, 2, record.instance);
  record_.bindNoCopy(3, record.json);
  record_.exec();
  record_.reset();
}

void JournalWriter::put(const StoredValue& value) {
  value_.bind(1, column_integer(value.position));
  value_.bind(2, static_cast<std::int64_t>(value.ordinal));
  bind_instance(value_, 3, value.instance);
  value_.bindNoCopy(4, value.salt.data(), static_cast<int>(value.salt.size()));
  value_.bindNoCopy(5, value.content);
  value_.exec();
  value_.reset();
}

void JournalWriter::put(const StoredContent& content) {
  if (content.bytes.size() > INT32_MAX)
    throw SQLite::Exception("a deployed resource has over 2 GiB");
  const std::string digest = to_string(content.digest);
  content_.bindNoCopy(1, digest);
  content_.bindNoCopy(2, content.bytes.data(), static_cast<int>(content.bytes.size()));
  content_.exec();
  content_.reset();
}

std::uint64_t last_position(Connection& connection) {
  Connection::Lease last = connection.statement("SELECT max(position) FROM journal");
  last->executeStep();
  return static_cast<std::uint64_t>(last->getColumn(0).getInt64());
}

Store::Slice read_records(Connection& connection, std::uint64_t from, std::size_t max) {
  return read_slice(connection, "j.position >= ?1", std::nullopt, from, max);
}

Store::Slice read_records_of(Connection& connection, ProcessInstanceKey instance,
                             std::uint64_t from, std::size_t max) {
  return read_slice(connection, "j.instance_key = ?3 AND j.position >= ?1", instance, from, max);
}

std::optional<std::string> read_bytes(Connection& connection, const Digest& digest) {
  const std::string hex = to_string(digest);
  Connection::Lease found =
      connection.statement("SELECT bytes FROM resource_content WHERE digest = ?");
  found->bindNoCopy(1, hex);
  if (!found->executeStep()) return std::nullopt;
  return std::string(text_at(*found, 0));
}

}  // namespace cauce::sqlite
