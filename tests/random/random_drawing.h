// Drawings of the process `p`, and of the process `called` that it may call, made of choices.
#pragma once

#include <string>

#include "tests/random/choices.h"

namespace cauce::random {

// Gateways come in pairs, loops have their ends, what begins in a subprocess ends in it.
std::string block_structured(Choices& choices);

// Nodes of any kind, with flows from any to any.
std::string unstructured(Choices& choices);

}  // namespace cauce::random
