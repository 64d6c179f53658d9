// Several decisions of one command before anything of it is done: each sees, in a copy of the
// instance, what those before it said; when one of them refuses, nothing has happened.
#pragma once

#include "engine/execution/decision.h"

namespace cauce {

struct Draft {
  InstanceState& state;  // The copy, which `decision` reads.
  const Record& record;
  Decision decision;
  std::size_t taken = 0;  // Events that are in the copy.

  void take() {
    for (; taken < decision.events.size(); ++taken) apply(state, record, decision.events[taken]);
  }
};

}  // namespace cauce
