#include "engine/value/temporal.h"

#include <limits>

#include "engine/value/temporal_arithmetic.h"
#include "engine/value/time_units.h"

namespace cauce {
bool Time::operator==(const Time& other) const {
  if (zone == other.zone) return ns == other.ns;
  if (zone == nullptr || other.zone == nullptr) return false;
  return utc_ns_of_day(*this) == utc_ns_of_day(other);
}

bool DateTime::operator==(const DateTime& other) const {
  const Zone* mine = time.zone;
  const Zone* theirs = other.time.zone;
  if (mine == theirs) return date == other.date && time.ns == other.time.ns;
  if (mine == nullptr || theirs == nullptr) return false;
  return utc_seconds(*this, *mine) == utc_seconds(other, *theirs) &&
         time.ns % ns_per_second == other.time.ns % ns_per_second;
}

Instant to_instant(const DateTime& date_time, const Zone& local) {
  const Zone& zone = date_time.time.zone != nullptr ? *date_time.time.zone : local;
  const std::int64_t seconds = utc_seconds(date_time, zone);
  const std::int64_t ms = date_time.time.ns % ns_per_second / 1'000'000;
  constexpr std::int64_t max = std::numeric_limits<std::int64_t>::max();
  constexpr std::int64_t min = std::numeric_limits<std::int64_t>::min();
  if (seconds >= max / 1000) return Instant{max};
  if (seconds <= min / 1000) return Instant{min};
  return Instant{seconds * 1000 + ms};
}

DateTime to_date_time(Instant instant, const Zone& zone) {
  const std::int64_t seconds = floor_div(instant.ms, 1000);
  const std::int64_t ms = instant.ms - seconds * 1000;
  return from_local_seconds(seconds + zone.offset_at(seconds),
                            static_cast<std::int32_t>(ms * 1'000'000), &zone)
      .value_or(DateTime{});  // An Instant's 290 million years are all within a Date's.
}

}  // namespace cauce
