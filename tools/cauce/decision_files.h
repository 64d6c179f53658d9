// DMN files and those beside them that they import.
#pragma once

#include <string>
#include <string_view>

#include "adapters/dmn/reader.h"
#include "tools/cauce/exit.h"

namespace cauce::tools {

// Reads `bytes`, which are those of `file`; where it imports, from the others that are given and
// the other *.dmn of its folder. The diagnostics are those of the file itself.
dmn::ReadResult read_decisions(const std::string& file, std::string_view bytes,
                               const std::vector<std::string>& others = {});

// A problem when the file cannot be read, or is no decision model at all.
Result<dmn::ReadResult, Problem> read_decisions(const std::string& file,
                                                const std::vector<std::string>& others = {});

}  // namespace cauce::tools
