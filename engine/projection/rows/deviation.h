// Rows of what was not done as drawn or as planned. (See projection/rows.h.)
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "engine/base/instant.h"
#include "engine/base/key.h"

namespace cauce {

struct DeviationRow {
  ProcessInstanceKey instance{};
  std::int64_t position = 0;  // Of the record that tells it.
  std::int64_t subject = 0;   // Key of the task or process instance.
  std::string kind{};  // "reassigned", "modified", "migrated", "canceled" or "overridden".
  std::string who{};
  Instant happened_at{};
  std::string detail{};  // To whom a task was given, and the reason.

  static constexpr std::string_view table = "deviation";
  static constexpr int key_columns = 4;
  template <class V>
  static void columns(V& v) {
    v("instance_key", &DeviationRow::instance);
    v("position", &DeviationRow::position);
    v("subject_key", &DeviationRow::subject);
    v("kind", &DeviationRow::kind);
    v("who", &DeviationRow::who);
    v("happened_at", &DeviationRow::happened_at);
    v("detail", &DeviationRow::detail);
  }
  bool operator==(const DeviationRow&) const = default;
};

}  // namespace cauce
