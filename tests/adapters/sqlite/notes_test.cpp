// What auditors read: kept, counted and found by person and time.
#include "adapters/sqlite/notes.h"

#include <catch2/catch.hpp>

#include "tests/adapters/sqlite/samples.h"

namespace cauce::sqlite {
namespace {

using namespace samples;

TEST_CASE("what was read is found by person and time, the latest first, page by page") {
  const auto database = temporary();
  Notes& notes = database->notes();
  const auto at = [](std::int64_t seconds) { return Instant{monday.ms + seconds * 1'000}; };
  REQUIRE(notes.record_access({0, at(0), "eva", "GET", "/a"}).ok());
  REQUIRE(notes.record_access({0, at(10), "adam", "GET", "/b"}).ok());
  REQUIRE(notes.record_access({0, at(20), "eva", "POST", "/c"}).ok());
  const auto found = [&](const AccessQuery& query) {
    const auto accesses = notes.accesses(query);
    REQUIRE(accesses.ok());
    std::string all = std::to_string(accesses->total) + ":";
    for (const AccessEntry& each : accesses->items) all += each.target;
    return all;
  };
  CHECK(found({}) == "3:/c/b/a");
  CHECK(found({.first = 1, .max = 1}) == "3:/b");
  CHECK(found({.person = "eva"}) == "2:/c/a");
  CHECK(found({.from = at(10)}) == "2:/c/b");
  CHECK(found({.to = at(10)}) == "2:/b/a");
  CHECK(found({.person = "eva", .from = at(5), .to = at(20)}) == "1:/c");
}

}  // namespace
}  // namespace cauce::sqlite
