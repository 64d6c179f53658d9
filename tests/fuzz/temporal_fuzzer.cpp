// Any text: either refused, or a date, time, duration, number or timer that survives printing.
#include <cstdint>
#include <string_view>

#include "engine/base/invariant.h"
#include "engine/model/timer.h"
#include "engine/value/temporal_arithmetic.h"

namespace {

using namespace cauce;

template <auto parse>
auto check_text(std::string_view text) {
  const auto parsed = parse(text);
  if (parsed) {
    const auto again = parse(to_string(*parsed));
    invariant(again && *again == *parsed, "what was printed reads as the same");
    invariant(to_string(*again) == to_string(*parsed), "and prints as the same");
  }
  return parsed;
}

void check_date(const Date& date) {
  invariant(date_of_day(days_since_epoch(date)) == date, "a day's number leads back to its date");
  invariant(weekday(date) >= 1 && weekday(date) <= 7, "a week has seven days");
  invariant(week_of_year(date) >= 1 && week_of_year(date) <= 53, "a year has up to 53 weeks");
}

void check_sum(const DateTime& date_time) {
  const DayTimeDuration step{86'399, 999'999'999};
  const auto sum = add(date_time, step);
  if (!sum) return;
  const auto difference = subtract(*sum, date_time);
  // In an overlap the later of two instants is told like the earlier.
  invariant(difference.has_value(), "both have a zone or none");
  invariant(date_time.time.zone != nullptr && !date_time.time.zone->is_fixed()
                ? difference->seconds <= step.seconds
                : *difference == step,
            "what was added is the difference");
}

void check_timer(TimerKind kind, std::string_view text) {
  const Instant now{1'795'435'200'000};
  const Zone& zone = *Zone::find("America/Santiago");
  const auto schedule = schedule_timer(kind, Value{text}, now, zone);
  const auto finding = check_timer_text(kind, text);
  invariant(!schedule || !finding, "what is refused at deployment is never scheduled");
  if (!schedule) return;
  auto fired = std::optional{*schedule};
  for (int i = 0; fired && i < 5; ++i) {
    const auto next = next_firing(*fired, zone);
    if (next) invariant(next->due >= fired->due, "time goes forward");
    fired = next;
  }
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string_view text(reinterpret_cast<const char*>(data), size);
  if (const auto date = check_text<parse_date>(text)) check_date(*date);
  if (const auto date_time = check_text<parse_date_time>(text)) check_sum(*date_time);
  check_text<parse_time>(text);
  check_text<parse_year_month_duration>(text);
  check_text<parse_day_time_duration>(text);
  if (const auto number = Decimal::parse(text)) {
    invariant(Decimal::parse(number->to_string()) == number, "a number reads as the same");
    invariant(Decimal::parse_exact(number->to_short_string()) == number, "and in short");
    invariant(number->normalized() == *number, "the normal form is equal");
  }
  for (const TimerKind kind : {TimerKind::date, TimerKind::duration, TimerKind::cycle})
    check_timer(kind, text);
  return 0;
}
