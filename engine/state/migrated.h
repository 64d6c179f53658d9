// The state of an instance, seen through another drawing.
#pragma once

#include "engine/state/instance.h"

namespace cauce {

// Requires: what the state points at is mapped, but for what it may lose (execution/migration).
void migrate(InstanceState& state, Drawing to, const ProcessInstanceMigrated& event);

// The flow by which a token has come, in the other drawing; none when it does not lead there.
std::optional<FlowIndex> migrated_flow(const Process& from, const Process& to, FlowIndex flow,
                                       ElementIndex target);

}  // namespace cauce
