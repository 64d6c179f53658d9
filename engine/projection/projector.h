// One overload an event; a missing one does not compile. They stand in one file a table family.
#pragma once

#include "engine/journal/record.h"
#include "engine/projection/changes.h"

namespace cauce {

struct Projector {
  const Record& record;
  Changes& changes;
  std::optional<DefinitionKey> migrated_to = {};  // By an event of this record.

#define CAUCE_EVENT(name) void operator()(const name& e)
#define CAUCE_COMMA ;
#include "engine/journal/events.def"
  ;
#undef CAUCE_EVENT
#undef CAUCE_COMMA

  ProcessInstanceKey instance() const { return *record.instance; }
  // Of the record's instance.
  const Process& drawing() const {
    return record.drawing(migrated_to ? *migrated_to : *record.definition);
  }
  const Element& element(ElementIndex index) const { return drawing().at(index); }

  template <class Row, class... Members>
  void update(Row row, Members Row::*... members) {
    changes.of<Row>().update(std::move(row), members...);
  }
  template <class Row>
  void insert(Row row) {
    changes.of<Row>().insert(std::move(row));
  }
  template <class Row>
  void remove(Row row) {
    changes.of<Row>().remove(std::move(row));
  }
};

}  // namespace cauce
