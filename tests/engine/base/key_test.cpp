#include "engine/base/key.h"

#include <limits>

#include <catch2/catch.hpp>

using namespace cauce;

TEST_CASE("a key tells its partition") {
  const struct {
    PartitionId partition;
    std::uint64_t counter;
  } rows[] = {{1, 0}, {1, 1}, {2, 7}, {8191, (std::uint64_t{1} << counter_bits) - 1}};
  for (const auto& row : rows) {
    const std::uint64_t key = make_key(row.partition, row.counter);
    CHECK(partition_of(key) == row.partition);
    CHECK((key & ((std::uint64_t{1} << counter_bits) - 1)) == row.counter);
  }
}

TEST_CASE("keys of the first half of the partitions are positive as SQLite integers") {
  CHECK(make_key(4095, (std::uint64_t{1} << counter_bits) - 1) <=
        static_cast<std::uint64_t>(std::numeric_limits<std::int64_t>::max()));
}

TEST_CASE("keys of a partition grow with the counter") {
  CHECK(make_key(3, 41) < make_key(3, 42));
  CHECK(make_key(3, 42) < make_key(4, 0));
}

TEST_CASE("a key is read back from its text") {
  for (const std::uint64_t key : {std::uint64_t{1}, std::uint64_t{10}, make_key(1, 1),
                                  std::numeric_limits<std::uint64_t>::max()})
    CHECK(parse_key(to_string(key)) == key);
  CHECK(to_string(TokenKey{42}) == "42");
}

TEST_CASE("what to_string does not write is no key") {
  for (const char* text :
       {"", "0", "01", "-1", "+1", " 1", "1 ", "1x", "0x1", "1.0", "18446744073709551616"}) {
    INFO(text);
    CHECK_FALSE(parse_key(text));
  }
}

TEST_CASE("scopes share the key of what they are") {
  CHECK(scope_of(ProcessInstanceKey{5}) == ScopeKey{5});
  CHECK(scope_of(ActivityInstanceKey{6}) == ScopeKey{6});
}
