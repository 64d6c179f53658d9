// Link events: two ends of one sequence flow (BPMN 2.0.2, 10.5.5 Link Event Definition).
#include "engine/model/rules/rules.h"

namespace cauce::rules {

namespace {

void check_throwing(Report& report, const Element& event, std::size_t catchers,
                    const std::string& name) {
  if (catchers != 1)
    report.error(event, "link-target",
                 "expected one catch event for the link '" + name + "' in the scope of " +
                     described(event) + ", but there are " + std::to_string(catchers));
  if (!event.outgoing.empty())
    report.error(event, "link-flow",
                 "no sequence flow may leave " + described(event) +
                     ": its tokens go on where the link is caught");
}

void check_catching(Report& report, const Element& event, bool thrown, const std::string& name) {
  if (!event.incoming.empty())
    report.error(event, "link-flow",
                 "no sequence flow may lead to " + described(event) +
                     ": its tokens come from where the link is thrown");
  if (!thrown)
    report.warn(event, "link-source",
                "nothing in its scope throws the link '" + name + "' of " + described(event));
}

}  // namespace

void check_links(Report& report) {
  const Links links(report.process());
  for (const Element& element : report.process().elements) {
    const LinkDefinition* link = element.event.find<LinkDefinition>();
    if (link == nullptr || element.event.definitions.size() != 1) continue;
    if (element.type == ElementType::intermediate_throw_event)
      check_throwing(report, element, links.catchers(element).size(), link->name);
    if (element.type == ElementType::intermediate_catch_event)
      check_catching(report, element, !links.throwers(element).empty(), link->name);
  }
}

}  // namespace cauce::rules
