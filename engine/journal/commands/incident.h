// Commands to incidents, and to what waits in vain. (See journal/command.h.)
#pragma once

#include <optional>
#include <string>

#include "engine/base/key.h"
#include "engine/value/value.h"

namespace cauce {

struct RetryIncident {
  ProcessInstanceKey instance{};
  IncidentKey incident{};
};

// What somebody has to say of it; none takes it back.
struct AnnotateIncident {
  ProcessInstanceKey instance{};
  IncidentKey incident{};
  std::optional<std::string> annotation{};
};

// By somebody outside: the element instance goes on as before, and the incident is over when it
// ends, or when it is retried.
struct ReportIncident {
  ProcessInstanceKey instance{};
  ActivityInstanceKey activity{};
  std::string kind{};
  std::optional<std::string> configuration{};  // What it concerns, as who reports it names it.
  std::string message{};
};

// What waits in a receive task or catch event goes on as if what it waits for had happened.
struct TriggerActivity {
  ProcessInstanceKey instance{};
  ActivityInstanceKey activity{};
  Context variables{};
};

}  // namespace cauce
