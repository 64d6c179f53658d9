// The parts of a flow element, each read on its own. What is wrong goes to the findings.
#pragma once

#include <optional>
#include <string_view>
#include <vector>

#include "adapters/bpmn/reading.h"
#include "engine/model/process.h"

namespace cauce::bpmn {

// Whether this process may be executed as it is written: every element and attribute inside is
// interpreted or decorates. (vocabulary.def, dialects.def)
void check_vocabulary(const Reading& reading, const xml::Element& process);

// Message flows that stay in their pool, and those along which nothing is sent.
void check_message_flows(const Reading& reading);

// Events. What an event waits for or throws, and the data that come or go with it.
void read_event(const Reading& reading, const xml::Element& event, Element& element);
// The definitions of an event, those it only refers to included, in document order.
std::vector<const xml::Element*> definitions_of(const Reading& reading, const xml::Element& event);

enum class Direction : std::uint8_t { caught, thrown };
// `event` is the event or activity whose definition this is. Activities to compensate are left out:
// they are linked when all elements are there.
std::optional<EventDefinition> read_definition(const Reading& reading, const xml::Element& event,
                                               const xml::Element& definition, Direction direction);
// `refers` has the messageRef or operationRef: the definition, or the task itself.
std::optional<MessageDefinition> read_message(const Reading& reading, const xml::Element& event,
                                              const xml::Element& refers, Direction direction);

// Activities, by type.
void read_activity(const Reading& reading, const xml::Element& activity, Element& element);
std::optional<MultiInstance> read_multi_instance(const Reading& reading,
                                                 const xml::Element& activity);
std::optional<StandardLoop> read_standard_loop(const Reading& reading,
                                               const xml::Element& activity);
void read_script(const Reading& reading, const xml::Element& task, Element& element);
void read_call(const Reading& reading, const xml::Element& activity, Element& element);
std::optional<DecisionCall> read_decision(const Reading& reading, const xml::Element& task);
// `carrier` has the camunda attributes: the task itself, or the message definition of an event.
std::optional<ExternalWork> read_external_work(const Reading& reading, const xml::Element& node,
                                               const xml::Element& carrier);

// Data: associations, and properties and data objects that stand directly in a scope or activity.
void read_data(const Reading& reading, const xml::Element& node, Element& element);
std::vector<Variable> read_declared(const Reading& reading, const xml::Element& scope);
// Input and output parameters of the camunda dialect.
void read_parameters(const Reading& reading, const xml::Element& node, Element& element);
// camunda:in and camunda:out.
std::vector<CallMapping> read_mappings(const Reading& reading, const xml::Element& owner,
                                       std::string_view tag);

// `lane` is the name of the innermost lane, the weakest way to say who does a task.
HumanTaskDefinition read_human_task(const Reading& reading, const xml::Element& task,
                                    std::string_view lane);
std::optional<FormReference> read_form_reference(const Reading& reading, const xml::Element& owner);

std::string read_documentation(const xml::Element& element);

}  // namespace cauce::bpmn
