#include "adapters/runtime/clock.h"

#include <chrono>

namespace cauce {

Instant Clock::now() const {
  if (is_manual_) return Instant{latest_ms_.load()};
  const auto since = std::chrono::system_clock::now().time_since_epoch();
  const std::int64_t ms = std::chrono::duration_cast<std::chrono::milliseconds>(since).count();
  std::int64_t latest = latest_ms_.load();
  while (ms > latest && !latest_ms_.compare_exchange_weak(latest, ms)) {
  }
  return Instant{std::max(ms, latest)};
}

void Clock::set(Instant to) {
  std::int64_t latest = latest_ms_.load();
  while (to.ms > latest && !latest_ms_.compare_exchange_weak(latest, to.ms)) {
  }
}

}  // namespace cauce
