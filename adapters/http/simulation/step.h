// One step of a try-out, as a page sends it.
#pragma once

#include <optional>
#include <string>

#include "adapters/http/simulation/rehearsal.h"
#include "engine/value/value.h"

namespace cauce::http {

// What the step has come to; the message says what was expected and found.
//
//   {"do":"start","variables":{…}}                       of `process`
//   {"do":"complete","task":ID,"variables":{…}}          a human task
//   {"do":"work","task":ID,"variables":{…}}              an external task
//   {"do":"message","subscription":ID,"variables":{…}}   a message, or a signal
//   {"do":"advance","by":"P1D"}                          the clock
//   {"do":"retry","incident":ID}
//   {"do":"record","store":ID,"content":{…}}             into a data store
std::optional<std::string> perform(Rehearsal& rehearsal, const std::string& process,
                                   const Context& step);

}  // namespace cauce::http
