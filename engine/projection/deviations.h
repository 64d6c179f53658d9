// What was not done as drawn or as planned, from the events that tell it.
#pragma once

#include "engine/projection/projector.h"

namespace cauce {

void project_reassigned(Projector& at, TaskKey task, const std::string& to);
void project_modified(Projector& at, const std::string& annotation);
void project_migrated(Projector& at);
// Not of what ends because something else did.
void project_canceled(Projector& at, const std::string& reason);

// A person who completes a task against what a decision recommends says why in the variable that
// the drawing names (`cauce:overrideReason`). That they say it is what tells that they did.
void project_overridden(Projector& at, const VariableSet& variable);

}  // namespace cauce
