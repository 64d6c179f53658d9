// What can be said of any row from its `columns` alone: which column a member is, whether two rows
// have the same primary key, a hash of it, a copy of chosen columns.
#pragma once

#include <cstdint>
#include <functional>
#include <string>
#include <string_view>
#include <type_traits>

#include "engine/base/invariant.h"
#include "engine/base/key.h"

namespace cauce {

namespace columns_detail {

inline std::uint64_t mix(std::uint64_t hash, std::uint64_t value) {
  hash ^= value + 0x9e3779b97f4a7c15ULL + (hash << 6) + (hash >> 2);
  return hash * 0xff51afd7ed558ccdULL;
}
template <class Tag>
std::uint64_t hash_value(Key<Tag> key) {
  return key.value;
}
inline std::uint64_t hash_value(const std::string& text) { return std::hash<std::string>{}(text); }
inline std::uint64_t hash_value(std::int64_t number) { return static_cast<std::uint64_t>(number); }

}  // namespace columns_detail

// Bit i for column i; the position in `columns` is the position in the table.
template <class Row, class Member>
std::uint32_t column_bit(Member Row::* member) {
  int index = 0;
  int found = -1;
  const auto visit = [&]<class Other>(std::string_view, Other Row::* other) {
    if constexpr (std::is_same_v<Member, Other>)
      if (other == member) found = index;
    ++index;
  };
  Row::columns(visit);
  invariant(found >= 0 && found < 32, "every member that is updated is a column");
  return 1U << found;
}

template <class Row>
int column_count() {
  int count = 0;
  const auto visit = [&](std::string_view, auto) { ++count; };
  Row::columns(visit);
  return count;
}

template <class Row>
bool same_key(const Row& a, const Row& b) {
  int index = 0;
  bool same = true;
  const auto visit = [&](std::string_view, auto member) {
    if (index++ < Row::key_columns) same = same && a.*member == b.*member;
  };
  Row::columns(visit);
  return same;
}

template <class Row>
std::uint64_t hash_of_key(const Row& row) {
  int index = 0;
  std::uint64_t hash = 0;
  const auto visit = [&]<class Member>(std::string_view, Member Row::* member) {
    if constexpr (requires { columns_detail::hash_value(row.*member); })
      if (index < Row::key_columns)
        hash = columns_detail::mix(hash, columns_detail::hash_value(row.*member));
    ++index;
  };
  Row::columns(visit);
  return hash;
}

// Copies the columns whose bit is in `set`.
template <class Row>
void copy_columns(Row& to, const Row& from, std::uint32_t set) {
  int index = 0;
  const auto visit = [&](std::string_view, auto member) {
    if ((set >> index++) & 1U) to.*member = from.*member;
  };
  Row::columns(visit);
}

}  // namespace cauce
