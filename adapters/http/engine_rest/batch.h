// What the reference does as a batch, some time later, is done here before it is answered. The
// answer tells of a batch that is over: there is none to be found.
#pragma once

#include <string>
#include <vector>

#include "adapters/http/submit.h"

namespace cauce::http::engine_rest {

// As submit_each; `type` is how the reference names such a batch.
Answer submit_batch(const Call& call, std::vector<Request> requests, std::string what,
                    std::string type);

}  // namespace cauce::http::engine_rest
