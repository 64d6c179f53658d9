// The time of the engine: the system's, or set by hand. It never goes backwards.
#pragma once

#include <atomic>
#include <optional>

#include "engine/base/instant.h"

namespace cauce {

class Clock {
 public:
  explicit Clock(std::optional<Instant> manual) : is_manual_(manual.has_value()) {
    if (manual) latest_ms_ = manual->ms;
  }

  bool is_manual() const { return is_manual_; }
  Instant now() const;
  // Requires: is_manual(). Earlier times are passed over.
  void set(Instant to);

 private:
  const bool is_manual_;
  mutable std::atomic<std::int64_t> latest_ms_ = 0;
};

}  // namespace cauce
