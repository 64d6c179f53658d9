#include "engine/base/instant.h"

#include <catch2/catch.hpp>

using namespace cauce;

TEST_CASE("an instant is written in UTC with milliseconds and read back") {
  const struct {
    std::int64_t ms;
    const char* text;
  } rows[] = {
      {0, "1970-01-01T00:00:00.000Z"},
      {-1, "1969-12-31T23:59:59.999Z"},
      {1'793'620'800'000, "2026-11-02T12:00:00.000Z"},
      {1'709'164'799'999, "2024-02-28T23:59:59.999Z"},
      {1'709'164'800'000, "2024-02-29T00:00:00.000Z"},
      {2'147'483'648'000, "2038-01-19T03:14:08.000Z"},
      {-62'167'219'200'000, "0000-01-01T00:00:00.000Z"},
      {253'402'300'799'999, "9999-12-31T23:59:59.999Z"},
  };
  for (const auto& row : rows) {
    CHECK(to_string(Instant{row.ms}) == row.text);
    CHECK(parse_instant(row.text) == Instant{row.ms});
  }
}

TEST_CASE("an instant outside of the years 0 to 9999 is written as the nearest inside") {
  CHECK(to_string(Instant{253'402'300'800'000}) == "9999-12-31T23:59:59.999Z");
  CHECK(to_string(Instant{INT64_MAX}) == "9999-12-31T23:59:59.999Z");
  CHECK(to_string(Instant{INT64_MIN}) == "0000-01-01T00:00:00.000Z");
}

TEST_CASE("other texts are no instants") {
  for (const char* text :
       {"", "2026-11-02", "2026-11-02T12:00:00Z", "2026-11-02T12:00:00.000",
        "2026-11-02T12:00:00.000z", "2026-11-02t12:00:00.000Z", "2026-11-02T12:00:00.000+00:00",
        "2026-13-02T12:00:00.000Z", "2026-00-02T12:00:00.000Z", "2026-02-29T12:00:00.000Z",
        "2026-11-02T24:00:00.000Z", "2026-11-02T12:60:00.000Z", "2026-11-02T12:00:60.000Z",
        "2026-11-0aT12:00:00.000Z", " 2026-11-02T12:00:00.000Z", "-026-11-02T12:00:00.000Z"}) {
    INFO(text);
    CHECK_FALSE(parse_instant(text));
  }
}

TEST_CASE("texts of instants sort as the instants do") {
  const Instant instants[] = {{-62'167'219'200'000}, {-1}, {0}, {1}, {1'000},
                              {253'402'300'799'999}};
  for (const Instant a : instants)
    for (const Instant b : instants) CHECK((a < b) == (to_string(a) < to_string(b)));
}
