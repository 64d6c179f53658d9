// What is kept beside the journal: forms that people have begun to fill in, and what auditors read.
// Safe to use from any thread.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "engine/base/instant.h"
#include "engine/base/key.h"
#include "engine/ports/accounts.h"

namespace cauce {

struct FormDraft {
  TaskKey task{};
  std::string person{};
  std::string content{};  // A JSON object.
  Instant saved_at{};
  bool operator==(const FormDraft&) const = default;
};

struct AccessEntry {
  std::int64_t id = 0;  // Given by the store, growing.
  Instant at{};
  std::string person{};
  std::string method{};
  std::string target{};  // As it was asked for.
  bool operator==(const AccessEntry&) const = default;
};

struct AccessQuery {
  std::string person{};  // Empty: everybody.
  std::optional<Instant> from{}, to{};  // Both are among them.
  std::uint64_t first = 0, max = 100;
};

class Notes {
 public:
  virtual ~Notes() = default;

  // Of somebody with an account; those of tasks that are over go with it.
  virtual Stored<Done> put_draft(const FormDraft& draft) = 0;
  virtual Stored<std::optional<FormDraft>> find_draft(TaskKey task, std::string_view person) = 0;
  virtual Stored<std::vector<TaskKey>> drafts_of(std::string_view person) = 0;
  virtual Stored<Done> remove_draft(TaskKey task, std::string_view person) = 0;

  // On disk when it returns.
  virtual Stored<Done> record_access(const AccessEntry& access) = 0;
  struct Accesses {
    std::uint64_t total = 0;
    std::vector<AccessEntry> items{};  // The latest first.
  };
  virtual Stored<Accesses> accesses(const AccessQuery& query) = 0;
};

}  // namespace cauce
