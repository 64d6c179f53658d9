// What happened. Events are facts in the past tense; apply and project take them as they are and
// decide nothing. Elements and flows are indices into the drawing of the record's definition; the
// journal's text names them by id. Each struct's `fields` lists its members in the alphabetical
// order of their names in the journal (RFC 8785), once for writing and for reading.
#pragma once

#include <string_view>
#include <variant>

#include "engine/journal/events/compensation.h"
#include "engine/journal/events/conversation.h"
#include "engine/journal/events/data.h"
#include "engine/journal/events/decision.h"
#include "engine/journal/events/deployment.h"
#include "engine/journal/events/element.h"
#include "engine/journal/events/external_task.h"
#include "engine/journal/events/gateway.h"
#include "engine/journal/events/incident.h"
#include "engine/journal/events/migration.h"
#include "engine/journal/events/modification.h"
#include "engine/journal/events/note.h"
#include "engine/journal/events/process_instance.h"
#include "engine/journal/events/suspension.h"
#include "engine/journal/events/task.h"
#include "engine/journal/events/task_candidate.h"
#include "engine/journal/events/task_handling.h"
#include "engine/journal/events/timer.h"
#include "engine/journal/events/token.h"
#include "engine/journal/events/waiting.h"

namespace cauce {

using EventKinds = std::variant<
#define CAUCE_EVENT(name) name
#define CAUCE_COMMA ,
#include "engine/journal/events.def"
#undef CAUCE_EVENT
#undef CAUCE_COMMA
    >;

// One of them. Made, copied, moved and compared in event.cpp alone: of so many kinds, that would
// take the compiler seconds in each file that keeps an event.
struct Event : EventKinds {
  Event();
  Event(const Event& other);
  Event(Event&& other) noexcept;
  Event& operator=(const Event& other);
  Event& operator=(Event&& other) noexcept;
  ~Event();
#define CAUCE_EVENT(name) Event(name event);
#define CAUCE_COMMA
#include "engine/journal/events.def"
#undef CAUCE_EVENT
#undef CAUCE_COMMA
  bool operator==(const Event& other) const;
};

// "TokenCreated", as the journal names it.
std::string_view name_of(const Event& event);

}  // namespace cauce
