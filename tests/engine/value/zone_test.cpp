#include "engine/value/zone.h"

#include <thread>
#include <vector>

#include <catch2/catch.hpp>

#include "engine/value/temporal.h"

using namespace cauce;

namespace {

std::int64_t local_ms(const char* text) {
  return to_instant(*parse_date_time(text), Zone::utc()).ms;
}

const Zone& zone(const char* name) {
  const Zone* found = Zone::find(name);
  if (found == nullptr) FAIL("no zone " << name);
  return *found;
}

// A local time, the instant it means, and the local time that the instant shows.
void check(const char* name, const char* local, const char* utc, const char* shown = nullptr) {
  INFO(name << " " << local);
  const Instant at = zone(name).from_local(local_ms(local));
  CHECK(to_string(at) == utc);
  CHECK(zone(name).to_local(at) == local_ms(shown == nullptr ? local : shown));
}

}  // namespace

TEST_CASE("Santiago's clocks are right on both sides of every change") {
  const char* name = "America/Santiago";
  check(name, "2026-12-31T09:00:00", "2026-12-31T12:00:00.000Z");
  check(name, "2026-07-01T09:00:00", "2026-07-01T13:00:00.000Z");
  // On Saturday 4 April 2026 the hour from 23:00 comes twice; the earlier one is meant.
  check(name, "2026-04-04T22:59:59", "2026-04-05T01:59:59.000Z");
  check(name, "2026-04-04T23:00:00", "2026-04-05T02:00:00.000Z");
  check(name, "2026-04-04T23:59:59", "2026-04-05T02:59:59.000Z");
  check(name, "2026-04-05T00:00:00", "2026-04-05T04:00:00.000Z");
  // 6 September 2026 begins at 01:00.
  check(name, "2026-09-05T23:59:59", "2026-09-06T03:59:59.000Z");
  check(name, "2026-09-06T00:00:00", "2026-09-06T04:00:00.000Z", "2026-09-06T01:00:00");
  check(name, "2026-09-06T00:30:00", "2026-09-06T04:30:00.000Z", "2026-09-06T01:30:00");
  check(name, "2026-09-06T01:00:00", "2026-09-06T04:00:00.000Z");
  CHECK(zone(name).offset_seconds(*parse_instant("2026-04-05T02:59:59.999Z")) == -3 * 3600);
  CHECK(zone(name).offset_seconds(*parse_instant("2026-04-05T03:00:00.000Z")) == -4 * 3600);
}

TEST_CASE("zones are right after 2038 by the rule in their file's footer") {
  check("America/Santiago", "2050-12-31T09:00:00", "2050-12-31T12:00:00.000Z");
  check("America/Santiago", "2050-07-01T09:00:00", "2050-07-01T13:00:00.000Z");
  check("America/Santiago", "2050-09-04T00:30:00", "2050-09-04T04:30:00.000Z",
        "2050-09-04T01:30:00");
  check("America/Santiago", "2050-04-02T23:30:00", "2050-04-03T02:30:00.000Z");
  check("America/Santiago", "2050-04-03T00:00:00", "2050-04-03T04:00:00.000Z");
  check("Europe/Berlin", "2050-01-01T12:00:00", "2050-01-01T11:00:00.000Z");
  check("Europe/Berlin", "2050-07-01T12:00:00", "2050-07-01T10:00:00.000Z");
  check("Europe/Berlin", "2050-03-27T02:30:00", "2050-03-27T01:30:00.000Z", "2050-03-27T03:30:00");
  check("Europe/Berlin", "2050-10-30T02:30:00", "2050-10-30T00:30:00.000Z");
  check("Australia/Melbourne", "2050-01-15T12:00:00", "2050-01-15T01:00:00.000Z");
  check("Australia/Melbourne", "2050-07-15T12:00:00", "2050-07-15T02:00:00.000Z");
  check("Australia/Lord_Howe", "2050-01-15T12:00:00", "2050-01-15T01:00:00.000Z");
  check("Australia/Lord_Howe", "2050-07-15T12:00:00", "2050-07-15T01:30:00.000Z");
  check("Europe/Dublin", "2050-07-01T12:00:00", "2050-07-01T11:00:00.000Z");
  check("Europe/Dublin", "2050-01-01T12:00:00", "2050-01-01T12:00:00.000Z");
  check("America/New_York", "2050-07-04T12:00:00", "2050-07-04T16:00:00.000Z");
  check("Asia/Kolkata", "2050-07-04T12:00:00", "2050-07-04T06:30:00.000Z");
  // The rule goes on for ever.
  check("Europe/Berlin", "9999-07-01T12:00:00", "9999-07-01T10:00:00.000Z");
  check("America/Santiago", "9999-12-31T09:00:00", "9999-12-31T12:00:00.000Z");
  check("America/Santiago", "2450-07-01T09:00:00", "2450-07-01T13:00:00.000Z");
}

TEST_CASE("zones are right in the past") {
  check("Europe/Berlin", "1970-07-01T12:00:00", "1970-07-01T11:00:00.000Z");
  check("America/Santiago", "2015-07-01T12:00:00", "2015-07-01T15:00:00.000Z");
  check("America/New_York", "1883-11-18T12:00:00", "1883-11-18T16:56:02.000Z");
  check("America/New_York", "0001-01-01T00:00:00", "0001-01-01T04:56:02.000Z");
}

TEST_CASE("a local time that exists is found again from its instant") {
  for (const char* name : {"America/Santiago", "Europe/Berlin", "Pacific/Apia", "Africa/Cairo",
                           "America/Scoresbysund", "Asia/Gaza", "Antarctica/Troll"}) {
    const Zone& place = zone(name);
    // Every 7 hours and 13 minutes from 2026 to 2076.
    for (std::int64_t ms = 1'767'225'600'000; ms < 3'345'062'400'000; ms += 25'980'000) {
      const Instant back = place.from_local(place.to_local(Instant{ms}));
      const bool overlap = back.ms != ms;
      if (overlap && (place.to_local(back) != place.to_local(Instant{ms}) || back.ms > ms))
        FAIL(name << " at " << ms);
    }
  }
}

TEST_CASE("offsets are zones") {
  const struct {
    const char* text;
    const char* name;
    std::int32_t seconds;
  } rows[] = {{"Z", "Z", 0},
              {"+00:00", "Z", 0},
              {"-00:00", "Z", 0},
              {"+01:00", "+01:00", 3600},
              {"-03:30", "-03:30", -12'600},
              {"+02:45:55", "+02:45:55", 9955},
              {"-18:00", "-18:00", -64'800},
              {"+18:00:00", "+18:00", 64'800}};
  for (const auto& row : rows) {
    INFO(row.text);
    const Zone* found = Zone::find(row.text);
    REQUIRE(found != nullptr);
    CHECK(found->name() == row.name);
    CHECK(found->offset_seconds(Instant{0}) == row.seconds);
    CHECK(found->is_fixed());
    CHECK(found == Zone::fixed(row.seconds));
  }
  CHECK(Zone::find("+00:00") == &Zone::utc());
  CHECK_FALSE(Zone::find("Etc/UTC")->is_fixed());
  CHECK(Zone::find("Etc/UTC") != &Zone::utc());
}

TEST_CASE("what is no zone is not found, nor what lies outside of the zones") {
  for (const char* name : {"",
                           "z",
                           "+1:00",
                           "+01",
                           "+0100",
                           "+01:60",
                           "+18:01",
                           "+19:00",
                           "-19:00",
                           "+01:00:60",
                           "+01:00:0",
                           "01:00",
                           "+-1:00",
                           "America",
                           "America/",
                           "/America/Santiago",
                           "America/Santiago ",
                           "America/Nowhere",
                           "america/santiago",
                           "../zoneinfo/America/Santiago",
                           "America/../America/Santiago",
                           "./America/Santiago",
                           "America//Santiago",
                           "localtime",
                           "posixrules",
                           "posix/America/Santiago",
                           "right/America/Santiago",
                           "tzdata.zi",
                           "zone.tab",
                           "/etc/passwd",
                           "../../../etc/passwd"}) {
    INFO(name);
    CHECK(Zone::find(name) == nullptr);
  }
  CHECK(Zone::find(std::string("America/Santiago\0", 17)) == nullptr);
  CHECK(Zone::find(std::string(100'000, 'A')) == nullptr);
  CHECK(Zone::fixed(64'801) == nullptr);
  CHECK(Zone::fixed(INT32_MIN) == nullptr);
}

TEST_CASE("a zone is the same object for every thread") {
  const Zone* found[4] = {};
  std::vector<std::thread> threads;
  for (const Zone*& slot : found)
    threads.emplace_back([&slot] {
      for (int i = 0; i < 200; ++i) slot = Zone::find(i % 2 == 0 ? "+03:17" : "Asia/Tokyo");
    });
  for (std::thread& thread : threads) thread.join();
  for (const Zone* zone_found : found) CHECK(zone_found == Zone::find("Asia/Tokyo"));
}
