// The state of one process instance as people and programs read it.
#pragma once

#include <string>
#include <utility>
#include <vector>

#include "engine/state/instance.h"
#include "tools/cauce/output.h"

namespace cauce::tools {

struct InstanceView {
  Context head{};  // Key, process, state.
  std::vector<std::pair<std::string, Table>> sections{};  // Tokens, variables, tasks...
};

// Elements and flows stand by id, keys as text.
InstanceView view_of(const InstanceState& state);

void print(const InstanceView& view, Format format);

}  // namespace cauce::tools
