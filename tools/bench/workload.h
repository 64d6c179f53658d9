// A drawing to measure with, and what one instance of it is given. Any drawing can be a workload:
// the names that its conditions need are given true and false in turn, so that each branch is
// taken by half of the instances.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "engine/journal/command.h"

namespace cauce::bench {

struct Workload {
  std::string name{};     // The process's id.
  Resource resource{};    // The file it is drawn in.
  std::vector<std::string> switches{};  // Names that conditions need from outside.
};

// Drawings of files and folders, in the order of their names. The message says what is wrong.
Result<std::vector<Workload>, std::string> load_workloads(const std::vector<std::string>& paths);

// Variables of the n-th instance.
Context variables_of(const Workload& workload, std::uint64_t instance);

}  // namespace cauce::bench
