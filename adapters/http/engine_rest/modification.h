// Changing where process instances stand, as the dialect words it.
#pragma once

#include <string>
#include <vector>

#include "adapters/http/call.h"

namespace cauce::http::engine_rest {

struct Modification {
  std::vector<ModificationInstruction> instructions{};
  std::string annotation{};
};

// From the members of a body; `what` begins the message of a refusal.
Result<Modification, HttpResponse> modification_in(const Context& members, const std::string& what);

}  // namespace cauce::http::engine_rest
