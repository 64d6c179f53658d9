#include "adapters/sqlite/notes.h"

#include <algorithm>

#include "adapters/sqlite/attempt.h"
#include "adapters/sqlite/column_values.h"

namespace cauce::sqlite {
namespace {

std::int64_t bounded(std::uint64_t number) {
  return static_cast<std::int64_t>(std::min<std::uint64_t>(number, INT64_MAX));
}

// Texts of instants sort as the instants do; an empty one asks for nothing.
constexpr const char* asked_for =
    " WHERE (?1 = '' OR person_id = ?1) AND (?2 = '' OR read_at >= ?2) AND (?3 = '' OR read_at <= "
    "?3)";

}  // namespace

StoredNotes::StoredNotes(std::unique_ptr<Connection> connection)
    : connection_(std::move(connection)) {}

Stored<Done> StoredNotes::put_draft(const FormDraft& draft) {
  return attempt(mutex_, [&] {
    SQLite::Transaction transaction(connection_->database(),
                                    SQLite::TransactionBehavior::IMMEDIATE);
    change(*connection_,
           "INSERT INTO draft(task_key, person_id, content, saved_at) VALUES(?, ?, ?, ?) "
           "ON CONFLICT(task_key, person_id) DO UPDATE SET content = excluded.content, "
           "saved_at = excluded.saved_at",
           integer_of(draft.task), draft.person, draft.content, to_string(draft.saved_at));
    change(*connection_,
           "DELETE FROM draft WHERE person_id = ? AND NOT EXISTS (SELECT 1 FROM task "
           "WHERE task.key = draft.task_key AND task.ended_at IS NULL)",
           draft.person);
    transaction.commit();
    return Done{};
  });
}

Stored<std::optional<FormDraft>> StoredNotes::find_draft(TaskKey task, std::string_view person) {
  return attempt(mutex_, [&]() -> std::optional<FormDraft> {
    Connection::Lease found = connection_->statement(
        "SELECT content, saved_at FROM draft WHERE task_key = ? AND person_id = ?");
    bind_all(*found, 1, integer_of(task), std::string(person));
    if (!found->executeStep()) return std::nullopt;
    FormDraft draft{task, std::string(person), {}, {}};
    read(*found, 0, draft.content);
    read(*found, 1, draft.saved_at);
    return draft;
  });
}

Stored<std::vector<TaskKey>> StoredNotes::drafts_of(std::string_view person) {
  return attempt(mutex_, [&] {
    std::vector<TaskKey> tasks;
    Connection::Lease found =
        connection_->statement("SELECT task_key FROM draft WHERE person_id = ? ORDER BY task_key");
    bind_all(*found, 1, std::string(person));
    while (found->executeStep()) read(*found, 0, tasks.emplace_back());
    return tasks;
  });
}

Stored<Done> StoredNotes::remove_draft(TaskKey task, std::string_view person) {
  return attempt(mutex_, [&] {
    change(*connection_, "DELETE FROM draft WHERE task_key = ? AND person_id = ?", integer_of(task),
           std::string(person));
    return Done{};
  });
}

Stored<Done> StoredNotes::record_access(const AccessEntry& access) {
  return attempt(mutex_, [&] {
    change(*connection_,
           "INSERT INTO access_log(read_at, person_id, method, target) VALUES(?, ?, ?, ?)",
           to_string(access.at), access.person, access.method, access.target);
    return Done{};
  });
}

Stored<Notes::Accesses> StoredNotes::accesses(const AccessQuery& query) {
  return attempt(mutex_, [&] {
    const Snapshot snapshot(*connection_);
    Accesses accesses;
    const std::string from = query.from ? to_string(*query.from) : std::string();
    const std::string to = query.to ? to_string(*query.to) : std::string();
    Connection::Lease count =
        connection_->statement(std::string("SELECT count(*) FROM access_log") + asked_for);
    bind_all(*count, 1, query.person, from, to);
    count->executeStep();
    accesses.total = static_cast<std::uint64_t>(count->getColumn(0).getInt64());
    Connection::Lease found = connection_->statement(
        std::string("SELECT id, read_at, person_id, method, target FROM access_log") + asked_for +
        " ORDER BY id DESC LIMIT ?4 OFFSET ?5");
    bind_all(*found, 1, query.person, from, to, bounded(query.max), bounded(query.first));
    while (found->executeStep()) {
      AccessEntry& access = accesses.items.emplace_back();
      read(*found, 0, access.id);
      read(*found, 1, access.at);
      read(*found, 2, access.person);
      read(*found, 3, access.method);
      read(*found, 4, access.target);
    }
    return accesses;
  });
}

}  // namespace cauce::sqlite
