// A process instance went over to another drawing. (See journal/event.h.)
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "engine/base/key.h"
#include "engine/model/process.h"

namespace cauce {

// From here on the indices of the record's events are those of `to`: the codec reads an event's
// definitions in the order of their names. Element
// sources[i] became targets[i].
struct ProcessInstanceMigrated {
  DefinitionKey from{};
  std::vector<std::string> sources{};
  std::vector<std::string> targets{};
  DefinitionKey to{};

  template <class S, class V>
  static void fields(S& s, V& v) {
    v("from", s.from);
    v("sources", s.sources);
    v("targets", s.targets);
    v("to", s.to);
  }
  bool operator==(const ProcessInstanceMigrated&) const = default;
};

enum class MigratedPart : std::uint8_t {
  element,
  token,
  task,
  timer,
  subscription,
  incident,
  external_task,
};

// What the migration has made of one part of the instance: for those who look at parts alone.
struct PartMigrated {
  ElementIndex element{};
  std::optional<FlowIndex> flow{};  // Of a token.
  Key<struct PartTag> key{};
  MigratedPart part{};

  template <class S, class V>
  static void fields(S& s, V& v) {
    v("element", s.element);
    v("flow", s.flow);
    v("key", s.key);
    v("part", s.part);
  }
  bool operator==(const PartMigrated&) const = default;
};

}  // namespace cauce
