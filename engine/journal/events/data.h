// Values that changed: variables and records of data stores. (See journal/event.h.)
#pragma once

#include <cstdint>
#include <optional>
#include <string>

#include "engine/base/key.h"
#include "engine/journal/committed.h"
#include "engine/model/process.h"

namespace cauce {

struct VariableSet {
  std::string name{};
  ScopeKey scope{};
  Committed value{};

  template <class S, class V>
  static void fields(S& s, V& v) {
    v("name", s.name);
    v("scope", s.scope);
    v("value", s.value);
  }
  bool operator==(const VariableSet&) const = default;
};

struct VariableRemoved {
  std::string name{};
  ScopeKey scope{};

  template <class S, class V>
  static void fields(S& s, V& v) {
    v("name", s.name);
    v("scope", s.scope);
  }
  bool operator==(const VariableRemoved&) const = default;
};

struct DataStoreRecordWritten {
  std::optional<ActivityInstanceKey> activity{};
  Committed content{};
  std::optional<ElementIndex> element{};
  std::string record{};
  std::string store{};
  std::int64_t version = 0;

  template <class S, class V>
  static void fields(S& s, V& v) {
    v("activity", s.activity);
    v("content", s.content);
    v("element", s.element);
    v("record", s.record);
    v("store", s.store);
    v("version", s.version);
  }
  bool operator==(const DataStoreRecordWritten&) const = default;
};

struct DataStoreRecordDeleted {
  std::string record{};
  std::string store{};
  std::int64_t version = 0;  // Of the version that says it is gone.

  template <class S, class V>
  static void fields(S& s, V& v) {
    v("record", s.record);
    v("store", s.store);
    v("version", s.version);
  }
  bool operator==(const DataStoreRecordDeleted&) const = default;
};

}  // namespace cauce
