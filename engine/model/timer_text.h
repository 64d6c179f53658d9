// The ISO 8601 texts of timers. timer.h tells what they mean.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "engine/base/result.h"
#include "engine/value/temporal.h"

namespace cauce::timer {

// A duration whose calendar part (months, days) is kept apart from its elapsed part.
struct Span {
  std::int64_t months = 0;
  std::int64_t days = 0;
  std::int64_t ms = 0;

  bool is_positive() const { return months > 0 || days > 0 || ms > 0; }
  bool operator==(const Span&) const = default;
};

// The anchor moved `times` times by the span, all at once; in `zone` when it has none of its own.
// None outside of the years 0 to 9999.
std::optional<Instant> shifted(const DateTime& anchor, const Span& span, std::int64_t times,
                               const Zone& zone);

// The span from one to the other: whole days of the calendar and the rest when both are told in
// the same zone, else the time elapsed. None when `to` is not later.
std::optional<Span> span_between(const DateTime& from, const DateTime& to, const Zone& zone);

struct Cycle {
  enum class Form : std::uint8_t { from_now, from_start, until_end };
  std::optional<std::int64_t> count{};
  Form form = Form::from_now;
  DateTime anchor{};  // The start or end; unused when the form is from_now.
  Span span{};        // Positive.
};

struct Moment {
  DateTime local{};              // With its zone, if it names one.
  std::optional<Instant> fixed{};  // When an offset besides the zone says which instant is meant.
};

// Errors say what was expected and found. `zone` serves only to compare start and end.
Result<Moment, std::string> parse_moment(std::string_view text);
Result<Span, std::string> parse_span(std::string_view text);  // Negative durations too.
Result<Cycle, std::string> parse_cycle(std::string_view text, const Zone& zone);

// Without count, so that parse_repetition finds the same form, anchor and span again.
std::string to_text(const Cycle& cycle);
std::optional<Cycle> parse_repetition(std::string_view text);

std::string_view trimmed(std::string_view text);  // Without the white space of XML around it.
std::string quoted(std::string_view text);  // In quotes, cut when it is long.

}  // namespace cauce::timer
