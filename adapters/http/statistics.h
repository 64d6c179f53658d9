// What the server counts of itself, for /metrics. Safe to use from any thread.
#pragma once

#include <array>
#include <atomic>
#include <cstdint>

namespace cauce::http {

struct Statistics {
  std::array<std::atomic<std::uint64_t>, 6> responses_by_class{};  // [4]: those with 4xx.
  std::atomic<std::uint64_t> connections_accepted{0};
  std::atomic<std::uint64_t> connections_refused{0};
  std::atomic<std::uint64_t> connections_open{0};

  void count_response(unsigned status) {
    const std::size_t index = status / 100 < responses_by_class.size() ? status / 100 : 0;
    responses_by_class[index].fetch_add(1, std::memory_order_relaxed);
  }
};

}  // namespace cauce::http
