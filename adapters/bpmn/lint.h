// What `cauce lint` tells of a BPMN file.
#pragma once

#include <string_view>

#include "engine/base/diagnostic.h"

namespace cauce::bpmn {

// As read() finds them, but for one: a file without an executable process cannot be deployed, which
// is an error there, while here it is only a warning, since drawings are linted before they are
// made executable.
Diagnostics lint(std::string_view xml, std::string_view file);

}  // namespace cauce::bpmn
