// Makes the executable graph of one <process>, or of a global task.
#pragma once

#include "adapters/bpmn/reading.h"
#include "engine/model/process.h"

namespace cauce::bpmn {

// The graph is whole even when there are findings, so that it can be validated all the same: what
// is not supported stands in it as a task.
Process build_process(const Reading& reading, const xml::Element& element);

// BPMN 2.0.2, 10.3.7: a process of one task, which begins with it and is called by its id.
Process build_global_task(const Reading& reading, const xml::Element& element);

}  // namespace cauce::bpmn
