// What events wait for or throw (BPMN 2.0.2, 10.5.5 Event Definitions).
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "engine/feel/expression.h"
#include "engine/model/index.h"
#include "engine/model/timer.h"

namespace cauce {

struct TimerDefinition {
  TimerKind kind = TimerKind::duration;
  feel::Expression value{};  // A literal ISO 8601 text, or an expression that yields one.
};

// BPMN 2.0.2, 8.4.2 Correlation: `property` of a key, read from the message; `binding`, of a
// correlation subscription, is what the process expects it to be.
struct CorrelationProperty {
  std::string name{};
  feel::Expression retrieval{};  // Over the message's payload.
  std::optional<feel::Expression> binding{};
};
struct CorrelationKey {
  std::string name{};
  std::vector<CorrelationProperty> properties{};
};

// A message caught or thrown. What a thrown one carries is what the element has in its own scope.
struct MessageDefinition {
  std::string name{};
  std::optional<feel::Expression> correlation_key{};
  std::vector<CorrelationKey> keys{};  // Without a `correlation_key`, these tell whom it is for.
  std::optional<std::string> receiver{};  // Thrown: id of the process that a message flow names.
  bool leaves = false;  // Thrown: the message flow leads to a pool that is not executed here.
};

// Reaches everyone who waits for the name, in every instance.
struct SignalDefinition {
  feel::Expression name{};  // A literal most often.
};

// Without a code it catches every error.
struct ErrorDefinition {
  std::optional<std::string> code{};
  std::string code_variable{}, message_variable{};  // Caught: what they are kept in; or empty.
  std::optional<feel::Expression> message{};        // Thrown.
};

// Without a code it catches every escalation.
struct EscalationDefinition {
  std::optional<std::string> code{};
  std::string code_variable{};
};

// Happens when the condition becomes true, also when it is so from the beginning.
struct ConditionalDefinition {
  feel::Expression condition{};
};

// From a throwing link the token goes on at the catching link of the same name and scope.
struct LinkDefinition {
  std::string name{};
};

// Thrown: of one activity, or of all of the scope. Caught: by a boundary or start event.
struct CompensationDefinition {
  std::optional<ElementIndex> activity{};
  bool waits = true;  // The throwing event completes only after the compensation.
};

struct CancelDefinition {};     // Of transactions.
struct TerminateDefinition {};  // Of the scope.

// The order is that of the variant below.
enum class EventTrigger : std::uint8_t {
  none,
  message,
  timer,
  signal,
  error,
  escalation,
  conditional,
  link,
  compensation,
  cancel,
  terminate,
  multiple,           // Any one of several.
  parallel_multiple,  // All of several.
};
std::string_view to_string(EventTrigger trigger);
bool parse(std::string_view text, EventTrigger& trigger);

using EventDefinition =
    std::variant<MessageDefinition, TimerDefinition, SignalDefinition, ErrorDefinition,
                 EscalationDefinition, ConditionalDefinition, LinkDefinition,
                 CompensationDefinition, CancelDefinition, TerminateDefinition>;
EventTrigger trigger_of(const EventDefinition& definition);

enum class Interrupting : std::uint8_t { no, yes };

struct EventTriggers {
  std::vector<EventDefinition> definitions{};
  bool all_together = false;  // parallelMultiple: it happens when each of them has happened.
  Interrupting interrupting = Interrupting::yes;  // Of boundary events and of event subprocesses.
  // Of a start event: the variable in which stands who started the instance; empty: there is none.
  std::string initiator{};

  EventTrigger trigger() const;
  // The first definition of that kind; null when there is none.
  template <class D>
  const D* find() const {
    for (const EventDefinition& definition : definitions)
      if (const D* found = std::get_if<D>(&definition)) return found;
    return nullptr;
  }
};

}  // namespace cauce
