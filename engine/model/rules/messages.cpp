// Messages that go to who is drawn but not executed (BPMN 2.0.2, 9.3).
#include "engine/model/rules/rules.h"

namespace cauce::rules {

void check_messages(Report& report) {
  for (const Element& element : report.process().elements)
    for (const EventDefinition& definition : element.event.definitions) {
      const auto* message = std::get_if<MessageDefinition>(&definition);
      if (message == nullptr || !message->leaves || element.external) continue;
      report.warn(element, "message-leaves",
                  "the message of " + described(element) +
                      " goes to a pool that is not executed, so that nobody is told of it",
                  "say which program sends it, with camunda:type=\"external\" and camunda:topic");
    }
}

}  // namespace cauce::rules
