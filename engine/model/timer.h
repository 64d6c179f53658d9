// BPMN timer definitions made concrete (BPMN 2.0.2, 10.5.5.; ISO 8601): when a timer is first due
// and how it repeats.
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

struct TimerSchedule {
  Instant due{};
  std::optional<std::int64_t> repetitions_left{};  // None: for ever; 0: this firing is the last.
  std::string cycle{};  // Normalized text of the repeating part; empty when it fires once.
  bool operator==(const TimerSchedule&) const = default;
};

// `value` is what the expression yielded: a text in ISO 8601, or a FEEL date, time or duration.
Result<TimerSchedule, std::string> schedule_timer(TimerKind kind, const Value& value, Instant now,
                                                  const Zone& zone);

// The firing after `fired`, or none when there is none.
std::optional<TimerSchedule> next_firing(const TimerSchedule& fired, const Zone& zone);

// Checks a literal text at deployment; the message when it is wrong.
std::optional<std::string> check_timer_text(TimerKind kind, std::string_view text);

}  // namespace cauce
