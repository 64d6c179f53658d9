// Makes the executable graph of one <process>.
#pragma once

#include "adapters/bpmn/reading.h"
#include "engine/model/process.h"

namespace cauce::bpmn {

// The graph is whole even when there are findings, so that it can be validated all the same: what
// is not supported stands in it as a task.
Process build_process(const Reading& reading, const xml::Element& element);

}  // namespace cauce::bpmn
