// Executions: what runs, with its own variables.
//
// Deviation: the dialect's tree of executions is that of its engine's inside. Here each running
// element instance is an execution; a process instance answers to its id too, but is not listed.
#pragma once

#include <optional>

#include "adapters/http/call.h"

namespace cauce::http::engine_rest {

struct Execution {
  ProcessInstanceKey instance{};
  ScopeKey scope{};
  std::optional<ActivityInstanceKey> activity{};  // None: the process instance itself.
};
// The running one that the path's {id} names.
Result<Execution, HttpResponse> execution_of(const Call& call);

}  // namespace cauce::http::engine_rest
