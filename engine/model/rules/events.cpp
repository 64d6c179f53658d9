// Events: what leads to them and from them, and what they wait for (BPMN 2.0.2, 10.5).
#include <map>
#include <string_view>

#include "engine/model/rules/rules.h"

namespace cauce::rules {

namespace {

void check_ends(Report& report, const Element& event) {
  const bool begins =
      event.type == ElementType::start_event || event.type == ElementType::boundary_event;
  if (begins && !event.incoming.empty())
    report.error(event, "event-incoming",
                 "expected no sequence flow to " + described(event) + ", but there is one");
  if (event.type == ElementType::end_event && !event.outgoing.empty())
    report.error(event, "event-outgoing",
                 "expected no sequence flow from " + described(event) + ", but there is one");
  if (event.type == ElementType::boundary_event && event.outgoing.empty() &&
      !event.event.find<CompensationDefinition>())
    report.error(event, "boundary-outgoing",
                 "expected a sequence flow from " + described(event) + ", but there is none");
}

void check_trigger(Report& report, const Element& event) {
  const bool waits = event.type == ElementType::intermediate_catch_event ||
                     event.type == ElementType::boundary_event;
  if (waits && event.event.trigger() == EventTrigger::none)
    report.error(event, "event-definition-missing",
                 described(event) + " does not say what it waits for",
                 "add a message or timer event definition");
}

// Two starts for one message could not be told apart.
void check_start_messages(Report& report) {
  std::map<std::string_view, const Element*> starts;
  for (const ElementIndex index : report.process().at(root_element).children) {
    const Element& event = report.process().at(index);
    if (event.type != ElementType::start_event || !event.event.find<MessageDefinition>()) continue;
    const auto [other, fresh] = starts.emplace(event.event.find<MessageDefinition>()->name, &event);
    if (!fresh)
      report.error(event, "start-multiple",
                   "the start event '" + other->second->id + "' already waits for the message '" +
                       event.event.find<MessageDefinition>()->name + "'");
  }
}

}  // namespace

void check_events(Report& report) {
  for (const Element& element : report.process().elements) {
    const auto* message = element.event.find<MessageDefinition>();
    if (message != nullptr && message->name.empty() && !element.external)
      report.error(element, "message-name-missing",
                   "the message of " + described(element) + " has no name",
                   "messages are correlated by name");
    if (family_of(element.type) != ElementFamily::event) continue;
    check_ends(report, element);
    check_trigger(report, element);
  }
  check_start_messages(report);
}

}  // namespace cauce::rules
