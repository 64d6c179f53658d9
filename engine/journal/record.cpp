#include "engine/journal/record.h"

#include "engine/base/invariant.h"

namespace cauce {

const Process& Record::drawing(DefinitionKey key) const {
  for (const Drawn& drawn : drawings)
    if (drawn.definition == key) return *drawn.process;
  invariant(false, "a record holds the drawings that its events refer to");
  return *drawings.front().process;
}

bool Record::operator==(const Record& other) const {
  return position == other.position && time == other.time && actor == other.actor &&
         command == other.command && request_id == other.request_id && reason == other.reason &&
         instance == other.instance && definition == other.definition && subject == other.subject &&
         cause == other.cause && events == other.events;
}

}  // namespace cauce
