// What an element does with its token: one file an element under behaviors/, found through
// elements.def. Each function reads the decision's state and says events and follow-ups.
#pragma once

#include <vector>

#include "engine/execution/decision.h"

namespace cauce {

using Flows = std::vector<FlowIndex>;

struct Behavior {
  // The token stands before the element. Says whether it enters now; when not, it waits there.
  bool (*arrive)(Decision&, TokenKey) = nullptr;  // Null: it always enters.

  // The element instance exists: begin the work. Null: there is none, complete at once.
  Attempt<Done> (*activate)(Decision&, ActivityInstanceKey) = nullptr;

  // The work is done: which sequence flows are taken. Null: the element has none that matter.
  Attempt<Flows> (*leave)(const Decision&, ActivityInstanceKey) = nullptr;
};

const Behavior& behavior_of(ElementType type);

// One a line of elements.def; an element without its file does not link.
#define CAUCE_ELEMENT(name, tag, family) Behavior name##_behavior();
#include "engine/model/elements.def"
#undef CAUCE_ELEMENT

}  // namespace cauce
