// The committing thread: takes batches one after the other, makes them durable, and
// only then lets their callers know.
#pragma once

#include <condition_variable>
#include <functional>
#include <mutex>
#include <optional>
#include <thread>

#include "adapters/runtime/batch.h"
#include "engine/ports/store.h"

namespace cauce {

class Committer {
 public:
  // `committed` is called on this thread after each batch, which it gives back: freeing it takes
  // time. `failed` is called instead when the store fails. It does not return: nothing can be
  // committed any more, and nobody of the batch may be answered.
  Committer(Store& store, std::function<void(Batch)> committed,
            std::function<void(const std::string&)> failed);
  ~Committer();  // Commits what was handed over, then ends.

  // Requires: the batch handed over before is committed.
  void hand_over(DecidedBatch batch);

 private:
  void run();
  void commit(DecidedBatch decided);

  Store& store_;
  std::function<void(Batch)> committed_;
  std::function<void(const std::string&)> failed_;
  std::mutex mutex_;
  std::condition_variable changed_;
  std::optional<DecidedBatch> next_;
  bool stopping_ = false;
  std::thread thread_;  // Last: it uses all of the above.
};

}  // namespace cauce
