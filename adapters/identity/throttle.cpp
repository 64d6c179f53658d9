#include "adapters/identity/throttle.h"

#include <algorithm>
#include <tuple>

namespace cauce::identity {

std::int64_t Throttle::wait_ms(std::string_view user, Instant now) {
  const std::lock_guard lock(mutex_);
  const auto found = failures_.find(std::string(user));
  if (found == failures_.end()) return 0;
  Failures& failures = found->second;
  // A clock that was put back prolongs no wait.
  failures.last = std::min(failures.last, now);
  const std::int64_t elapsed = now.ms - failures.last.ms;
  if (elapsed >= limits_.forget_ms) {
    failures_.erase(found);
    return 0;
  }
  return std::max<std::int64_t>(0, wait_ms_after(failures.in_a_row) - elapsed);
}

void Throttle::failed(std::string_view user, Instant now) {
  const std::lock_guard lock(mutex_);
  const std::string key(user);
  if (!failures_.contains(key) && failures_.size() >= limits_.users_max) make_room(now);
  Failures& failures = failures_[key];
  if (now.ms - failures.last.ms >= limits_.forget_ms) failures.in_a_row = 0;
  if (failures.in_a_row < UINT32_MAX) ++failures.in_a_row;
  failures.last = now;
}

void Throttle::succeeded(std::string_view user) {
  const std::lock_guard lock(mutex_);
  failures_.erase(std::string(user));
}

std::int64_t Throttle::wait_ms_after(std::uint32_t failures) const {
  if (failures < limits_.failures_free) return 0;
  std::int64_t wait = limits_.wait_ms_first;
  for (std::uint32_t more = failures - limits_.failures_free; more > 0; --more) {
    if (wait >= limits_.wait_ms_max / 2) return limits_.wait_ms_max;
    wait *= 2;
  }
  return std::min(wait, limits_.wait_ms_max);
}

// Whoever floods us with names that fail once each does not wash out a name that is being guessed.
void Throttle::make_room(Instant now) {
  std::erase_if(failures_, [&](const auto& entry) {
    return now.ms - entry.second.last.ms >= limits_.forget_ms;
  });
  if (failures_.size() < limits_.users_max) return;
  const auto rank = [](const auto& entry) {
    return std::tuple(entry.second.in_a_row, entry.second.last);
  };
  const auto least = std::ranges::min_element(failures_, {}, rank);
  if (least != failures_.end()) failures_.erase(least);
}

}  // namespace cauce::identity
