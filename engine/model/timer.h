// When timers fire: BPMN 2.0.2, 10.5.5.2 (TimerEventDefinition), with ISO 8601 dates, durations and
// recurring intervals.
//
// Dates may name a zone, `2026-12-31T09:00:00[America/Santiago]` (RFC 9557) or with `@` as FEEL
// does; without zone or offset they are told in the caller's zone. Seconds may be left out, and a
// date alone is its midnight.
//
// Of a duration, years, months, weeks and days move the calendar of the zone: P1D is the same wall
// clock on the next day, P1M from 31 January is the last of February. Hours, minutes and seconds
// are elapsed time: PT24H is 24 hours. A FEEL days and time duration is all elapsed time, since
// FEEL does not tell P1D from PT24H.
//
// A cycle is `R[n]/duration` (first due one duration from now), `R[n]/start/duration` (first due at
// start), `R[n]/duration/end` (last due at end) or `R[n]/start/end` (as start/duration, with the
// time between them; the end may leave out the start's zone). It fires n times in all; without n,
// or with -1, for ever. Firings before now are gone and count. R0 would never fire and is refused,
// as is a cycle that is over.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "engine/base/instant.h"
#include "engine/base/result.h"
#include "engine/value/value.h"
#include "engine/value/zone.h"

namespace cauce {

enum class TimerKind : std::uint8_t { date, duration, cycle };

// A timer made concrete: when it is first due and how it repeats.
struct TimerSchedule {
  Instant due{};
  // How often it fires after `due`: 0 when this is the last time; none means for ever.
  std::optional<std::int64_t> repetitions_left{};
  std::string cycle{};  // Normalized: `start/duration` or `duration/end`; empty when it fires once.

  bool operator==(const TimerSchedule&) const = default;
};

// `value` is what the expression yielded: a string in ISO 8601, or a FEEL date, date and time or
// duration. A negative duration is due now; a date that has passed stays as it is.
Result<TimerSchedule, std::string> schedule_timer(TimerKind kind, const Value& value, Instant now,
                                                  const Zone& zone);

// Whether what tells a time says how long from now, and not when.
bool tells_duration(const Value& value);

// As it would have been scheduled at `since`; the firings of a cycle before `now` are gone and
// count.
Result<TimerSchedule, std::string> schedule_timer_since(TimerKind kind, const Value& value,
                                                        Instant since, Instant now,
                                                        const Zone& zone);

// Due at another time, and all later firings of the cycle with it.
TimerSchedule shifted_to(const TimerSchedule& schedule, Instant due, const Zone& zone);

// The firing after `fired`, or none. It is computed from the cycle's start or end, so that it does
// not drift: monthly from 31 January is 28 February, then 31 March.
std::optional<TimerSchedule> next_firing(const TimerSchedule& fired, const Zone& zone);

// What is wrong with a literal text, at deployment.
std::optional<std::string> check_timer_text(TimerKind kind, std::string_view text);

}  // namespace cauce
