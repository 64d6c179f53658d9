#include "adapters/identity/throttle.h"

#include <catch2/catch.hpp>

#include "tests/adapters/identity/accounts.h"

namespace cauce::identity {
namespace {

void fail(Throttle& throttle, std::string_view user, int times, Instant now) {
  for (int time = 0; time < times; ++time) throttle.failed(user, now);
}

}  // namespace

TEST_CASE("the first failures cost no wait, then the wait doubles up to its limit") {
  Throttle throttle{ThrottleLimits{}};
  std::string waits;
  for (int failures = 0; failures < 16; ++failures) {
    waits += std::to_string(throttle.wait_ms("ana", {0}) / second_ms) + ' ';
    throttle.failed("ana", {0});
  }
  CHECK(waits == "0 0 0 0 0 1 2 4 8 16 32 64 128 256 300 300 ");
}

TEST_CASE("a wait runs out with time, for this user only") {
  Throttle throttle{ThrottleLimits{}};
  fail(throttle, "ana", 7, {10'000});
  CHECK(throttle.wait_ms("ana", {10'000}) == 4'000);
  CHECK(throttle.wait_ms("ana", {13'999}) == 1);
  CHECK(throttle.wait_ms("ana", {14'000}) == 0);
  CHECK(throttle.wait_ms("luis", {10'000}) == 0);
}

TEST_CASE("success forgets the failures") {
  Throttle throttle{ThrottleLimits{}};
  fail(throttle, "ana", 9, {0});
  throttle.succeeded("ana");
  CHECK(throttle.wait_ms("ana", {0}) == 0);
  fail(throttle, "ana", 4, {0});
  CHECK(throttle.wait_ms("ana", {0}) == 0);
}

TEST_CASE("failures of long ago are forgotten") {
  Throttle throttle{ThrottleLimits{}};
  fail(throttle, "ana", 9, {0});
  fail(throttle, "ana", 1, {60 * minute_ms});
  CHECK(throttle.wait_ms("ana", {60 * minute_ms}) == 0);
}

TEST_CASE("a clock that is put back prolongs no wait") {
  Throttle throttle{ThrottleLimits{}};
  fail(throttle, "ana", 6, {1'000 * minute_ms});
  CHECK(throttle.wait_ms("ana", {0}) == 2'000);
  CHECK(throttle.wait_ms("ana", {2'000}) == 0);
}

TEST_CASE("a flood of names does not wash out a name that is being guessed") {
  ThrottleLimits limits;
  limits.users_max = 10;
  Throttle throttle{limits};
  fail(throttle, "ana", 8, {0});
  for (int name = 0; name < 100; ++name) throttle.failed("nobody" + std::to_string(name), {name});
  CHECK(throttle.wait_ms("ana", {0}) == 8'000);
}

}  // namespace cauce::identity
