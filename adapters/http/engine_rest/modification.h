// Changing where process instances stand, as the dialect words it.
#pragma once

#include <string>
#include <vector>

#include "adapters/http/call.h"

namespace cauce::http::engine_rest {

struct Modification {
  std::vector<ModificationInstruction> instructions{};
  std::string annotation{};
  Parameters parameters = Parameters::passed;
};

// From the members of a body; `what` begins the message of a refusal.
Result<Modification, HttpResponse> modification_in(const Context& members, const std::string& what);
// From a list of them.
Result<std::vector<ModificationInstruction>, HttpResponse> instructions_in(const List& list,
                                                                           const std::string& what);

}  // namespace cauce::http::engine_rest
