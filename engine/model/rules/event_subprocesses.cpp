// Subprocesses that an event starts (BPMN 2.0.2, 10.3.5 Event Sub-Process).
#include "engine/model/rules/rules.h"

namespace cauce::rules {

namespace {

// The one start event; none, with a finding, when there is not exactly one.
const Element* start_of(Report& report, const Element& scope) {
  const Element* start = nullptr;
  for (const ElementIndex index : scope.children) {
    const Element& child = report.process().at(index);
    if (child.type != ElementType::start_event) continue;
    if (start != nullptr) {
      report.error(child, "event-subprocess-start",
                   "expected one start event in the event subprocess '" + scope.id + "', but '" +
                       start->id + "' is already one",
                   "use one start event with several definitions, or two event subprocesses");
      return nullptr;
    }
    start = &child;
  }
  if (start == nullptr && !scope.children.empty())
    report.error(
        scope, "event-subprocess-start",
        "expected a start event in the event subprocess '" + scope.id + "', but there is none",
        "add the event that starts it");
  return start;
}

void check_start(Report& report, const Element& start) {
  const auto& event = start.event;
  if (event.definitions.empty())
    report.error(start, "event-subprocess-trigger",
                 described(start) + " does not say which event starts the event subprocess",
                 "add an event definition: a message, a timer, an error");
  if (event.interrupting == Interrupting::yes) return;
  if (event.find<ErrorDefinition>())
    report.error(
        start, "event-interrupting",
        "an error always interrupts, but " + described(start) + " says isInterrupting=\"false\"");
  if (event.find<CompensationDefinition>())
    report.error(start, "event-interrupting",
                 "compensation begins when its subprocess is over, but " + described(start) +
                     " says isInterrupting=\"false\"");
}

// It stands beside the flow: what happens starts it.
void check_outside(Report& report, const Element& scope) {
  if (!scope.incoming.empty() || !scope.outgoing.empty())
    report.error(scope, "event-subprocess-flow",
                 "no sequence flow may lead to or from the event subprocess '" + scope.id + "'",
                 "its start event starts it");
  if (!scope.boundary.empty())
    report.error(scope, "event-subprocess-boundary",
                 "the event subprocess '" + scope.id + "' must not have boundary events",
                 "put what they surround into a subprocess inside of it");
  if (scope.loop || scope.multi_instance)
    report.error(scope, "event-subprocess-loop",
                 "the event subprocess '" + scope.id + "' must not loop",
                 "put what loops into a subprocess inside of it");
}

}  // namespace

void check_event_subprocesses(Report& report) {
  for (const Element& element : report.process().elements) {
    if (element.type != ElementType::event_sub_process) continue;
    check_outside(report, element);
    if (const Element* start = start_of(report, element)) check_start(report, *start);
  }
}

}  // namespace cauce::rules
