#include "adapters/runtime/committer.h"

#include "adapters/runtime/batch.h"

namespace cauce {

Committer::Committer(Store& store, std::function<void(const Changes&)> committed,
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

void Committer::hand_over(Batches batch) {
  {
    const std::lock_guard lock(mutex_);
    invariant(!next_, "a batch is handed over when the one before is committed");
    next_ = std::move(batch);
  }
  changed_.notify_one();
}

void Committer::run() {
  for (;;) {
    Batches batch;
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

void Committer::commit(Batches pending) {
  Batch batch;
  for (Pending& each : pending)
    if (each.outcome.ok()) {
      for (const Record& record : each.outcome->records) add_to_batch(record, batch);
      add_to_batch(std::move(each.outcome->contents), batch);
    }
  if (!batch.records.empty()) {
    const auto done = store_.commit(batch);
    if (!done.ok()) return failed_(done.error().message);
  }
  // The next batch may be decided on while the callers of this one are told.
  committed_(batch.changes);
  for (Pending& each : pending) {
    if (!each.done) continue;
    if (each.outcome.ok())
      each.done(std::move(each.outcome->reply));
    else
      each.done(Failure{each.outcome.error()});
  }
}

}  // namespace cauce
