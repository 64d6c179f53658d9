// Copies the write-ahead log back into the database, off the path of commits: most of it on a
// thread and a connection of its own, while commits go on; only the pages that were written
// meanwhile are left to the writer, which then starts the log anew.
#pragma once

#include <condition_variable>
#include <cstdint>
#include <filesystem>
#include <mutex>
#include <string>
#include <thread>

#include "adapters/sqlite/connection.h"

namespace cauce::sqlite {

class Checkpoints {
 public:
  // `writer` is the connection that commits; it must outlive this. Throws SQLite::Exception.
  Checkpoints(const std::filesystem::path& file, const Tuning& tuning, Connection& writer);
  ~Checkpoints();
  Checkpoints(const Checkpoints&) = delete;
  Checkpoints& operator=(const Checkpoints&) = delete;

  // For the writer's thread, outside of a transaction.
  void after_commit();
  // Why a copy failed, for the next commit to say; empty when none did.
  std::string failure();

 private:
  enum class Phase : std::uint8_t { idle, asked, copied, ending };

  void run();
  void finish();
  void note(int code, const char* message);

  Connection copier_;
  Connection& writer_;
  const int interval_pages_;
  int log_pages_ = 0;  // As the last commit left the log.
  int next_at_;        // Length of the log at which to copy again.

  std::mutex mutex_;  // Guards what follows.
  std::condition_variable changed_;
  Phase phase_ = Phase::idle;
  std::string failure_;
  std::thread thread_;
};

}  // namespace cauce::sqlite
