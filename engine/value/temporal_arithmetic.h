// Calendar and FEEL arithmetic on dates, times and durations (DMN 1.5, 10.3.2.3 and 10.3.4). Where
// a result would leave the years -999,999,999 to 999,999,999 or 64 bits, there is none.
#pragma once

#include <compare>
#include <cstdint>
#include <optional>

#include "engine/value/decimal.h"
#include "engine/value/temporal.h"

namespace cauce {

// The calendar.
constexpr std::int32_t year_max = 999'999'999;
int days_in_month(std::int32_t year, int month);
std::optional<Date> make_date(std::int64_t year, std::int64_t month, std::int64_t day);
std::int64_t days_since_epoch(const Date& date);  // From 1970-01-01.
std::optional<Date> date_of_day(std::int64_t days_since_epoch);
int weekday(const Date& date);      // 1 is Monday, 7 Sunday (ISO 8601).
int day_of_year(const Date& date);  // From 1.
int week_of_year(const Date& date);  // ISO 8601: week 1 has the year's first Thursday.

// Seconds since 1970-01-01T00:00:00Z, the fraction left aside.
std::int64_t local_seconds(const DateTime& date_time);
std::int64_t utc_seconds(const DateTime& date_time, const Zone& zone);
std::optional<DateTime> from_local_seconds(std::int64_t seconds, std::int32_t ns, const Zone* zone);
std::int64_t utc_ns_of_day(const Time& time);  // 0 to a day; without zone as if in UTC.

// The parts that FEEL shows as properties.
inline int hour_of(const Time& time) { return static_cast<int>(time.ns / 3'600'000'000'000); }
inline int minute_of(const Time& time) { return static_cast<int>(time.ns / 60'000'000'000 % 60); }
inline int second_of(const Time& time) { return static_cast<int>(time.ns / 1'000'000'000 % 60); }
std::optional<DayTimeDuration> offset_of(const Time& time);  // None without a zone.
std::optional<DayTimeDuration> offset_of(const DateTime& date_time);

// The same date and time told in another zone; one without zone stays as it is.
std::optional<DateTime> in_zone(const DateTime& date_time, const Zone& zone);

// FEEL's `=` on times and on dates and times compares down to the second (DMN 1.5, table 54; DMN
// TCK 0068), while == of the types compares all.
bool equal_to_the_second(const Time& a, const Time& b);
bool equal_to_the_second(const DateTime& a, const DateTime& b);

// None when only one of the two has a zone.
std::optional<std::strong_ordering> compare(const Time& a, const Time& b);
std::optional<std::strong_ordering> compare(const DateTime& a, const DateTime& b);

// Months first; a day that the month lacks becomes its last.
std::optional<Date> add(const Date& date, YearMonthDuration duration);
std::optional<DateTime> add(const DateTime& date_time, YearMonthDuration duration);
// A date counts as its midnight, and the result is the date of the sum: + PT36H is the next day.
std::optional<Date> add(const Date& date, DayTimeDuration duration);
// Elapsed time, so that P1D is 24 hours also when clocks change; the zone is kept.
std::optional<DateTime> add(const DateTime& date_time, DayTimeDuration duration);
Time add(const Time& time, DayTimeDuration duration);  // Around the clock; the zone is kept.

// a - b. None when only one of the two has a zone.
DayTimeDuration subtract(const Date& a, const Date& b);
std::optional<DayTimeDuration> subtract(const DateTime& a, const DateTime& b);
std::optional<DayTimeDuration> subtract(const Time& a, const Time& b);

// Whole months between, negative when `to` is earlier.
YearMonthDuration years_and_months_between(const Date& from, const Date& to);

// Durations among themselves and with numbers. Fractions of a month or nanosecond are cut off.
std::optional<YearMonthDuration> add(YearMonthDuration a, YearMonthDuration b);
std::optional<DayTimeDuration> add(DayTimeDuration a, DayTimeDuration b);
YearMonthDuration negated(YearMonthDuration duration);
DayTimeDuration negated(DayTimeDuration duration);
std::optional<YearMonthDuration> multiply(YearMonthDuration duration, const Decimal& factor);
std::optional<DayTimeDuration> multiply(DayTimeDuration duration, const Decimal& factor);
std::optional<YearMonthDuration> divide(YearMonthDuration duration, const Decimal& divisor);
std::optional<DayTimeDuration> divide(DayTimeDuration duration, const Decimal& divisor);

Decimal to_seconds(DayTimeDuration duration);  // With the fraction.
Decimal to_seconds(const Time& time);          // Since midnight, with the fraction.
std::optional<DayTimeDuration> from_seconds(const Decimal& seconds);

}  // namespace cauce
