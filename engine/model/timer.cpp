#include "engine/model/timer.h"

#include "engine/model/timer_text.h"
#include "engine/value/temporal_arithmetic.h"

namespace cauce {
namespace {

using timer::Cycle;
using timer::Span;

Failure<std::string> out_of_range() {
  return Failure{std::string("expected a timer due within the years 0 to 9999, but it is not")};
}

Failure<std::string> wrong_type(std::string_view expected, const Value& value) {
  return Failure{"expected " + std::string(expected) + ", but found a value of type " +
                 std::string(type_name(value))};
}

Result<TimerSchedule, std::string> once(std::optional<Instant> due) {
  if (!due) return out_of_range();
  return TimerSchedule{*due, 0, {}};
}

// The smallest k from 0 for which the k-th firing is at `from` or later; what lies outside of time
// is later than everything.
std::int64_t first_from(const Cycle& cycle, Instant from, const Zone& zone) {
  const auto is_late = [&](std::int64_t k) {
    const auto at = timer::shifted(cycle.anchor, cycle.span, k, zone);
    return !at || *at >= from;
  };
  if (is_late(0)) return 0;
  std::int64_t late = 1;
  while (!is_late(late)) late *= 2;  // Ends: ten thousand years are 2^49 milliseconds.
  std::int64_t early = late / 2;
  while (late - early > 1) {
    const std::int64_t middle = early + (late - early) / 2;
    (is_late(middle) ? late : early) = middle;
  }
  return late;
}

Result<TimerSchedule, std::string> schedule_forward(const Cycle& cycle, std::int64_t k,
                                                    const Zone& zone) {
  const auto due = timer::shifted(cycle.anchor, cycle.span, k, zone);
  if (!due) return out_of_range();
  TimerSchedule schedule{*due, std::nullopt, to_text(cycle)};
  if (cycle.count) schedule.repetitions_left = *cycle.count - 1 - k;
  return schedule;
}

Failure<std::string> is_over(std::string_view text, Instant now) {
  return Failure{"expected a cycle that is not over at " + to_string(now) + ", but found " +
                 timer::quoted(text)};
}

// Counts backwards from the end: the k-th firing before the last.
Result<TimerSchedule, std::string> schedule_backward(const Cycle& cycle, Instant now,
                                                     std::string_view text, const Zone& zone) {
  const auto at = [&](std::int64_t k) {
    return timer::shifted(cycle.anchor, cycle.span, -k, zone);
  };
  const auto last = at(0);
  if (!last) return out_of_range();
  if (*last < now) return is_over(text, now);
  const auto is_future = [&](std::int64_t k) {
    const auto instant = at(k);
    return instant && *instant >= now;
  };
  std::int64_t past = 1;
  while (is_future(past)) past *= 2;
  std::int64_t future = past / 2;
  while (past - future > 1) {
    const std::int64_t middle = future + (past - future) / 2;
    (is_future(middle) ? future : past) = middle;
  }
  if (past == 1) future = 0;
  if (cycle.count && future > *cycle.count - 1) future = *cycle.count - 1;
  return TimerSchedule{*at(future), future, to_text(cycle)};
}

Result<TimerSchedule, std::string> schedule_cycle(std::string_view text, Instant now,
                                                  const Zone& zone) {
  auto parsed = timer::parse_cycle(text, zone);
  if (!parsed) return Failure{parsed.error()};
  Cycle cycle = *parsed;
  if (cycle.form != Cycle::Form::from_now && cycle.anchor.time.zone == nullptr)
    cycle.anchor.time.zone = &zone;
  switch (cycle.form) {
    case Cycle::Form::from_now: {
      cycle.form = Cycle::Form::from_start;
      cycle.anchor = to_date_time(now, zone);
      auto schedule = schedule_forward(cycle, 1, zone);
      // The anchor itself is no firing.
      if (schedule && schedule->repetitions_left) ++*schedule->repetitions_left;
      return schedule;
    }
    case Cycle::Form::from_start: {
      const std::int64_t k = first_from(cycle, now, zone);
      if (cycle.count && k >= *cycle.count) return is_over(text, now);
      return schedule_forward(cycle, k, zone);
    }
    case Cycle::Form::until_end: return schedule_backward(cycle, now, text, zone);
  }
  return out_of_range();
}

Result<TimerSchedule, std::string> schedule_date(const Value& value, const Zone& zone) {
  if (const Date* date = value.date()) return once(timer::shifted({*date, {}}, {}, 0, zone));
  if (const DateTime* date_time = value.date_time())
    return once(timer::shifted(*date_time, {}, 0, zone));
  if (value.string() == nullptr) return wrong_type("a date and time", value);
  const auto moment = timer::parse_moment(timer::trimmed(*value.string()));
  if (!moment) return Failure{moment.error()};
  return once(moment->fixed ? moment->fixed : timer::shifted(moment->local, {}, 0, zone));
}

Result<Span, std::string> to_span(const Value& value) {
  if (const YearMonthDuration* duration = value.year_month()) return Span{duration->months, 0, 0};
  if (const DayTimeDuration* duration = value.day_time()) {
    Span span{0, 0, duration->ns / 1'000'000};
    std::int64_t ms = 0;
    if (__builtin_mul_overflow(duration->seconds, std::int64_t{1000}, &ms) ||
        __builtin_add_overflow(span.ms, ms, &span.ms))
      return out_of_range();
    return span;
  }
  if (value.string() == nullptr) return wrong_type("a duration", value);
  return timer::parse_span(timer::trimmed(*value.string()));
}

Result<TimerSchedule, std::string> schedule_duration(const Value& value, Instant now,
                                                     const Zone& zone) {
  const auto span = to_span(value);
  if (!span) return Failure{span.error()};
  // A duration's parts have one sign, but for sums that FEEL has made: those are elapsed time.
  if (span->months < 0 || span->days < 0 || span->ms < 0) return once(now);
  return once(timer::shifted(to_date_time(now, zone), *span, 1, zone));
}

}  // namespace

bool tells_duration(const Value& value) {
  const std::string* text = value.string();
  return value.day_time() || value.year_month() || (text != nullptr && text->find('P') <= 1);
}

Result<TimerSchedule, std::string> schedule_timer(TimerKind kind, const Value& value, Instant now,
                                                  const Zone& zone) {
  switch (kind) {
    case TimerKind::date: return schedule_date(value, zone);
    case TimerKind::duration: return schedule_duration(value, now, zone);
    case TimerKind::cycle:
      if (value.string() == nullptr) return wrong_type("a cycle such as \"R/PT1H\"", value);
      return schedule_cycle(timer::trimmed(*value.string()), now, zone);
  }
  return out_of_range();
}

Result<TimerSchedule, std::string> schedule_timer_since(TimerKind kind, const Value& value,
                                                        Instant since, Instant now,
                                                        const Zone& zone) {
  auto schedule = schedule_timer(kind, value, since, zone);
  if (!schedule || schedule->due >= now || schedule->cycle.empty()) return schedule;
  const auto cycle = timer::parse_repetition(schedule->cycle);
  if (!cycle || cycle->form == Cycle::Form::until_end)
    return schedule_timer(kind, value, now, zone);
  const std::int64_t first = first_from(*cycle, now, zone);
  const std::int64_t gone = first - first_from(*cycle, schedule->due, zone);
  const auto due = timer::shifted(cycle->anchor, cycle->span, first, zone);
  if (!due) return out_of_range();
  schedule->due = *due;
  if (schedule->repetitions_left && *schedule->repetitions_left < gone)
    return is_over(schedule->cycle, now);
  if (schedule->repetitions_left) *schedule->repetitions_left -= gone;
  return schedule;
}

TimerSchedule shifted_to(const TimerSchedule& schedule, Instant due, const Zone& zone) {
  TimerSchedule shifted = schedule;
  shifted.due = due;
  auto cycle = timer::parse_repetition(schedule.cycle);
  if (schedule.cycle.empty() || !cycle) return shifted;
  const Zone& told_in = cycle->anchor.time.zone != nullptr ? *cycle->anchor.time.zone : zone;
  const Instant anchor = to_instant(cycle->anchor, zone);
  cycle->anchor = to_date_time(Instant{anchor.ms + due.ms - schedule.due.ms}, told_in);
  shifted.cycle = to_text(*cycle);
  return shifted;
}

std::optional<TimerSchedule> next_firing(const TimerSchedule& fired, const Zone& zone) {
  if (fired.cycle.empty() || fired.repetitions_left == 0) return std::nullopt;
  const auto cycle = timer::parse_repetition(fired.cycle);
  if (!cycle) return std::nullopt;
  TimerSchedule next = fired;
  if (next.repetitions_left) --*next.repetitions_left;
  const std::int64_t k = cycle->form == Cycle::Form::until_end
                             ? -next.repetitions_left.value_or(0)
                             : first_from(*cycle, Instant{fired.due.ms + 1}, zone);
  const auto due = timer::shifted(cycle->anchor, cycle->span, k, zone);
  if (!due) return std::nullopt;
  next.due = *due;
  return next;
}

std::optional<std::string> check_timer_text(TimerKind kind, std::string_view text) {
  const std::string_view told = timer::trimmed(text);
  const auto error_of = [](const auto& parsed) {
    return parsed ? std::optional<std::string>{} : parsed.error();
  };
  switch (kind) {
    case TimerKind::date: return error_of(timer::parse_moment(told));
    case TimerKind::duration: return error_of(timer::parse_span(told));
    case TimerKind::cycle: return error_of(timer::parse_cycle(told, Zone::utc()));
  }
  return std::nullopt;
}

}  // namespace cauce
