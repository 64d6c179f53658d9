// FEEL's dates, times and durations (DMN 1.5, clause 10.3.2.3) and their ISO 8601 texts.
#pragma once

#include <compare>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "engine/base/instant.h"
#include "engine/value/zone.h"

namespace cauce {

// Years -999,999,999 to 999,999,999, proleptic Gregorian.
struct Date {
  std::int32_t year = 1970;
  std::uint8_t month = 1;
  std::uint8_t day = 1;
  auto operator<=>(const Date&) const = default;
};

// Nanoseconds since midnight; a zone, a fixed offset (a zone too) or none (local).
struct Time {
  std::int64_t ns = 0;
  const Zone* zone = nullptr;
  // With zones: the same moment of a day. A named zone without a date has the offset that it had
  // on 1970-01-01. A time with a zone never equals one without.
  bool operator==(const Time& other) const;
};

struct DateTime {
  Date date{};
  Time time{};
  // With zones: the same instant. One with a zone never equals one without.
  bool operator==(const DateTime& other) const;
};

struct YearMonthDuration {
  std::int64_t months = 0;
  auto operator<=>(const YearMonthDuration&) const = default;
};

struct DayTimeDuration {
  std::int64_t seconds = 0;
  std::int32_t ns = 0;  // Same sign as seconds.
  auto operator<=>(const DayTimeDuration&) const = default;
};

// XML Schema 1.1 texts, as DMN says, and `@Area/Place` in place of an offset. A year has four to
// nine digits, no needless zeros; seconds have at most nine decimals; 24:00:00 is the next
// midnight. None for anything else.
std::optional<Date> parse_date(std::string_view text);
std::optional<Time> parse_time(std::string_view text);
std::optional<DateTime> parse_date_time(std::string_view text);  // A date alone is midnight.
std::optional<YearMonthDuration> parse_year_month_duration(std::string_view text);
std::optional<DayTimeDuration> parse_day_time_duration(std::string_view text);

// Durations are written in their largest units: PT36H is P1DT12H; zero is PT0S or P0M.
std::string to_string(const Date& date);
std::string to_string(const Time& time);
std::string to_string(const DateTime& date_time);
std::string to_string(YearMonthDuration duration);
std::string to_string(DayTimeDuration duration);

// A date and time without zone is told in `local`. Finer than a millisecond is cut off; beyond what
// an Instant holds, some 290 million years, the first or last Instant is returned.
Instant to_instant(const DateTime& date_time, const Zone& local);
DateTime to_date_time(Instant instant, const Zone& zone);

}  // namespace cauce
