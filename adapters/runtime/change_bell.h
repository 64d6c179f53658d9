// Who looks at lists, and how they are told that these have changed.
#pragma once

#include <functional>
#include <memory>
#include <mutex>
#include <vector>

#include "engine/ports/engine_port.h"

namespace cauce {

// Safe to use from any thread.
class ChangeBell {
 public:
  using Ring = std::function<void(const EnginePort::Changed&)>;

  // Rings until the answer is dropped; `ring` may still run on another thread then.
  std::shared_ptr<void> watch(Ring ring);
  void ring_for(const Changes& changes);

 private:
  std::mutex mutex_;
  std::vector<std::weak_ptr<Ring>> rings_;
};

}  // namespace cauce
