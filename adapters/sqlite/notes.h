// Drafts, and the log of what auditors read.
#pragma once

#include <memory>
#include <mutex>

#include "adapters/sqlite/connection.h"
#include "engine/ports/notes.h"

namespace cauce::sqlite {

class StoredNotes final : public Notes {
 public:
  // Takes a connection of its own.
  explicit StoredNotes(std::unique_ptr<Connection> connection);

  Stored<Done> put_draft(const FormDraft& draft) override;
  Stored<std::optional<FormDraft>> find_draft(TaskKey task, std::string_view person) override;
  Stored<std::vector<TaskKey>> drafts_of(std::string_view person) override;
  Stored<Done> remove_draft(TaskKey task, std::string_view person) override;
  Stored<Done> record_access(const AccessEntry& access) override;
  Stored<Accesses> accesses(const AccessQuery& query) override;

 private:
  std::mutex mutex_;
  std::unique_ptr<Connection> connection_;
};

}  // namespace cauce::sqlite
