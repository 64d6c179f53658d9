// What undoes activities, and who asks for it (BPMN 2.0.2, 10.5.6 Compensation, 13.5.5).
#include <algorithm>

#include "engine/model/rules/rules.h"

namespace cauce::rules {

namespace {

bool is_compensation_boundary(const Element& event) {
  return event.attached_to && event.event.find<CompensationDefinition>() != nullptr;
}

void check_boundary_event(Report& report, const Element& event) {
  const Element& activity = report.process().at(*event.attached_to);
  if (!event.outgoing.empty())
    report.error(event, "compensation-flow", "no sequence flow may leave " + described(event),
                 "an association leads to the activity that compensates");
  const bool second = std::ranges::any_of(activity.boundary, [&](ElementIndex index) {
    const Element& other = report.process().at(index);
    return &other < &event && is_compensation_boundary(other);
  });
  if (second)
    report.error(event, "compensation-handler",
                 described(activity) + " already has a compensation event");
  else if (!activity.compensation_handler)
    report.error(event, "compensation-handler",
                 "nothing compensates " + described(activity) + ": no association leads from " +
                     described(event) + " to an activity",
                 "draw an association to an activity with isForCompensation=\"true\"");
}

void check_handler(Report& report, const Element& activity) {
  const Element& handler = report.process().at(*activity.compensation_handler);
  if (family_of(handler.type) != ElementFamily::activity || !handler.for_compensation)
    report.error(
        handler, "compensation-handler",
        described(handler) + " compensates " + described(activity) + ", but does not say so",
        "set isForCompensation=\"true\" on the activity");
  if (handler.parent != activity.parent)
    report.error(handler, "compensation-scope",
                 described(handler) + " must stand in the same scope as " + described(activity) +
                     ", which it compensates");
}

// It stands outside of the flow, and something must lead to it.
void check_for_compensation(Report& report, const Element& activity, bool used) {
  if (!activity.incoming.empty() || !activity.outgoing.empty())
    report.error(activity, "compensation-flow",
                 "no sequence flow may lead to or from " + described(activity) +
                     ", since it is for compensation");
  if (!used)
    report.warn(activity, "compensation-unused",
                described(activity) + " is for compensation, but compensates nothing",
                "draw an association to it from a compensation boundary event");
}

// For each element, whether there may be something to undo: it has a handler, undoes itself, or
// something in it is so. What a call activity called is over, so that only a handler undoes it.
std::vector<bool> compensable_elements(const Process& process) {
  std::vector<bool> compensable(process.elements.size(), false);
  for (std::size_t i = process.elements.size(); i-- > 1;) {  // What is inside comes after.
    const Element& element = process.elements[i];
    const Element& scope = process.at(element.parent);
    const bool undoes =
        element.type == ElementType::start_event && scope.type == ElementType::event_sub_process &&
        scope.parent != root_element && element.event.find<CompensationDefinition>() != nullptr;
    if (undoes) compensable[static_cast<std::size_t>(scope.parent)] = true;
    if (element.compensation_handler) compensable[i] = true;
    if (compensable[i]) compensable[static_cast<std::size_t>(element.parent)] = true;
  }
  return compensable;
}

void check_throwing(Report& report, const Element& event, const CompensationDefinition& thrown,
                    const std::vector<bool>& compensable) {
  const Process& process = report.process();
  // 10.5.6: from an event subprocess, the activities of the scope around can be compensated.
  const ElementIndex scope = event.parent;
  const bool beside = process.at(scope).type == ElementType::event_sub_process;
  const ElementIndex around = beside ? process.at(scope).parent : scope;
  if (!thrown.activity) {
    if (!compensable[static_cast<std::size_t>(scope)] &&
        !compensable[static_cast<std::size_t>(around)])
      report.warn(event, "compensation-nothing",
                  "nothing in its scope can be compensated when " + described(event) + " asks");
    return;
  }
  const Element& activity = process.at(*thrown.activity);
  if (activity.parent != scope && activity.parent != around)
    report.error(event, "compensation-activity",
                 described(event) + " must compensate an activity of its own scope, but " +
                     described(activity) + " is in another");
  else if (!compensable[static_cast<std::size_t>(*thrown.activity)])
    report.warn(
        event, "compensation-nothing",
        "nothing compensates " + described(activity) + " when " + described(event) + " asks",
        "attach a compensation boundary event to it");
}

// BPMN 2.0.2, 10.3.5: one for the whole scope, beside the handlers of its activities.
void check_event_subprocesses_of(Report& report, const Element& scope) {
  const Element* first = nullptr;
  for (const ElementIndex inner : scope.event_sub_processes)
    for (const ElementIndex child : report.process().at(inner).children) {
      const Element& start = report.process().at(child);
      if (start.type != ElementType::start_event || !start.event.find<CompensationDefinition>())
        continue;
      if (first != nullptr)
        report.error(
            start, "compensation-handler",
            "the event subprocess of '" + first->id + "' already compensates " + described(scope));
      first = &start;
      if (scope.type == ElementType::process)
        report.warn(start, "compensation-unused",
                    "nothing undoes a process: the event subprocess '" +
                        report.process().at(inner).id + "' never begins",
                    "put it into the subprocess that it is to undo");
    }
}

}  // namespace

void check_compensation(Report& report) {
  const Process& process = report.process();
  const auto compensable = compensable_elements(process);
  std::vector<bool> used(process.elements.size(), false);
  for (const Element& element : process.elements)
    if (element.compensation_handler)
      used[static_cast<std::size_t>(*element.compensation_handler)] = true;
  for (std::size_t i = 0; i < process.elements.size(); ++i) {
    const Element& element = process.elements[i];
    if (is_compensation_boundary(element)) check_boundary_event(report, element);
    if (element.compensation_handler) check_handler(report, element);
    if (element.for_compensation && element.type != ElementType::event_sub_process)
      check_for_compensation(report, element, used[i]);
    check_event_subprocesses_of(report, element);
    if (element.type != ElementType::end_event &&
        element.type != ElementType::intermediate_throw_event)
      continue;
    for (const EventDefinition& definition : element.event.definitions)
      if (const auto* thrown = std::get_if<CompensationDefinition>(&definition))
        check_throwing(report, element, *thrown, compensable);
  }
}

}  // namespace cauce::rules
