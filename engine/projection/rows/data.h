// Rows of variables and data stores. (See projection/rows.h.)
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "engine/base/instant.h"
#include "engine/base/key.h"

namespace cauce {

// JSON text: a column that holds a value.
struct Json {
  std::string text{};
  bool operator==(const Json&) const = default;
};

// The latest value of each variable; those of ended scopes stay, as history.
struct VariableRow {
  ProcessInstanceKey instance{};
  ScopeKey scope{};
  std::string name{};
  std::string type{};   // FEEL type name.
  Json value{};
  Instant created_at{};
  Instant changed_at{};
  std::int64_t removed = 0;  // 1: was removed by a command.

  static constexpr std::string_view table = "variable";
  static constexpr int key_columns = 3;
  template <class V>
  static void columns(V& v) {
    v("instance_key", &VariableRow::instance);
    v("scope_key", &VariableRow::scope);
    v("name", &VariableRow::name);
    v("type", &VariableRow::type);
    v("value", &VariableRow::value);
    v("created_at", &VariableRow::created_at);
    v("changed_at", &VariableRow::changed_at);
    v("removed", &VariableRow::removed);
  }
  bool operator==(const VariableRow&) const = default;
};

struct DataStoreRow {
  std::string id{}, name{};

  static constexpr std::string_view table = "data_store";
  static constexpr int key_columns = 1;
  template <class V>
  static void columns(V& v) {
    v("id", &DataStoreRow::id);
    v("name", &DataStoreRow::name);
  }
  bool operator==(const DataStoreRow&) const = default;
};

// Every version of every record of a data store, and who wrote it.
struct DataStoreRecordRow {
  std::string store{};
  std::string record{};
  std::int64_t version = 0;  // From 1.
  Json content{};
  std::int64_t latest = 1;   // 0 when a later version exists.
  std::int64_t deleted = 0;  // 1: this version says that the record is gone.
  Instant written_at{};
  std::string written_by{};
  std::optional<ProcessInstanceKey> instance{};
  std::optional<ActivityInstanceKey> activity{};
  std::string element{};

  static constexpr std::string_view table = "data_store_record";
  static constexpr int key_columns = 3;
  template <class V>
  static void columns(V& v) {
    v("store_id", &DataStoreRecordRow::store);
    v("record_id", &DataStoreRecordRow::record);
    v("version", &DataStoreRecordRow::version);
    v("content", &DataStoreRecordRow::content);
    v("latest", &DataStoreRecordRow::latest);
    v("deleted", &DataStoreRecordRow::deleted);
    v("written_at", &DataStoreRecordRow::written_at);
    v("written_by", &DataStoreRecordRow::written_by);
    v("instance_key", &DataStoreRecordRow::instance);
    v("activity_key", &DataStoreRecordRow::activity);
    v("element", &DataStoreRecordRow::element);
  }
  bool operator==(const DataStoreRecordRow&) const = default;
};

}  // namespace cauce
