// The time of the engine: the system's, or set by hand. It never goes backwards.
#pragma once

#include <algorithm>
#include <atomic>
#include <optional>

#include "engine/base/instant.h"

namespace cauce {

class Clock {
 public:
  // The system's clock tells no time before `earliest` either: it waits there.
  Clock(std::optional<Instant> manual, Instant earliest)
      : is_manual_(manual.has_value()),
        latest_ms_(manual ? std::max(manual->ms, earliest.ms) : earliest.ms) {}

  bool is_manual() const { return is_manual_; }
  Instant now() const;
  // Requires: is_manual(). Earlier times are passed over.
  void set(Instant to);

 private:
  const bool is_manual_;
  mutable std::atomic<std::int64_t> latest_ms_;
};

}  // namespace cauce
