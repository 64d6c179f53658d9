// What every command to a human task asks first: whether it is open, and whether the actor may.
#pragma once

#include <string_view>

#include "engine/execution/commands.h"
#include "engine/execution/people.h"

namespace cauce {

// `to_do` is the verb of the refusal: "expected a task 42 to claim, but there is none".
using Found = Result<const Task*, Rejection>;
Found open_task(const Decision& decision, TaskKey key, std::string_view to_do);

// Who has it may work on it; when nobody has, those to whom it is offered.
Result<Right, Rejection> right_to_work(const Task& task, TaskKey key, const Actor& actor,
                                       std::string_view to_do);

std::string quoted(const std::string& name);
Rejection no_right(const Task& task, TaskKey key, const Actor& actor, std::string_view to_do);
Rejection wrong_state(const Task& task, TaskKey key, TaskEvent event);
Rejection has_another(const Task& task, TaskKey key, std::string_view to_do);
Accepted touched(TaskKey key);

}  // namespace cauce
