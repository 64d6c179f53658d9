#include "engine/value/temporal_arithmetic.h"

#include <algorithm>
#include <limits>

#include "engine/value/time_units.h"

namespace cauce {
namespace {

constexpr std::int64_t ns_per_day = seconds_per_day * ns_per_second;
// Negating them never overflows.
constexpr std::int64_t count_max = std::numeric_limits<std::int64_t>::max();

std::int64_t floor_mod(std::int64_t a, std::int64_t b) { return a - floor_div(a, b) * b; }

bool is_leap(std::int64_t year) { return year % 4 == 0 && (year % 100 != 0 || year % 400 == 0); }

// Seconds and nanoseconds of any signs to those of one sign.
std::optional<DayTimeDuration> normalized(std::int64_t seconds, std::int64_t ns) {
  const std::int64_t carry = floor_div(ns, ns_per_second);
  if (__builtin_add_overflow(seconds, carry, &seconds) || seconds < -count_max) return std::nullopt;
  ns -= carry * ns_per_second;
  if (seconds < 0 && ns > 0) {
    ++seconds;
    ns -= ns_per_second;
  }
  return DayTimeDuration{seconds, static_cast<std::int32_t>(ns)};
}

// The two told on one clock: both without a zone, or both in UTC.
struct Aligned {
  std::int64_t a_seconds, b_seconds;
};
std::optional<Aligned> aligned(const DateTime& a, const DateTime& b) {
  const Zone* za = a.time.zone;
  const Zone* zb = b.time.zone;
  if (za == nullptr && zb == nullptr) return Aligned{local_seconds(a), local_seconds(b)};
  if (za == nullptr || zb == nullptr) return std::nullopt;
  return Aligned{utc_seconds(a, *za), utc_seconds(b, *zb)};
}

std::int64_t fraction(const DateTime& date_time) { return date_time.time.ns % ns_per_second; }

}  // namespace

int days_in_month(std::int32_t year, int month) {
  constexpr int days[] = {31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
  return month == 2 && is_leap(year) ? 29 : days[month - 1];
}

std::optional<Date> make_date(std::int64_t year, std::int64_t month, std::int64_t day) {
  if (year < -year_max || year > year_max || month < 1 || month > 12 || day < 1)
    return std::nullopt;
  const auto y = static_cast<std::int32_t>(year);
  if (day > days_in_month(y, static_cast<int>(month))) return std::nullopt;
  return Date{y, static_cast<std::uint8_t>(month), static_cast<std::uint8_t>(day)};
}

// Years are counted from March, so that a leap day is a year's last; months from March have a
// constant pattern of lengths: (153 * m + 2) / 5 days lie before month m. An era is 400 years.
std::int64_t days_since_epoch(const Date& date) {
  const std::int64_t year = std::int64_t{date.year} - (date.month <= 2 ? 1 : 0);
  const std::int64_t era = floor_div(year, 400);
  const std::int64_t year_of_era = year - era * 400;
  const std::int64_t month = (date.month + 9) % 12;
  const std::int64_t day_of_shifted_year = (153 * month + 2) / 5 + date.day - 1;
  const std::int64_t day_of_era =
      year_of_era * 365 + year_of_era / 4 - year_of_era / 100 + day_of_shifted_year;
  constexpr std::int64_t days_to_epoch = 719'468;  // From 0000-03-01 to 1970-01-01.
  return era * 146'097 + day_of_era - days_to_epoch;
}

std::optional<Date> date_of_day(std::int64_t days) {
  constexpr std::int64_t days_limit = std::int64_t{400'000} * 1'000'000;  // Beyond every year.
  if (days > days_limit || days < -days_limit) return std::nullopt;
  const std::int64_t shifted = days + 719'468;
  const std::int64_t era = floor_div(shifted, 146'097);
  const std::int64_t day_of_era = shifted - era * 146'097;
  const std::int64_t year_of_era =
      (day_of_era - day_of_era / 1460 + day_of_era / 36'524 - day_of_era / 146'096) / 365;
  const std::int64_t day = day_of_era - (365 * year_of_era + year_of_era / 4 - year_of_era / 100);
  const std::int64_t month = (5 * day + 2) / 153;
  const std::int64_t civil_month = month < 10 ? month + 3 : month - 9;
  return make_date(era * 400 + year_of_era + (civil_month <= 2 ? 1 : 0), civil_month,
                   day - (153 * month + 2) / 5 + 1);
}

int weekday(const Date& date) {
  return static_cast<int>(floor_mod(days_since_epoch(date) + 3, 7)) + 1;  // 1970-01-01: Thursday.
}

int day_of_year(const Date& date) {
  return static_cast<int>(days_since_epoch(date) - days_since_epoch({date.year, 1, 1})) + 1;
}

int week_of_year(const Date& date) {
  // The week belongs to the year of its Thursday.
  const std::int64_t thursday = days_since_epoch(date) - weekday(date) + 4;
  const auto civil = date_of_day(thursday);
  if (!civil) return date.month == 1 ? 52 : 1;  // In the last days that there are.
  return (day_of_year(*civil) - 1) / 7 + 1;
}

std::int64_t local_seconds(const DateTime& date_time) {
  return days_since_epoch(date_time.date) * seconds_per_day + date_time.time.ns / ns_per_second;
}

std::int64_t utc_seconds(const DateTime& date_time, const Zone& zone) {
  return zone.local_to_utc(local_seconds(date_time));
}

std::optional<DateTime> from_local_seconds(std::int64_t seconds, std::int32_t ns,
                                           const Zone* zone) {
  const std::int64_t days = floor_div(seconds, seconds_per_day);
  const auto date = date_of_day(days);
  if (!date) return std::nullopt;
  return DateTime{*date, {(seconds - days * seconds_per_day) * ns_per_second + ns, zone}};
}

std::int64_t utc_ns_of_day(const Time& time) {
  if (time.zone == nullptr) return time.ns;
  const std::int64_t seconds = time.ns / ns_per_second;
  const std::int64_t utc = time.zone->local_to_utc(seconds);
  return floor_mod(utc * ns_per_second + time.ns % ns_per_second, ns_per_day);
}

std::optional<DayTimeDuration> offset_of(const Time& time) {
  return offset_of(DateTime{Date{}, time});
}

std::optional<DayTimeDuration> offset_of(const DateTime& date_time) {
  const Zone* zone = date_time.time.zone;
  if (zone == nullptr) return std::nullopt;
  return DayTimeDuration{zone->offset_at(utc_seconds(date_time, *zone)), 0};
}

std::optional<DateTime> in_zone(const DateTime& date_time, const Zone& zone) {
  if (date_time.time.zone == nullptr) return date_time;
  const std::int64_t utc = utc_seconds(date_time, *date_time.time.zone);
  return from_local_seconds(utc + zone.offset_at(utc),
                            static_cast<std::int32_t>(fraction(date_time)), &zone);
}

bool equal_to_the_second(const Time& a, const Time& b) {
  return Time{a.ns - a.ns % ns_per_second, a.zone} == Time{b.ns - b.ns % ns_per_second, b.zone};
}

bool equal_to_the_second(const DateTime& a, const DateTime& b) {
  const auto both = aligned(a, b);
  return both && both->a_seconds == both->b_seconds;
}

std::optional<std::strong_ordering> compare(const Time& a, const Time& b) {
  if ((a.zone == nullptr) != (b.zone == nullptr)) return std::nullopt;
  if (a.zone == b.zone) return a.ns <=> b.ns;
  return utc_ns_of_day(a) <=> utc_ns_of_day(b);
}

std::optional<std::strong_ordering> compare(const DateTime& a, const DateTime& b) {
  const auto both = aligned(a, b);
  if (!both) return std::nullopt;
  if (both->a_seconds != both->b_seconds) return both->a_seconds <=> both->b_seconds;
  return fraction(a) <=> fraction(b);
}

std::optional<Date> add(const Date& date, YearMonthDuration duration) {
  std::int64_t months = std::int64_t{date.year} * 12 + date.month - 1;
  if (__builtin_add_overflow(months, duration.months, &months)) return std::nullopt;
  const std::int64_t year = floor_div(months, 12);
  if (year < -year_max || year > year_max) return std::nullopt;
  const auto month = static_cast<int>(months - year * 12) + 1;
  const int last = days_in_month(static_cast<std::int32_t>(year), month);
  return make_date(year, month, std::min<int>(date.day, last));
}

std::optional<DateTime> add(const DateTime& date_time, YearMonthDuration duration) {
  const auto date = add(date_time.date, duration);
  if (!date) return std::nullopt;
  return DateTime{*date, date_time.time};
}

std::optional<Date> add(const Date& date, DayTimeDuration duration) {
  const auto sum = add(DateTime{date, {}}, duration);
  if (!sum) return std::nullopt;
  return sum->date;
}

std::optional<DateTime> add(const DateTime& date_time, DayTimeDuration duration) {
  const Zone* zone = date_time.time.zone;
  std::int64_t seconds = zone == nullptr ? local_seconds(date_time) : utc_seconds(date_time, *zone);
  const auto sum = normalized(duration.seconds, duration.ns + fraction(date_time));
  if (!sum || __builtin_add_overflow(seconds, sum->seconds, &seconds)) return std::nullopt;
  constexpr std::int64_t limit = std::int64_t{40'000'000'000} * 1'000'000;  // Beyond every year.
  if (seconds > limit || seconds < -limit) return std::nullopt;
  std::int64_t ns = sum->ns;
  if (ns < 0) {
    --seconds;
    ns += ns_per_second;
  }
  if (zone != nullptr) seconds += zone->offset_at(seconds);
  return from_local_seconds(seconds, static_cast<std::int32_t>(ns), zone);
}

Time add(const Time& time, DayTimeDuration duration) {
  const std::int64_t added = duration.seconds % seconds_per_day * ns_per_second + duration.ns;
  return Time{floor_mod(time.ns + added, ns_per_day), time.zone};
}

DayTimeDuration subtract(const Date& a, const Date& b) {
  return {(days_since_epoch(a) - days_since_epoch(b)) * seconds_per_day, 0};
}

std::optional<DayTimeDuration> subtract(const DateTime& a, const DateTime& b) {
  const auto both = aligned(a, b);
  if (!both) return std::nullopt;
  return normalized(both->a_seconds - both->b_seconds, fraction(a) - fraction(b));
}

std::optional<DayTimeDuration> subtract(const Time& a, const Time& b) {
  if ((a.zone == nullptr) != (b.zone == nullptr)) return std::nullopt;
  if (a.zone == b.zone) return normalized(0, a.ns - b.ns);
  return normalized(0, utc_ns_of_day(a) - utc_ns_of_day(b));
}

YearMonthDuration years_and_months_between(const Date& from, const Date& to) {
  std::int64_t months = (std::int64_t{to.year} - from.year) * 12 + to.month - from.month;
  if (months > 0 && to.day < from.day) --months;
  if (months < 0 && to.day > from.day) ++months;
  return {months};
}

std::optional<YearMonthDuration> add(YearMonthDuration a, YearMonthDuration b) {
  std::int64_t months = 0;
  if (__builtin_add_overflow(a.months, b.months, &months) || months < -count_max)
    return std::nullopt;
  return YearMonthDuration{months};
}

std::optional<DayTimeDuration> add(DayTimeDuration a, DayTimeDuration b) {
  std::int64_t seconds = 0;
  if (__builtin_add_overflow(a.seconds, b.seconds, &seconds)) return std::nullopt;
  return normalized(seconds, std::int64_t{a.ns} + b.ns);
}

YearMonthDuration negated(YearMonthDuration duration) { return {-duration.months}; }
DayTimeDuration negated(DayTimeDuration duration) { return {-duration.seconds, -duration.ns}; }

namespace {

std::optional<YearMonthDuration> whole_months(const Decimal& months) {
  const auto whole = rounded(months, 0, Rounding::down).to_integer();
  if (!whole || *whole < -count_max) return std::nullopt;
  return YearMonthDuration{*whole};
}

}  // namespace

std::optional<YearMonthDuration> multiply(YearMonthDuration duration, const Decimal& factor) {
  return whole_months(Decimal{duration.months} * factor);
}
std::optional<DayTimeDuration> multiply(DayTimeDuration duration, const Decimal& factor) {
  return from_seconds(to_seconds(duration) * factor);
}
std::optional<YearMonthDuration> divide(YearMonthDuration duration, const Decimal& divisor) {
  return whole_months(Decimal{duration.months} / divisor);
}
std::optional<DayTimeDuration> divide(DayTimeDuration duration, const Decimal& divisor) {
  return from_seconds(to_seconds(duration) / divisor);
}

Decimal to_seconds(DayTimeDuration duration) {
  const Decimal seconds{duration.seconds};
  if (duration.ns == 0) return seconds;
  return seconds + Decimal{std::int64_t{duration.ns}} / Decimal{ns_per_second};
}

Decimal to_seconds(const Time& time) {
  return to_seconds(
      DayTimeDuration{time.ns / ns_per_second, static_cast<std::int32_t>(time.ns % ns_per_second)});
}

std::optional<DayTimeDuration> from_seconds(const Decimal& seconds) {
  const Decimal whole = rounded(seconds, 0, Rounding::down);
  const auto count = whole.to_integer();
  if (!count) return std::nullopt;
  const Decimal rest = rounded((seconds - whole) * Decimal{ns_per_second}, 0, Rounding::down);
  return normalized(*count, rest.to_integer().value_or(0));
}

}  // namespace cauce
