// Receive tasks and event-based gateways that start a process (BPMN 2.0.2, 10.3.3, 10.6.6), and who
// did.
#include <algorithm>

#include "engine/model/rules/rules.h"

namespace cauce::rules {

namespace {

// 10.3.3: no flow leads to it, or one from a start event; above all, none that loops back.
bool is_first(const Process& process, const Element& element) {
  return std::ranges::all_of(element.incoming, [&](FlowIndex flow) {
    const Element& source = process.at(process.at(flow).source);
    return source.type == ElementType::start_event && source.event.trigger() == EventTrigger::none;
  });
}

}  // namespace

void check_instantiation(Report& report) {
  for (const Element& element : report.process().elements) {
    if (!element.event.initiator.empty() && element.parent != root_element)
      report.warn(element, "initiator-scope",
                  described(element) +
                      " is in a subprocess, so nobody starts an instance with it: '" +
                      element.event.initiator + "' is not set",
                  "name the initiator at a start event of the process");
    if (!element.instantiates) continue;
    if (element.parent != root_element)
      report.error(element, "instantiate-scope",
                   described(element) + " cannot start a process, since it is in a subprocess");
    else if (!is_first(report.process(), element))
      report.error(element, "instantiate-incoming",
                   described(element) + " starts the process, but sequence flows lead to it",
                   "let it be the first, or remove instantiate");
    if (element.loop || element.multi_instance)
      report.error(element, "instantiate-loop",
                   described(element) + " starts the process and cannot loop");
  }
}

}  // namespace cauce::rules
