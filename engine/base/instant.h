// A point in time, to the millisecond. The core never asks for it: it comes in commands.
#pragma once

#include <compare>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace cauce {

struct Instant {
  std::int64_t ms = 0;  // Since 1970-01-01T00:00:00Z, leap seconds not counted.

  auto operator<=>(const Instant&) const = default;
};

// Always UTC with three decimals, `2026-11-02T12:00:00.000Z`; years 0000 to 9999, so that the
// text sorts as the time does.
std::string to_string(Instant instant);

// Takes what to_string writes, and nothing else.
std::optional<Instant> parse_instant(std::string_view text);

}  // namespace cauce
