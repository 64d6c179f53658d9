#include "engine/base/result.h"

#include <memory>
#include <string>

#include <catch2/catch.hpp>

using namespace cauce;

namespace {

Result<int, std::string> half(int number) {
  if (number % 2 != 0) return Failure{std::string("odd")};
  return number / 2;
}

}  // namespace

TEST_CASE("a result holds its value") {
  const auto result = half(8);
  REQUIRE(result.ok());
  CHECK(static_cast<bool>(result));
  CHECK(result.value() == 4);
  CHECK(*result == 4);
}

TEST_CASE("a result holds its error") {
  const auto result = half(7);
  REQUIRE_FALSE(result.ok());
  CHECK_FALSE(static_cast<bool>(result));
  CHECK(result.error() == "odd");
}

TEST_CASE("value and error of the same type stay apart") {
  const Result<int, int> value = 1;
  const Result<int, int> error = Failure{1};
  CHECK(value.ok());
  CHECK_FALSE(error.ok());
}

TEST_CASE("a value that cannot be copied moves out of a result") {
  Result<std::unique_ptr<int>, std::string> result = std::make_unique<int>(5);
  const std::unique_ptr<int> taken = std::move(result).value();
  REQUIRE(taken);
  CHECK(*taken == 5);
}

TEST_CASE("a result's value can be changed in place and reached through an arrow") {
  Result<std::string, int> result = std::string("ab");
  *result += "c";
  CHECK(result->size() == 3);
}
