// Which events may wait for what or throw what, by where they stand (BPMN 2.0.2, 10.5.2 to 10.5.5).
#include <algorithm>
#include <initializer_list>
#include <span>

#include "engine/model/rules/rules.h"

namespace cauce::rules {

namespace {

using enum EventTrigger;

struct Position {
  const char* name;
  std::vector<EventTrigger> triggers;
};

// None where there is a rule of its own: starts of subprocesses.
const Position* position_of(const Process& process, const Element& event) {
  static const Position start{"a start event", {message, timer, signal, conditional}};
  static const Position sub_start{
      "the start event of an event subprocess",
      {message, timer, signal, error, escalation, conditional, compensation}};
  static const Position caught{"an intermediate catch event",
                               {message, timer, signal, conditional, EventTrigger::link}};
  static const Position boundary{
      "a boundary event",
      {message, timer, signal, error, escalation, conditional, compensation, cancel}};
  static const Position thrown{"an intermediate throw event",
                               {message, signal, escalation, EventTrigger::link, compensation}};
  static const Position end{"an end event",
                            {message, signal, error, escalation, compensation, cancel, terminate}};
  switch (event.type) {
    case ElementType::start_event: {
      const ElementType scope = process.at(event.parent).type;
      if (scope == ElementType::process) return &start;
      return scope == ElementType::event_sub_process ? &sub_start : nullptr;
    }
    case ElementType::intermediate_catch_event: return &caught;
    case ElementType::boundary_event: return &boundary;
    case ElementType::intermediate_throw_event: return &thrown;
    case ElementType::end_event: return &end;
    default: return nullptr;
  }
}

// Some do not go together with others: links join two places, the rest is about one activity.
bool stands_alone(EventTrigger trigger, const Element& event) {
  if (trigger == EventTrigger::link) return true;
  if (event.type == ElementType::end_event || event.type == ElementType::intermediate_throw_event)
    return false;
  const bool together = event.event.trigger() == parallel_multiple;
  // What is thrown inside is gone when nobody catches it: it cannot wait for the rest.
  const bool passes = trigger == error || trigger == escalation;
  return trigger == compensation || trigger == cancel || (together && passes);
}

// A condition that starts a process is asked for from outside, with the variables that it looks at;
// an instance that waits for the rest has others.
bool is_asked_for(EventTrigger trigger, const Element& event) {
  return trigger == conditional && event.type == ElementType::start_event &&
         event.parent == root_element && event.event.trigger() == parallel_multiple;
}

void check_event_triggers(Report& report, const Element& event) {
  const Position* position = position_of(report.process(), event);
  if (position == nullptr) return;
  for (const EventDefinition& definition : event.event.definitions) {
    const EventTrigger trigger = trigger_of(definition);
    const std::string name(to_string(trigger));
    if (std::ranges::count(position->triggers, trigger) == 0)
      report.error(event, "event-trigger",
                   name + " is not for " + position->name + ", as " + described(event) + " is");
    else if (event.event.definitions.size() > 1 &&
             (stands_alone(trigger, event) || is_asked_for(trigger, event)))
      report.error(event, "event-trigger",
                   name + " cannot be one of several triggers of " + described(event),
                   "use an event of its own");
  }
}

}  // namespace

void check_triggers(Report& report) {
  for (const Element& element : report.process().elements) {
    check_event_triggers(report, element);
    const bool waits = element.type == ElementType::intermediate_catch_event ||
                       element.type == ElementType::boundary_event;
    if (waits && element.event.definitions.empty())
      report.error(element, "event-definition-missing",
                   described(element) + " does not say what it waits for",
                   "add an event definition: a message, a timer, a signal");
  }
}

}  // namespace cauce::rules
