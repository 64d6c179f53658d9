// Who may do a human task, and what its definition says about it (WS-HumanTask 1.1, 3.1).
#pragma once

#include "engine/execution/decision.h"

namespace cauce {

// Why an actor may work on a task: through a role, or without one.
struct Right {
  std::optional<std::string> role{};
};

// None when the actor may not. `task` may be anyone's; who has claimed it is another question.
std::optional<Right> right_to(const Task& task, const Actor& actor);

// The task of an element instance, as its definition says.
Attempt<Done> create_task(Decision& decision, ActivityInstanceKey key);

}  // namespace cauce
