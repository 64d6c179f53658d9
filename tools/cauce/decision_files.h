// DMN files and those beside them that they import.
#pragma once

#include <string>
#include <string_view>

#include "adapters/dmn/reader.h"
#include "tools/cauce/exit.h"

namespace cauce::tools {

// Reads `bytes`, which are those of `file`; where it imports, the other *.dmn of its folder too.
// The diagnostics are those of the file itself.
dmn::ReadResult read_decisions(const std::string& file, std::string_view bytes);

// A problem when the file cannot be read, or is no decision model at all.
Result<dmn::ReadResult, Problem> read_decisions(const std::string& file);

}  // namespace cauce::tools
