// Who may send a message to one event that waits for it.
#pragma once

#include "engine/journal/actor.h"
#include "engine/model/process.h"

namespace cauce {

// Operators; and people with a role in the lane of the event: the role that the lane is named
// after, and those to whom the human tasks in it are offered by name. Where there are no lanes, the
// whole process is one. A boundary event without a lane stands in that of its activity.
bool may_send_to(const Process& process, ElementIndex event, const Actor& actor);

}  // namespace cauce
