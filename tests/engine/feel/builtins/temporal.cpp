#include <catch2/catch.hpp>

#include "engine/value/json.h"
#include "tests/engine/feel/check.h"

namespace cauce::feel {

TEST_CASE("the calendar") {
  check("day of year(@\"2026-12-31\")", "365");
  check("day of week(@\"2026-11-23\")", "\"Monday\"");
  check("month of year(@\"2026-11-23T10:00:00\")", "\"November\"");
  check("week of year(@\"2027-01-01\")", "53");
  check_null("day of week(\"2026-11-23\")", "expected a date");
}

TEST_CASE("now() and today() are the time and zone of the environment") {
  const Environment environment{.now = Instant{1'798'693'800'000},  // 2026-12-31T05:10:00Z
                                .zone = Zone::find("America/Santiago")};
  CHECK(outcome_of("string(now())", environment) ==
        "string \"2026-12-31T02:10:00@America/Santiago\"");
  CHECK(outcome_of("today()", Environment{.now = Instant{1'798'681'200'000},  // 01:40Z
                                          .zone = Zone::find("America/Santiago")}) ==
        "date \"2026-12-30\"");
  CHECK_FALSE(compile_feel("today()")->is_literal());
}

}  // namespace cauce::feel
