// The POSIX TZ rule in the footer of a tzdata file (RFC 8536, 3.3), such as
// `<-04>4<-03>,M9.1.6/24,M4.1.6/24`: what holds after the last transition that the file lists.
#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <string_view>

namespace cauce {

// A day of each year and the local time at which the clocks change.
struct PosixChange {
  enum class Form : std::uint8_t {
    julian,     // Jn: day 1 to 365, 29 February is never counted.
    zero_based, // n: day 0 to 365, 29 February is counted.
    weekday,    // Mm.w.d: the w-th weekday d (0 is Sunday) of month m, w = 5 is the last.
  };
  Form form = Form::weekday;
  int day = 0;
  int month = 0;
  int week = 0;
  std::int32_t seconds = 7200;  // From that day's midnight; may be negative or beyond 24 hours.
};

struct PosixRule {
  std::int32_t standard = 0;  // Local time minus UTC, in seconds.
  std::int32_t daylight = 0;
  PosixChange start{}, end{};  // Of daylight saving time.
  bool has_daylight = false;
};

std::optional<PosixRule> parse_posix_rule(std::string_view text);

struct ZoneTransition {
  std::int64_t at = 0;      // Seconds since 1970-01-01T00:00:00Z.
  std::int32_t offset = 0;  // From then on.
};

// The two transitions of a year, in order. Requires: rule.has_daylight.
std::array<ZoneTransition, 2> transitions_of(const PosixRule& rule, int year);

}  // namespace cauce
