// The units that calendar arithmetic counts in.
#pragma once

#include <cstdint>

namespace cauce {

constexpr std::int64_t seconds_per_day = 86'400;
constexpr std::int64_t ns_per_second = 1'000'000'000;

// Rounds down, also below zero.
constexpr std::int64_t floor_div(std::int64_t a, std::int64_t b) {
  return a / b - (a % b < 0 ? 1 : 0);
}

}  // namespace cauce
