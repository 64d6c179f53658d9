#include "adapters/runtime/committer.h"

#include "engine/base/invariant.h"

namespace cauce {

Committer::Committer(Store& store, std::function<void(Batch)> committed,
                     std::function<void(const std::string&)> failed)
    : store_(store),
      committed_(std::move(committed)),
      failed_(std::move(failed)),
      thread_([this] { run(); }) {}

Committer::~Committer() {
  {
    const std::lock_guard lock(mutex_);
    stopping_ = true;
  }
  changed_.notify_one();
  thread_.join();
}

void Committer::hand_over(DecidedBatch batch) {
  {
    const std::lock_guard lock(mutex_);
    invariant(!next_, "a batch is handed over when the one before is committed");
    next_ = std::move(batch);
  }
  changed_.notify_one();
}

void Committer::run() {
  for (;;) {
    DecidedBatch batch;
    {
      std::unique_lock lock(mutex_);
      changed_.wait(lock, [this] { return next_ || stopping_; });
      if (!next_) return;
      batch = std::move(*next_);
      next_.reset();
    }
    commit(std::move(batch));
  }
}

void Committer::commit(DecidedBatch decided) {
  if (!decided.batch.records.empty()) {
    const auto done = store_.commit(decided.batch);
    if (!done.ok()) return failed_(done.error().message);
  }
  // The next batch may be decided on while the callers of this one are told.
  committed_(std::move(decided.batch));
  for (DecidedBatch::Answer& each : decided.answers)
    if (each.done) each.done(std::move(each.reply));
}

}  // namespace cauce
