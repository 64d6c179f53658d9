// Reads BPMN 2.0 XML (BPMN 2.0.2, clause 15) into processes that the engine executes.
#pragma once

#include <memory>
#include <string_view>
#include <vector>

#include "engine/base/diagnostic.h"
#include "engine/model/process.h"

namespace cauce::bpmn {

struct ReadResult {
  // The executable processes, each validated; empty when there is any error.
  std::vector<std::shared_ptr<const Process>> processes{};
  Diagnostics diagnostics{};  // All findings at once, sorted by place.
};

// Never throws, whatever the bytes are. `file` only labels findings. A process is executable unless
// it says isExecutable="false"; one that does not say is a warning. A file without an executable
// process is an error.
//
// Roles of a user task are ready in `human_task`, the lane among them when nothing else says who.
// Conditions on flows out of parallel gateways are kept, with a warning; they are to be ignored.
ReadResult read(std::string_view xml, std::string_view file);

}  // namespace cauce::bpmn
