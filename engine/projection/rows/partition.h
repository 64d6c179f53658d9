// Rows that the partition keeps about itself. (See projection/rows.h.)
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "engine/base/key.h"

namespace cauce {

// Requests done once: what a retry with the same Idempotency-Key is answered from.
struct RequestRow {
  std::string id{};
  std::int64_t position = 0;  // Of the record that did it.
  std::int64_t subject = 0;   // Key of what it made or touched.

  static constexpr std::string_view table = "request";
  static constexpr int key_columns = 1;
  template <class V>
  static void columns(V& v) {
    v("id", &RequestRow::id);
    v("position", &RequestRow::position);
    v("subject_key", &RequestRow::subject);
  }
  bool operator==(const RequestRow&) const = default;
};

// How far the partition has come; one row a partition.
struct PartitionRow {
  std::int64_t id = 0;
  std::int64_t last_key = 0;
  std::int64_t last_position = 0;

  static constexpr std::string_view table = "partition";
  static constexpr int key_columns = 1;
  template <class V>
  static void columns(V& v) {
    v("id", &PartitionRow::id);
    v("last_key", &PartitionRow::last_key);
    v("last_position", &PartitionRow::last_position);
  }
  bool operator==(const PartitionRow&) const = default;
};

}  // namespace cauce
