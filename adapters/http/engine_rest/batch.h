// What the reference does as a batch, some time later, is done here before it is answered. The
// answer tells of a batch that is over: there is none to be found.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "adapters/http/submit.h"

namespace cauce::http::engine_rest {

enum class Told : std::uint8_t { plainly, as_batch };

// As submit_each; `type` is how the reference names such a batch.
Answer submit_batch(const Call& call, std::vector<Request> requests, std::string what,
                    std::string type);
// As either of them.
Answer submit_told(const Call& call, Told how, std::vector<Request> requests, std::string what,
                   std::string type);

}  // namespace cauce::http::engine_rest
