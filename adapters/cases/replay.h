// After every case, whatever it expects: the journal alone must lead to the same states.
#pragma once

#include <string>
#include <vector>

#include "adapters/cases/world.h"

namespace cauce::cases {

// Sentences about what differs; empty when nothing does.
//  - each record decodes to itself and encodes to the same bytes again, which are canonical JSON
//  - all records, and those of each instance alone, fold from nothing to the live states
//  - an engine that forgets every instance after each command, and loads it from the journal when a
//    command reaches it, writes the same journal
std::vector<std::string> replay_differences(const World& world);

}  // namespace cauce::cases
