// The parts of a flow element, each read on its own. What is wrong goes to the findings.
#pragma once

#include <optional>
#include <string_view>

#include "adapters/bpmn/reading.h"
#include "engine/model/process.h"

namespace cauce::bpmn {

// Whether this process may be executed as it is written: every element and attribute inside is
// interpreted or decorates. (vocabulary.def, dialects.def)
void check_vocabulary(const Reading& reading, const xml::Element& process);

EventTriggers read_event(const Reading& reading, const xml::Element& event, ElementType type);
// Of a receive task; a message event has it in its definition.
EventTriggers read_receive_task(const Reading& reading, const xml::Element& task);

std::optional<MultiInstance> read_multi_instance(const Reading& reading,
                                                 const xml::Element& activity);

void read_data(const Reading& reading, const xml::Element& activity, Element& element);
// Properties and data objects that stand directly in a scope or an activity.
std::vector<Variable> read_declared(const Reading& reading, const xml::Element& scope);

// `lane` is the name of the innermost lane, the weakest way to say who does a task.
HumanTaskDefinition read_human_task(const Reading& reading, const xml::Element& task,
                                    std::string_view lane);
std::optional<FormReference> read_form_reference(const Reading& reading, const xml::Element& owner);

void read_script(const Reading& reading, const xml::Element& task, Element& element);
std::string read_documentation(const xml::Element& element);

}  // namespace cauce::bpmn
