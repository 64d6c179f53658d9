// The Store on SQLite: a commit is one transaction of the one connection that writes.
#pragma once

#include <memory>
#include <string>

#include "adapters/sqlite/checkpoints.h"
#include "adapters/sqlite/connection.h"
#include "engine/ports/store.h"

namespace cauce::sqlite {

// Positions are checked: records follow on the last without a gap. A row that is to be updated or
// removed must be there. After the first error everything but reading answers that error again.
// A disk that cannot be read has no answer in the interface: then the process stops.
class Writer final : public Store {
 public:
  // `connection` must be set up and outlive the writer, `checkpoints` too; it is null for a
  // database opened for reading only, to which every commit is an error.
  Writer(Connection& connection, Checkpoints* checkpoints);
  ~Writer() override;

  Result<Done, StoreError> commit(const Batch& batch) override;
  Slice read_journal(std::uint64_t from, std::size_t max) override;
  Slice read_instance(ProcessInstanceKey instance) override;
  std::optional<std::string> read_content(const Digest& digest) override;
  std::uint64_t last_position() override;
  Result<Done, StoreError> drop_rows() override;

 private:
  struct Statements;

  std::string refusal_to_write();  // Empty: none.
  void write(const Batch& batch);
  void check_positions(const Batch& batch) const;
  Result<Done, StoreError> fail(std::string message);

  Connection& connection_;
  Checkpoints* checkpoints_;
  std::unique_ptr<Statements> statements_;
  std::uint64_t last_position_ = 0;
  std::string failure_;  // Empty while all is well.
};

// Runs `read`; when SQLite cannot answer, stops the process with its message.
[[noreturn]] void stop_unreadable(const SQLite::Exception& error);
template <class Read>
auto read_or_stop(Read&& read) {
  try {
    return read();
  } catch (const SQLite::Exception& error) {
    stop_unreadable(error);
  }
}

}  // namespace cauce::sqlite
