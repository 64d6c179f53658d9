// A drawing, values and records to try the journal with.
#pragma once

#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "engine/journal/codec.h"

namespace cauce {

inline const DefinitionKey sample_definition{make_key(1, 7)};

// Elements "p", "täsk \"one\"" and "next", and a flow "flow" between the last two.
inline Drawing sample_drawing() {
  auto process = std::make_shared<Process>();
  process->id = "p";
  process->elements.resize(3);
  process->elements[0].id = "p";
  process->elements[0].type = ElementType::process;
  process->elements[1].id = "täsk \"one\"";
  process->elements[2].id = "next";
  process->flows.resize(1);
  process->flows[0].id = "flow";
  process->flows[0].source = ElementIndex{1};
  process->flows[0].target = ElementIndex{2};
  process->index();
  return process;
}

inline Committed sample_value(Value value) {
  SaltSource salts({1, 2, 3});
  return commit(std::move(value), salts);
}

inline Record sample_record(std::vector<Event> events) {
  Record record;
  record.position = 42;
  record.time = Instant{1'772'449'200'000};
  record.actor = {"ana", {"staff", "boss"}, Authority::operator_, "berta"};
  record.command = "CompleteTask";
  record.request_id = "request \"1\"";
  record.instance = ProcessInstanceKey{make_key(1, 11)};
  record.definition = sample_definition;
  record.subject = make_key(1, 12);
  record.events = std::move(events);
  record.drawings = {{sample_definition, sample_drawing()}};
  return record;
}

inline DecodeSources sources_of(const EncodedRecord& encoded) {
  DecodeSources sources;
  sources.drawing = [](DefinitionKey key) {
    return key == sample_definition ? sample_drawing() : nullptr;
  };
  sources.value = [&encoded](std::uint32_t ordinal) -> std::optional<EncodedValue> {
    for (const EncodedValue& value : encoded.values)
      if (value.ordinal == ordinal) return value;
    return std::nullopt;
  };
  return sources;
}

}  // namespace cauce
