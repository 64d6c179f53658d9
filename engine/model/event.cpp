#include "engine/model/event.h"

#include "engine/base/invariant.h"

namespace cauce {

std::string_view to_string(EventTrigger trigger) {
  switch (trigger) {
    case EventTrigger::none: return "none";
    case EventTrigger::message: return "message";
    case EventTrigger::timer: return "timer";
    case EventTrigger::signal: return "signal";
    case EventTrigger::error: return "error";
    case EventTrigger::escalation: return "escalation";
    case EventTrigger::conditional: return "conditional";
    case EventTrigger::link: return "link";
    case EventTrigger::compensation: return "compensation";
    case EventTrigger::cancel: return "cancel";
    case EventTrigger::terminate: return "terminate";
    case EventTrigger::multiple: return "multiple";
    case EventTrigger::parallel_multiple: return "parallel multiple";
  }
  invariant(false, "every trigger has a name");
  return {};
}

bool parse(std::string_view text, EventTrigger& trigger) {
  for (auto i = EventTrigger::none; i <= EventTrigger::parallel_multiple;
       i = static_cast<EventTrigger>(static_cast<int>(i) + 1))
    if (to_string(i) == text) return trigger = i, true;
  return false;
}

EventTrigger trigger_of(const EventDefinition& definition) {
  return static_cast<EventTrigger>(definition.index() + 1);
}

EventTrigger EventTriggers::trigger() const {
  if (definitions.empty()) return EventTrigger::none;
  if (definitions.size() == 1) return trigger_of(definitions.front());
  return all_together ? EventTrigger::parallel_multiple : EventTrigger::multiple;
}

}  // namespace cauce
