// What must be true of any state between two commands, whatever the drawing is.
#pragma once

#include <string>
#include <vector>

#include "engine/state/instance.h"
#include "engine/state/partition.h"

namespace cauce::cases {

// Sentences about what is wrong; empty when nothing is.
std::vector<std::string> inconsistencies_of(const PartitionState& partition,
                                            const InstanceState& instance);

// What keeps a running instance from ever going on: tokens for which nothing waits. A token that
// waits for others to join counts only when no other token can come.
std::vector<std::string> stuck_tokens(const InstanceState& instance);

}  // namespace cauce::cases
