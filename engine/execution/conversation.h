// Conversations (BPMN 2.0.2, 8.4.2): whom a message is for is told by keys that are read from
// messages. What a key is for a process instance, the first message says that it sends or receives.
#pragma once

#include <string>

#include "engine/execution/decision.h"
#include "engine/state/partition.h"

namespace cauce {

// The keys that a message with this payload fills: by the name of each the texts of its properties,
// in order. A key of which a property is missing is not filled.
Context filled_keys(const MessageDefinition& message, const Context& payload,
                    const feel::Environment& environment);

// The keys that a message must have to be for this instance, as far as they are known: by the
// conversation, else by the bindings of a correlation subscription, evaluated in `scope`.
Attempt<std::optional<Value>> expected_keys(const Decision& decision,
                                            const MessageDefinition& message, ScopeKey scope);

// What waits under keys waits for a message with this payload; true when it waits under none.
bool fits(const PartitionState& partition, const WaitingEvent& waiting, const Context& payload,
          const feel::Environment& environment);

// The definition of the event that catches the message of that name under keys; null: none does.
const MessageDefinition* keyed_message(const Element& event, const std::string& name);

// What the instance's conversation contradicts in a message; none: nothing.
std::optional<Trouble> contradiction(const Decision& decision, const Context& filled);

// The keys that the conversation does not have yet become known, also to what waits already.
void join_conversation(Decision& decision, const Context& filled);

}  // namespace cauce
