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

void check_message_names(Report& report, const Element& element) {
  if (element.external) return;  // Its worker sends what it wants.
  for (const EventDefinition& definition : element.event.definitions)
    if (const auto* message = std::get_if<MessageDefinition>(&definition);
        message != nullptr && message->name.empty())
      report.error(element, "message-name-missing",
                   "the message of " + described(element) + " has no name",
                   "messages are correlated by name");
}

// Two starts for one message could not be told apart.
void check_start_messages(Report& report) {
  std::map<std::string_view, const Element*> starts;
  for (const ElementIndex index : report.process().at(root_element).children) {
    const Element& element = report.process().at(index);
    if (element.type != ElementType::start_event && !element.instantiates) continue;
    for (const EventDefinition& definition : element.event.definitions) {
      const auto* message = std::get_if<MessageDefinition>(&definition);
      if (message == nullptr) continue;
      const auto [other, fresh] = starts.emplace(message->name, &element);
      if (!fresh)
        report.error(element, "start-multiple",
                     "'" + other->second->id + "' already waits for the message '" + message->name +
                         "' to start the process");
    }
  }
}

}  // namespace

void check_events(Report& report) {
  for (const Element& element : report.process().elements) {
    check_message_names(report, element);
    if (family_of(element.type) != ElementFamily::event) continue;
    check_ends(report, element);
  }
  check_start_messages(report);
}

}  // namespace cauce::rules
