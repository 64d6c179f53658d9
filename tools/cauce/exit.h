// What the executable ends with, and why it could not do what it was asked.
#pragma once

#include <string>

#include "engine/base/result.h"

namespace cauce::tools {

enum class Exit : int {
  done = 0,
  refused = 1,  // The input or the process says no.
  usage = 2,    // The command line makes no sense.
  fault = 3,    // Ours: the disk, the store, a bug.
};

struct Problem {
  Exit exit = Exit::refused;
  std::string message{};
};

// To stderr, as "cauce: message".
void complain(const std::string& message);
Exit report(const Problem& problem);

}  // namespace cauce::tools
