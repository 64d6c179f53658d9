#include "adapters/sqlite/writer.h"

#include <sqlite3.h>
#include <tuple>

#include "adapters/sqlite/journal.h"
#include "adapters/sqlite/table_writer.h"
#include "engine/base/invariant.h"

namespace cauce::sqlite {
namespace {

template <class Rows>
struct WritersOf;
template <class... Rows>
struct WritersOf<std::tuple<Rows...>> {
  using type = std::tuple<TableWriter<Rows>...>;
};
using TableWriters = WritersOf<AllRows>::type;

// Children before parents: from the last table to the first.
template <std::size_t at = std::tuple_size_v<AllRows>>
void remove_rows(SQLite::Database& database, TableWriters& writers, const Changes& changes) {
  if constexpr (at > 0) {
    using Row = std::tuple_element_t<at - 1, AllRows>;
    for (const Change<Row>& change : changes.of<Row>().list())
      if (change.operation == RowOperation::remove)
        std::get<at - 1>(writers).remove(database, change.row);
    remove_rows<at - 1>(database, writers, changes);
  }
}

void write_rows(SQLite::Database& database, TableWriters& writers, const Changes& changes) {
  changes.each([&]<class Row>(const TableChanges<Row>& table) {
    for (const Change<Row>& change : table.list())
      std::get<TableWriter<Row>>(writers).write(database, change);
  });
}

}  // namespace

struct Writer::Statements {
  explicit Statements(SQLite::Database& database)
      : begin(database, "BEGIN IMMEDIATE"), commit(database, "COMMIT"), journal(database) {}

  SQLite::Statement begin, commit;
  JournalWriter journal;
  TableWriters tables;
};

Writer::Writer(Connection& connection, Checkpoints* checkpoints)
    : connection_(connection),
      checkpoints_(checkpoints),
      statements_(std::make_unique<Statements>(connection.database())),
      last_position_(sqlite::last_position(connection)) {}

Writer::~Writer() = default;

Result<Done, StoreError> Writer::commit(const Batch& batch) try {
  if (const std::string refusal = refusal_to_write(); !refusal.empty())
    return Failure{StoreError{refusal}};
  check_positions(batch);
  statements_->begin.exec();
  statements_->begin.reset();
  write(batch);
  statements_->commit.exec();
  statements_->commit.reset();
  last_position_ += batch.records.size();
  checkpoints_->after_commit();
  return Done{};
} catch (const SQLite::Exception& error) {
  return fail(describe(error));
} catch (const std::exception& error) {
  return fail(error.what());
}

std::string Writer::refusal_to_write() {
  if (checkpoints_ == nullptr) return "the database is open for reading only";
  if (failure_.empty()) failure_ = checkpoints_->failure();
  return failure_.empty() ? "" : "the store has failed before: " + failure_;
}

void Writer::check_positions(const Batch& batch) const {
  std::uint64_t next = last_position_ + 1;
  for (const StoredRecord& record : batch.records)
    if (record.position != next++)
      throw SQLite::Exception("journal position " + std::to_string(next - 1) +
                              " is next, but the record says " + std::to_string(record.position));
  for (const StoredValue& value : batch.values)
    if (value.position <= last_position_ || value.position >= next)
      throw SQLite::Exception("a value belongs to position " + std::to_string(value.position) +
                              ", which is not in its batch");
}

void Writer::write(const Batch& batch) {
  JournalWriter& journal = statements_->journal;
  for (const StoredRecord& record : batch.records) journal.append(record);
  for (const StoredValue& value : batch.values) journal.put(value);
  for (const StoredContent& content : batch.contents) journal.put(content);
  remove_rows(connection_.database(), statements_->tables, batch.changes);
  write_rows(connection_.database(), statements_->tables, batch.changes);
}

Result<Done, StoreError> Writer::fail(std::string message) {
  failure_ = std::move(message);
  // SQLite may have rolled back by itself, as on a full disk.
  sqlite3* handle = connection_.database().getHandle();
  if (sqlite3_get_autocommit(handle) == 0)
    sqlite3_exec(handle, "ROLLBACK", nullptr, nullptr, nullptr);
  return Failure{StoreError{failure_}};
}

Result<Done, StoreError> Writer::drop_rows() try {
  if (const std::string refusal = refusal_to_write(); !refusal.empty())
    return Failure{StoreError{refusal}};
  // When every table goes, no reference is left to check, and whole tables go at once.
  SQLite::Database& database = connection_.database();
  database.exec("PRAGMA foreign_keys = OFF");
  SQLite::Transaction transaction(database, SQLite::TransactionBehavior::IMMEDIATE);
  for (const TableSchema* table : all_tables()) database.exec("DELETE FROM " + quoted(table->name));
  transaction.commit();
  database.exec("PRAGMA foreign_keys = ON");
  checkpoints_->after_commit();
  return Done{};
} catch (const SQLite::Exception& error) {
  return fail(describe(error));
} catch (const std::exception& error) {
  return fail(error.what());
}

Store::Slice Writer::read_journal(std::uint64_t from, std::size_t max) {
  return read_or_stop([&] { return read_records(connection_, from, max); });
}

Store::Slice Writer::read_instance(ProcessInstanceKey instance) {
  return read_or_stop([&] { return read_records_of(connection_, instance, 0, SIZE_MAX); });
}

std::optional<std::string> Writer::read_content(const Digest& digest) {
  return read_or_stop([&] { return read_bytes(connection_, digest); });
}

std::uint64_t Writer::last_position() {
  if (checkpoints_ != nullptr) return last_position_;
  // Somebody else writes.
  return read_or_stop([&] { return sqlite::last_position(connection_); });
}

void stop_unreadable(const SQLite::Exception& error) {
  const std::string message = "the database can be read: " + describe(error);
  invariant_violated(message.c_str(), std::source_location::current());
}

}  // namespace cauce::sqlite
