// What goes outwards from where it is thrown, scope by scope, until somebody catches it: errors and
// escalations (BPMN 2.0.2, 13.5.6 and 10.5.7).
#pragma once

#include <string>

#include "engine/execution/decision.h"

namespace cauce {

struct Throw {
  Thrown what{};
  std::string code{};
  std::string message{};  // Of errors.
  Context payload{};
};

enum class Catching : std::uint8_t {
  caught,
  outside,  // The process was called: it goes on in the caller.
  nobody,
};

// Begins in `scope`: an event subprocess of it, else a boundary event of what it belongs to, else
// the scope around. An error that leaves a called process ends it. For `nobody` nothing happened.
Catching throw_outwards(Decision& decision, ScopeKey scope, const Throw& thrown);

// The process instance ends by an error.
void fail_instance(Decision& decision, const std::string& code);

// What else the event throws may end it: its messages and signals go out before, so that all that
// it defines is thrown (BPMN 2.0.2, 10.5.3).
bool sends_first(const Element& element);

// All that a throwing or end event throws: in document order, and at last messages and signals,
// unless they go out first. It completes when that is done.
Attempt<Done> throw_event(Decision& decision, ActivityInstanceKey key);

}  // namespace cauce
