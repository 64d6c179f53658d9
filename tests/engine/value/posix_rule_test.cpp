#include "engine/value/posix_rule.h"

#include <string>

#include <catch2/catch.hpp>

#include "engine/base/instant.h"

using namespace cauce;

namespace {

// The changes of a year as "instant offset, instant offset".
std::string changes(const char* text, int year) {
  const auto rule = parse_posix_rule(text);
  if (!rule) return "no rule";
  if (!rule->has_daylight) return std::to_string(rule->standard);
  std::string told;
  for (const ZoneTransition& transition : transitions_of(*rule, year))
    told += (told.empty() ? "" : ", ") + to_string(Instant{transition.at * 1000}).substr(0, 16) +
            " " + std::to_string(transition.offset);
  return told;
}

}  // namespace

TEST_CASE("POSIX rules of every form are read") {
  const struct {
    const char* rule;
    int year;
    const char* expected;
  } rows[] = {
      {"UTC0", 2050, "0"},
      {"<+0545>-5:45", 2050, "20700"},
      {"NST3:30NDT,M3.2.0,M11.1.0", 2026, "2026-03-08T05:30 -9000, 2026-11-01T04:30 -12600"},
      {"<-04>4<-03>,M9.1.6/24,M4.1.6/24", 2026, "2026-04-05T03:00 -14400, 2026-09-06T04:00 -10800"},
      {"<-02>2<-01>,M3.5.0/-1,M10.5.0/0", 2026, "2026-03-29T01:00 -3600, 2026-10-25T01:00 -7200"},
      {"IST-2IDT,M3.4.4/26,M10.5.0", 2026, "2026-03-27T00:00 10800, 2026-10-24T23:00 7200"},
      {"EET-2EEST,M3.4.4/50,M10.4.4/50", 2026, "2026-03-28T00:00 10800, 2026-10-23T23:00 7200"},
      {"IST-1GMT0,M10.5.0,M3.5.0/1", 2026, "2026-03-29T01:00 3600, 2026-10-25T01:00 0"},
      {"<+1030>-10:30<+11>-11,M10.1.0,M4.1.0", 2026,
       "2026-04-04T15:00 37800, 2026-10-03T15:30 39600"},
      {"AAA0BBB,J60/0,J365/0", 2024, "2024-03-01T00:00 3600, 2024-12-30T23:00 0"},
      {"AAA0BBB,J60/0,J365/0", 2026, "2026-03-01T00:00 3600, 2026-12-30T23:00 0"},
      {"AAA0BBB,59/0,365/1:30", 2024, "2024-02-29T00:00 3600, 2024-12-31T00:30 0"},
  };
  for (const auto& row : rows) {
    INFO(row.rule);
    CHECK(changes(row.rule, row.year) == row.expected);
  }
}

TEST_CASE("malformed rules are refused") {
  for (const char* text : {"", "X", "UT0", "UTC", "UTC0x", "<+05-5", "AAA0BBB", "AAA0BBB,M3.2.0",
                           "AAA0BBB,M13.1.0,M3.1.0", "AAA0BBB,M3.6.0,M4.1.0",
                           "AAA0BBB,M3.1.7,M4.1.0", "AAA0BBB,M3.1.0,M4.1.0,", "AAA168", "AAA0:60",
                           "AAA0BBB,J0,J5", "AAA0BBB,J366,J5", "AAA0BBB,366,5"}) {
    INFO(text);
    CHECK_FALSE(parse_posix_rule(text));
  }
}
