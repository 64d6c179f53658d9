// Commands to timers that wait. (See journal/command.h.)
#pragma once

#include <cstdint>

#include "engine/base/instant.h"
#include "engine/base/key.h"

namespace cauce {

// Refused before the timer is due, unless somebody wants it to fire now.
enum class Firing : std::uint8_t { when_due, now };
struct TriggerTimer {
  TimerKey timer{};
  Firing firing = Firing::when_due;
};

// Cascading, the firings of a cycle that follow are moved by as much.
enum class Cascade : std::uint8_t { no, yes };
struct RescheduleTimer {
  TimerKey timer{};
  Instant due{};
  Cascade cascade = Cascade::no;
};

// Its expression is looked at anew, with the variables of now; a duration is counted from `since`.
// The firings of a cycle that are gone by now count.
enum class CountedFrom : std::uint8_t { creation, now };
struct RecalculateTimer {
  TimerKey timer{};
  CountedFrom since = CountedFrom::creation;
};

// A suspended timer comes due no more, until it is resumed or somebody has it fire.
struct SuspendTimer {
  TimerKey timer{};
};
struct ResumeTimer {
  TimerKey timer{};
};

// It never fires. Refused where its token would have nothing left to wait for.
struct CancelTimer {
  TimerKey timer{};
};

}  // namespace cauce
