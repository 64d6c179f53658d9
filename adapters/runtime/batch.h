// What was decided, made ready for the store: records encoded, projected, folded. This is done
// where it is decided, while the batch before is on its way to disk.
#pragma once

#include <vector>

#include "engine/execution/engine.h"
#include "engine/ports/engine_port.h"
#include "engine/ports/store.h"

namespace cauce {

// What becomes durable together, and who is told what then.
struct DecidedBatch {
  struct Answer {
    Result<Reply, Rejection> reply;
    EnginePort::Done done;  // May be empty.
  };
  Batch batch{};
  std::vector<Answer> answers{};

  void add(Result<Outcome, Rejection> outcome, EnginePort::Done done);
};

}  // namespace cauce
