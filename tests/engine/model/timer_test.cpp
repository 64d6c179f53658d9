#include "engine/model/timer.h"

#include <catch2/catch.hpp>

using namespace cauce;

namespace {

const Zone& santiago() { return *Zone::find("America/Santiago"); }

Instant instant(std::string_view text) { return *parse_instant(text); }

TimerSchedule scheduled(TimerKind kind, const Value& value, const char* now) {
  auto schedule = schedule_timer(kind, value, instant(now), santiago());
  if (!schedule) FAIL(schedule.error());
  return *schedule;
}

// The firings from `now` on, in UTC and without seconds, at most `count`.
std::string firings(const char* text, const char* now, int count) {
  auto schedule = schedule_timer(TimerKind::cycle, Value{text}, instant(now), santiago());
  if (!schedule) return schedule.error();
  std::string told = to_string(schedule->due).substr(0, 16);
  std::optional<TimerSchedule> next = *schedule;
  while (--count > 0 && (next = next_firing(*next, santiago())))
    told += " " + to_string(next->due).substr(0, 16);
  return told;
}

void check_refused(TimerKind kind, const Value& value, const char* message) {
  const auto schedule = schedule_timer(kind, value, Instant{0}, santiago());
  if (schedule) FAIL("due " << to_string(schedule->due));
  INFO(schedule.error());
  CHECK(schedule.error().find(message) != std::string::npos);
}

constexpr const char* now = "2026-11-23T12:00:00.000Z";  // 09:00 in Santiago.

}  // namespace

TEST_CASE("a timer date is due at its instant") {
  const struct {
    const char *text, *due;
  } rows[] = {{"2026-12-31T09:00:00[America/Santiago]", "2026-12-31T12:00:00.000Z"},
              {"2026-12-31T09:00:00@America/Santiago", "2026-12-31T12:00:00.000Z"},
              {"2026-12-31T09:00:00", "2026-12-31T12:00:00.000Z"},
              {"2026-12-31T09:00", "2026-12-31T12:00:00.000Z"},
              {"2026-12-31T09:00[Europe/Berlin]", "2026-12-31T08:00:00.000Z"},
              {"2026-12-31T09:00Z", "2026-12-31T09:00:00.000Z"},
              {"2026-12-31T09:00:00.123456Z", "2026-12-31T09:00:00.123Z"},
              {"2026-12-31T09:00:00-03:00", "2026-12-31T12:00:00.000Z"},
              {"2026-12-31T09:00:00-03:00[America/Santiago]", "2026-12-31T12:00:00.000Z"},
              {"2026-12-31T12:00:00Z[America/Santiago]", "2026-12-31T12:00:00.000Z"},
              {"2026-12-31", "2026-12-31T03:00:00.000Z"},
              {"2026-12-31[Europe/Berlin]", "2026-12-30T23:00:00.000Z"},
              {"\n  2026-12-31T09:00:00Z\t", "2026-12-31T09:00:00.000Z"},
              {"2020-01-01T00:00:00Z", "2020-01-01T00:00:00.000Z"},
      // The hour that comes twice, told apart by its offset.
              {"2026-04-04T23:30:00[America/Santiago]", "2026-04-05T02:30:00.000Z"},
              {"2026-04-04T23:30:00-03:00[America/Santiago]", "2026-04-05T02:30:00.000Z"},
              {"2026-04-04T23:30:00-04:00[America/Santiago]", "2026-04-05T03:30:00.000Z"},
      // The midnight that is missing.
              {"2026-09-06", "2026-09-06T04:00:00.000Z"},
              {"2026-09-06T00:30:00[America/Santiago]", "2026-09-06T04:30:00.000Z"},
              {"2050-07-01T09:00:00[America/Santiago]", "2050-07-01T13:00:00.000Z"},
              {"2050-12-31T09:00:00[America/Santiago]", "2050-12-31T12:00:00.000Z"}};
  for (const auto& row : rows) {
    INFO(row.text);
    CHECK_FALSE(check_timer_text(TimerKind::date, row.text));
    const TimerSchedule schedule = scheduled(TimerKind::date, Value{row.text}, now);
    CHECK(to_string(schedule.due) == row.due);
    CHECK(schedule.repetitions_left == 0);
    CHECK(schedule.cycle.empty());
    CHECK_FALSE(next_firing(schedule, santiago()));
  }
}

TEST_CASE("FEEL dates are timer dates") {
  CHECK(to_string(scheduled(TimerKind::date, Value{Date{2026, 12, 31}}, now).due) ==
        "2026-12-31T03:00:00.000Z");
  CHECK(to_string(scheduled(TimerKind::date,
                            Value{*parse_date_time("2026-12-31T09:00:00@Europe/Berlin")}, now)
                      .due) == "2026-12-31T08:00:00.000Z");
}

TEST_CASE("texts that are no dates are refused") {
  for (const char* text :
       {"", "tomorrow", "2026-12-31T9:00", "2026-12-31T25:00", "2026-02-30", "31/12/2026",
        "2026-12-31T09:00:00[America/Santiago", "2026-12-31T09:00:00[]", "P1D", "R/PT1H",
        "2026-12-31T09:00:00[Mars/Base]", "2026-12-31T09:00:00[../etc/passwd]",
        "2026-12-31T09:00:00-05:00[America/Santiago]", "12026-12-31T09:00:00", "-2026-12-31",
        "2026-12-31T09:00:00[America/Santiago][u-ca=hebrew]", "1798711200"}) {
    INFO(text);
    CHECK(check_timer_text(TimerKind::date, text));
    CHECK_FALSE(schedule_timer(TimerKind::date, Value{text}, instant(now), santiago()));
  }
  check_refused(TimerKind::date, Value{"2026-12-31T09:00:00[Mars/Base]"}, "'Mars/Base'");
  check_refused(TimerKind::date, Value{}, "value of type null");
  check_refused(TimerKind::date, Value{5}, "value of type number");
  check_refused(TimerKind::date, Value{Date{10'000, 1, 1}}, "years 0 to 9999");
  check_refused(TimerKind::date, Value{std::string(1'000'000, 'x')}, "xxx…'");
}

TEST_CASE("calendar parts of a duration move the wall clock, the others are elapsed time") {
  const struct {
    const char *text, *now, *due;
  } rows[] = {{"PT1H", now, "2026-11-23T13:00:00.000Z"},
              {"PT0S", now, "2026-11-23T12:00:00.000Z"},
              {"PT6.7S", now, "2026-11-23T12:00:06.700Z"},
              {"PT6,7S", now, "2026-11-23T12:00:06.700Z"},
              {"PT0.0019S", now, "2026-11-23T12:00:00.001Z"},
              {"P1W", now, "2026-11-30T12:00:00.000Z"},
              {"P1Y2M3DT4H5M6.7S", now, "2028-01-26T16:05:06.700Z"},
              {"P1M", "2026-01-31T12:00:00.000Z", "2026-02-28T12:00:00.000Z"},
              {"P1Y", "2024-02-29T12:00:00.000Z", "2025-02-28T12:00:00.000Z"},
      // Over the night in which Santiago's clocks go forward, and back.
              {"P1D", "2026-09-05T16:00:00.000Z", "2026-09-06T15:00:00.000Z"},
              {"PT24H", "2026-09-05T16:00:00.000Z", "2026-09-06T16:00:00.000Z"},
              {"P1D", "2026-04-04T15:00:00.000Z", "2026-04-05T16:00:00.000Z"},
              {"PT24H", "2026-04-04T15:00:00.000Z", "2026-04-05T15:00:00.000Z"},
              {"P6M", now, "2027-05-23T13:00:00.000Z"},
              {"-PT1H", now, "2026-11-23T12:00:00.000Z"},
              {"-P1Y", now, "2026-11-23T12:00:00.000Z"}};
  for (const auto& row : rows) {
    INFO(row.text);
    CHECK_FALSE(check_timer_text(TimerKind::duration, row.text));
    CHECK(to_string(scheduled(TimerKind::duration, Value{row.text}, row.now).due) == row.due);
  }
}

TEST_CASE("FEEL durations are timer durations, days among them elapsed") {
  const auto due = [](const Value& value, const char* from) {
    return to_string(scheduled(TimerKind::duration, value, from).due);
  };
  CHECK(due(Value{YearMonthDuration{1}}, "2026-01-31T12:00:00.000Z") == "2026-02-28T12:00:00.000Z");
  CHECK(due(Value{DayTimeDuration{86'400, 0}}, "2026-09-05T16:00:00.000Z") ==
        "2026-09-06T16:00:00.000Z");
  CHECK(due(Value{DayTimeDuration{0, 5'000'000}}, now) == "2026-11-23T12:00:00.005Z");
  CHECK(due(Value{DayTimeDuration{-5, 0}}, now) == now);
  CHECK(due(Value{YearMonthDuration{-5}}, now) == now);
  check_refused(TimerKind::duration, Value{DayTimeDuration{INT64_MAX, 0}}, "years 0 to 9999");
  check_refused(TimerKind::duration, Value{YearMonthDuration{INT64_MAX}}, "years 0 to 9999");
}

TEST_CASE("texts that are no durations are refused") {
  for (const char* text : {"",         "P",      "PT",     "P1",     "1D",
                           "P1H",      "P1DT",   "PT1D",   "P1M1Y",  "P1Y1Y",
                           "P1.5D",    "PT1.5H", "PT1.S",  "PT.5S",  "PTS",
                           "P-1D",     "+P1D",   "1 hour", "R/PT1H", "P9999999999999D",
                           "PT1H ago", "5",      "P1D2W"}) {
    INFO(text);
    CHECK(check_timer_text(TimerKind::duration, text));
    CHECK_FALSE(schedule_timer(TimerKind::duration, Value{text}, instant(now), santiago()));
  }
  check_refused(TimerKind::duration, Value{true}, "value of type boolean");
  check_refused(TimerKind::duration, Value{"P9000Y"}, "years 0 to 9999");
}

TEST_CASE("a cycle with a duration alone fires first after one duration") {
  CHECK(firings("R3/PT1H", now, 9) == "2026-11-23T13:00 2026-11-23T14:00 2026-11-23T15:00");
  CHECK(firings("R1/PT1H", now, 9) == "2026-11-23T13:00");
  CHECK(firings("R/PT1H", now, 3) == firings("R-1/PT1H", now, 3));
  CHECK(firings("R/P1D", "2026-09-04T16:00:00.000Z", 3) ==
        "2026-09-05T16:00 2026-09-06T15:00 2026-09-07T15:00");
  CHECK(scheduled(TimerKind::cycle, Value{"R3/PT1H"}, now).repetitions_left == 2);
  CHECK_FALSE(scheduled(TimerKind::cycle, Value{"R/PT1H"}, now).repetitions_left);
}

TEST_CASE("a cycle with a start fires at it, then at every duration after it") {
  CHECK(firings("R/2026-12-31T09:00:00[America/Santiago]/P1Y", now, 3) ==
        "2026-12-31T12:00 2027-12-31T12:00 2028-12-31T12:00");
  CHECK(firings("R/2026-12-31T09:00:00@America/Santiago/P6M", now, 3) ==
        "2026-12-31T12:00 2027-06-30T13:00 2027-12-31T12:00");
  CHECK(firings("R2/2026-12-31T09:00:00Z/PT12H", now, 9) == "2026-12-31T09:00 2026-12-31T21:00");
  CHECK(firings("R/2026-12-31T09:00/P1D", now, 1) == "2026-12-31T12:00");
  CHECK(firings("R/2026-12-31T09:00:00[America/Port-au-Prince]/P1D", now, 1) == "2026-12-31T14:00");
}

TEST_CASE("firings do not drift from the end of a month") {
  CHECK(firings("R/2027-01-31T09:00:00Z/P1M", now, 5) ==
        "2027-01-31T09:00 2027-02-28T09:00 2027-03-31T09:00 2027-04-30T09:00 2027-05-31T09:00");
  CHECK(firings("R/2024-02-29T09:00:00Z/P1Y", now, 2) == "2027-02-28T09:00 2028-02-29T09:00");
}

TEST_CASE("firings keep the wall clock across changes and after 2038") {
  CHECK(firings("R/2026-09-05T00:30:00[America/Santiago]/P1D", "2026-09-01T00:00:00.000Z", 3) ==
        "2026-09-05T04:30 2026-09-06T04:30 2026-09-07T03:30");
  CHECK(firings("R/2026-04-03T23:30:00[America/Santiago]/P1D", "2026-04-01T00:00:00.000Z", 3) ==
        "2026-04-04T02:30 2026-04-05T02:30 2026-04-06T03:30");
  CHECK(firings("R/2026-12-31T09:00:00[America/Santiago]/P6M", "2050-06-01T00:00:00.000Z", 2) ==
        "2050-06-30T13:00 2050-12-31T12:00");
}

TEST_CASE("firings before now are gone and count") {
  CHECK(firings("R/2020-12-31T09:00:00[America/Santiago]/P1Y", now, 1) == "2026-12-31T12:00");
  CHECK(firings("R3/2026-11-22T12:00:00Z/P1D", now, 9) == "2026-11-23T12:00 2026-11-24T12:00");
  CHECK(firings("R/1970-01-01T00:00:00Z/PT0.001S", now, 1) == "2026-11-23T12:00");
  check_refused(TimerKind::cycle, Value{"R3/1960-01-01T00:00:00Z/P1D"}, "not over");
  check_refused(TimerKind::cycle, Value{"R/P1D/1960-01-01T00:00:00Z"}, "not over");
}

TEST_CASE("a cycle with an end fires last at it") {
  CHECK(firings("R/PT6H/2026-11-24T12:00:00Z", now, 9) ==
        "2026-11-23T12:00 2026-11-23T18:00 2026-11-24T00:00 2026-11-24T06:00 2026-11-24T12:00");
  CHECK(firings("R2/PT6H/2026-11-24T12:00:00Z", now, 9) == "2026-11-24T06:00 2026-11-24T12:00");
  CHECK(firings("R1/PT6H/2026-11-24T12:00:00Z", now, 9) == "2026-11-24T12:00");
  CHECK(firings("R/P1M/2027-03-31T09:00:00[America/Santiago]", now, 9) ==
        "2026-11-30T12:00 2026-12-31T12:00 2027-01-31T12:00 2027-02-28T12:00 2027-03-31T12:00");
  CHECK(scheduled(TimerKind::cycle, Value{"R/PT6H/2026-11-24T12:00:00Z"}, now).repetitions_left ==
        4);
}

TEST_CASE("a cycle with start and end repeats the time between them") {
  CHECK(firings("R3/2026-12-01T00:00:00Z/2026-12-01T06:00:00Z", now, 9) ==
        "2026-12-01T00:00 2026-12-01T06:00 2026-12-01T12:00");
  // A whole number of days in one zone keeps the wall clock.
  CHECK(firings("R/2026-04-03T09:00:00[America/Santiago]/2026-04-04T09:00:00[America/Santiago]",
                "2026-04-01T00:00:00.000Z",
                3) == "2026-04-03T12:00 2026-04-04T12:00 2026-04-05T13:00");
  CHECK(firings("R/2026-12-01T00:00:00Z/2026-12-01T06:00:00", now, 2) ==
        "2026-12-01T00:00 2026-12-01T06:00");
  CHECK(firings("R/2026-12-01T00:00:00Z/2026-12-01T06:00:00-03:00", now, 2) ==
        "2026-12-01T00:00 2026-12-01T09:00");
}

TEST_CASE("the zone of a cycle is kept in its text") {
  const TimerSchedule schedule = scheduled(TimerKind::cycle, Value{"R/P1D"}, now);
  CHECK(schedule.cycle == "2026-11-23T09:00:00@America/Santiago/P1D");
  CHECK(next_firing(schedule, Zone::utc()) == next_firing(schedule, santiago()));
  CHECK(scheduled(TimerKind::cycle, Value{"R/P1Y2M3W4DT5H6M7.089S/2030-01-01T00:00Z"}, now).cycle ==
        "P1Y2M25DT5H6M7.089S/2030-01-01T00:00:00Z");
}

TEST_CASE("a cycle ends with the year 9999") {
  CHECK(firings("R/2026-12-31T09:00:00Z/P4000Y", now, 9) == "2026-12-31T09:00 6026-12-31T09:00");
}

TEST_CASE("texts that are no cycles are refused") {
  for (const char* text : {"",
                           "R",
                           "R/",
                           "R3",
                           "R3/",
                           "PT1H",
                           "R/2026-12-31T09:00:00Z",
                           "R/P1D/P1D",
                           "Rx/PT1H",
                           "R-2/PT1H",
                           "R+1/PT1H",
                           "R1.5/PT1H",
                           "R9999999999999999999/PT1H",
                           "r/PT1H",
                           "R0/PT1H",
                           "R/PT0S",
                           "R/-PT1H",
                           "R/PT0.0001S",
                           "R/P0D/2026-12-31T09:00:00Z",
                           "R/2026-12-31T09:00:00Z/2026-12-31T09:00:00Z",
                           "R/2026-12-31T09:00:00Z/2026-12-30",
                           "R/2026-12-31T09:00:00[Mars/Base]/P1Y",
                           "R/PT1H/PT1H/PT1H",
                           "R//PT1H",
                           "R/2026-12-01T00:00:00/2026-12-01T06:00:00Z",
                           "R/2026-04-04T23:30:00-04:00[America/Santiago]/P1D",
                           "0 0/5 * * * ?",
                           "@daily"}) {
    INFO(text);
    CHECK(check_timer_text(TimerKind::cycle, text));
    CHECK_FALSE(schedule_timer(TimerKind::cycle, Value{text}, instant(now), santiago()));
  }
  check_refused(TimerKind::cycle, Value{"0 0/5 * * * ?"}, "cron expressions are not supported");
  check_refused(TimerKind::cycle, Value{"0 0/5 * * * ?"}, "ISO 8601");
  check_refused(TimerKind::cycle, Value{"R0/PT1H"}, "repeats 0 times");
  check_refused(TimerKind::cycle, Value{DayTimeDuration{3600, 0}}, "days and time duration");
}

TEST_CASE("a schedule whose cycle was damaged does not fire again") {
  for (const char* cycle : {"x", "PT1H", "2026-11-23T09:00:00", "P1D/P1D"})
    CHECK_FALSE(next_firing(TimerSchedule{instant(now), std::nullopt, cycle}, santiago()));
}

namespace {

std::string since(TimerKind kind, const char* text, const char* created, const char* looked_at) {
  const auto schedule =
      schedule_timer_since(kind, Value{text}, instant(created), instant(looked_at), santiago());
  if (!schedule) return schedule.error();
  std::string told = to_string(schedule->due).substr(0, 16);
  if (schedule->repetitions_left) told += " " + std::to_string(*schedule->repetitions_left);
  return told;
}

// The firings of a cycle that was scheduled at `now`, and then moved to be due at another time.
std::string shifted_firings(const char* text, const char* due, int count) {
  std::optional<TimerSchedule> next =
      shifted_to(scheduled(TimerKind::cycle, Value{text}, now), instant(due), santiago());
  std::string told = to_string(next->due).substr(0, 16);
  while (--count > 0 && (next = next_firing(*next, santiago())))
    told += " " + to_string(next->due).substr(0, 16);
  return told;
}

}  // namespace

TEST_CASE("a duration is counted from when the timer was made, even if it is over by now") {
  constexpr const char* made = "2026-11-23T09:00:00.000Z";
  CHECK(since(TimerKind::duration, "PT5H", made, now) == "2026-11-23T14:00 0");
  CHECK(since(TimerKind::duration, "PT1H", made, now) == "2026-11-23T10:00 0");
  CHECK(since(TimerKind::date, "2026-11-23T08:00Z", made, now) == "2026-11-23T08:00 0");
}

TEST_CASE("of a cycle that was made before, the firings that are gone count") {
  constexpr const char* made = "2026-11-23T09:00:00.000Z";
  CHECK(since(TimerKind::cycle, "R5/PT1H", made, now) == "2026-11-23T12:00 2");
  CHECK(since(TimerKind::cycle, "R5/PT1H", made, "2026-11-23T12:00:00.001Z") ==
        "2026-11-23T13:00 1");
  CHECK(since(TimerKind::cycle, "R3/PT1H", made, "2026-11-23T12:30:00.000Z").find("not over") !=
        std::string::npos);
  CHECK(since(TimerKind::cycle, "R/PT1H", made, "2026-11-23T15:30:00.000Z") == "2026-11-23T16:00");
  CHECK(since(TimerKind::cycle, "R/P1M", "2027-01-31T12:00:00.000Z", "2027-03-01T12:00:00.000Z") ==
        "2027-03-31T12:00");
  CHECK(since(TimerKind::cycle, "R/PT6H/2026-11-24T12:00:00Z", made, "2026-11-23T19:00:00.000Z") ==
        "2026-11-24T00:00 2");
  CHECK(since(TimerKind::cycle, "R/PT1H", made, made) == "2026-11-23T10:00");
}

TEST_CASE("a cycle that is shifted keeps its count and its distances") {
  CHECK(shifted_firings("R3/PT1H", "2026-11-23T13:30:00.000Z", 9) ==
        "2026-11-23T13:30 2026-11-23T14:30 2026-11-23T15:30");
  CHECK(shifted_firings("R3/PT1H", "2026-11-23T12:15:00.000Z", 9) ==
        "2026-11-23T12:15 2026-11-23T13:15 2026-11-23T14:15");
  CHECK(shifted_firings("R2/PT6H/2026-11-24T12:00:00Z", "2026-11-24T07:00:00.000Z", 9) ==
        "2026-11-24T07:00 2026-11-24T13:00");
  CHECK(shifted_firings("R/2027-04-02T09:00:00[America/Santiago]/P1D", "2027-04-02T13:00:00.000Z",
                        3) == "2027-04-02T13:00 2027-04-03T13:00 2027-04-04T14:00");
}

TEST_CASE("what fires once is shifted alone") {
  const TimerSchedule once = scheduled(TimerKind::duration, Value{"PT1H"}, now);
  const TimerSchedule shifted = shifted_to(once, instant("2026-11-25T00:00:00.000Z"), santiago());
  CHECK(shifted.due == instant("2026-11-25T00:00:00.000Z"));
  CHECK(shifted.cycle.empty());
  CHECK_FALSE(next_firing(shifted, santiago()));
}
