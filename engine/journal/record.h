// One line of the journal: a command that was done, by whom and when, and the events it caused.
// A record concerns at most one process instance, so that an instance replays from its own records.
#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "engine/base/instant.h"
#include "engine/base/key.h"
#include "engine/dmn/decisions.h"
#include "engine/journal/actor.h"
#include "engine/journal/event.h"

namespace cauce {

using Drawing = std::shared_ptr<const Process>;
using DecisionModel = std::shared_ptr<const dmn::Decisions>;

struct Record {
  std::uint64_t position = 0;
  Instant time{};
  Actor actor{};
  std::string command{};  // "CompleteTask".
  std::string request_id{};
  std::optional<ProcessInstanceKey> instance{};
  std::optional<DefinitionKey> definition{};  // Of the instance: what its events' indices mean.
  // Position of the record that asked for this one: of the command of a person, in the end.
  std::uint64_t cause = 0;  // 0: asked from outside.
  std::uint64_t subject = 0;  // Key of what was made or touched.
  std::string reason{};  // Why it was asked for, as who asked says; empty when that was not said.
  std::vector<Event> events{};

  // The drawings that the events refer to. Not part of the record's text.
  struct Drawn {
    DefinitionKey definition{};
    Drawing process{};
  };
  std::vector<Drawn> drawings{};
  // Likewise the models of the decisions that the events define.
  struct Decided {
    DecisionDefinitionKey definition{};
    DecisionModel model{};
  };
  std::vector<Decided> models{};

  // Requires: the record refers to it.
  const Process& drawing(DefinitionKey key) const;

  // Everything that the journal's text holds; drawings and models are not.
  bool operator==(const Record& other) const;
};

}  // namespace cauce
