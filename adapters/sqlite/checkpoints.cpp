#include "adapters/sqlite/checkpoints.h"

#include <sqlite3.h>

namespace cauce::sqlite {
namespace {

// A writer that outruns the copying waits for it when the log is this many times too long.
constexpr int patience = 16;

}  // namespace

Checkpoints::Checkpoints(const std::filesystem::path& file, const Tuning& tuning,
                         Connection& writer)
    : copier_(file, Access::write, tuning),
      writer_(writer),
      interval_pages_(tuning.checkpoint_pages),
      next_at_(tuning.checkpoint_pages) {
  copier_.set_up(tuning);
  copier_.number("SELECT count(*) FROM sqlite_schema");  // Joins the log.
  sqlite3_wal_hook(
      writer.database().getHandle(),
      [](void* self, sqlite3*, const char*, int pages) {
        static_cast<Checkpoints*>(self)->log_pages_ = pages;
        return SQLITE_OK;
      },
      this);
  thread_ = std::thread([this] { run(); });
}

Checkpoints::~Checkpoints() {
  {
    const std::lock_guard lock(mutex_);
    phase_ = Phase::ending;
  }
  changed_.notify_all();
  thread_.join();
  sqlite3_wal_hook(writer_.database().getHandle(), nullptr, nullptr);
}

void Checkpoints::after_commit() {
  if (log_pages_ < next_at_) return;
  std::unique_lock lock(mutex_);
  if (phase_ == Phase::idle) {
    phase_ = Phase::asked;
    changed_.notify_all();
  } else if (phase_ == Phase::asked && log_pages_ > next_at_ * patience) {
    changed_.wait(lock, [&] { return phase_ != Phase::asked; });
  }
  if (phase_ != Phase::copied) return;
  phase_ = Phase::idle;
  lock.unlock();
  finish();
}

void Checkpoints::finish() {
  int in_log = 0;
  int copied = 0;
  sqlite3* handle = writer_.database().getHandle();
  const int code =
      sqlite3_wal_checkpoint_v2(handle, nullptr, SQLITE_CHECKPOINT_PASSIVE, &in_log, &copied);
  note(code, sqlite3_errmsg(handle));
  // What a reader still needs stays in the log, which then goes on growing for a while.
  next_at_ = (copied == in_log ? 0 : in_log) + interval_pages_;
}

void Checkpoints::run() {
  std::unique_lock lock(mutex_);
  while (phase_ != Phase::ending) {
    if (phase_ != Phase::asked) {
      changed_.wait(lock);
      continue;
    }
    lock.unlock();
    sqlite3* handle = copier_.database().getHandle();
    const int code =
        sqlite3_wal_checkpoint_v2(handle, nullptr, SQLITE_CHECKPOINT_PASSIVE, nullptr, nullptr);
    note(code, sqlite3_errmsg(handle));
    lock.lock();
    if (phase_ == Phase::asked) phase_ = Phase::copied;
    changed_.notify_all();
  }
}

void Checkpoints::note(int code, const char* message) {
  // Somebody else is copying: as good.
  if (code == SQLITE_OK || (code & 0xff) == SQLITE_BUSY || (code & 0xff) == SQLITE_LOCKED) return;
  const std::lock_guard lock(mutex_);
  failure_ = "copying the log into the database: " + std::string(message);
}

std::string Checkpoints::failure() {
  const std::lock_guard lock(mutex_);
  return failure_;
}

}  // namespace cauce::sqlite
