// Rows of work that programs outside do. (See projection/rows.h.)
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "engine/base/instant.h"
#include "engine/base/key.h"

namespace cauce {

// Open external tasks only. By their own key, since locks know no process instance.
struct ExternalTaskRow {
  ExternalTaskKey key{};  // Equals the key of its activity instance.
  ProcessInstanceKey instance{};
  DefinitionKey definition{};
  std::string element{};
  std::string topic{};
  std::int64_t priority = 0;
  std::optional<std::string> worker{};     // Who had it last.
  std::optional<Instant> locked_until{};   // Nobody else gets it before.
  std::optional<std::int64_t> lock_position{};  // Of the record that gave it to the worker.
  std::optional<std::int64_t> retries{};
  std::optional<std::string> error_message{}, error_details{};
  Instant created_at{};

  static constexpr std::string_view table = "external_task";
  static constexpr int key_columns = 1;
  template <class V>
  static void columns(V& v) {
    v("key", &ExternalTaskRow::key);
    v("instance_key", &ExternalTaskRow::instance);
    v("definition_key", &ExternalTaskRow::definition);
    v("element", &ExternalTaskRow::element);
    v("topic", &ExternalTaskRow::topic);
    v("priority", &ExternalTaskRow::priority);
    v("worker", &ExternalTaskRow::worker);
    v("locked_until", &ExternalTaskRow::locked_until);
    v("lock_position", &ExternalTaskRow::lock_position);
    v("retries", &ExternalTaskRow::retries);
    v("error_message", &ExternalTaskRow::error_message);
    v("error_details", &ExternalTaskRow::error_details);
    v("created_at", &ExternalTaskRow::created_at);
  }
  bool operator==(const ExternalTaskRow&) const = default;
};

}  // namespace cauce
