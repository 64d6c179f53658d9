// Slows down who guesses passwords: after some failures in a row for one user, each further one
// makes the next attempt wait twice as long. Time is given by the caller. Thread-safe.
#pragma once

#include <cstddef>
#include <cstdint>
#include <mutex>
#include <string>
#include <string_view>
#include <unordered_map>

#include "engine/base/instant.h"

namespace cauce::identity {

struct ThrottleLimits {
  std::uint32_t failures_free = 5;      // In a row, before there is any wait.
  std::int64_t wait_ms_first = 1'000;
  std::int64_t wait_ms_max = 300'000;
  std::int64_t forget_ms = 3'600'000;   // Since the last failure; at least wait_ms_max.
  std::size_t users_max = 10'000;       // Remembered; those with the fewest failures go first.
};

class Throttle {
 public:
  explicit Throttle(ThrottleLimits limits) : limits_(limits) {}

  // How long the user must wait before the next attempt; 0 when it may be now.
  std::int64_t wait_ms(std::string_view user, Instant now);
  void failed(std::string_view user, Instant now);
  void succeeded(std::string_view user);

 private:
  struct Failures {
    std::uint32_t in_a_row = 0;
    Instant last{};
  };
  std::int64_t wait_ms_after(std::uint32_t failures) const;
  void make_room(Instant now);

  const ThrottleLimits limits_;
  std::mutex mutex_;
  std::unordered_map<std::string, Failures> failures_;
};

}  // namespace cauce::identity
