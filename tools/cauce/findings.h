// Findings of files, as `lint` and whatever deploys print them.
#pragma once

#include <string>
#include <string_view>

#include "engine/base/diagnostic.h"
#include "tools/cauce/output.h"

namespace cauce::tools {

// What is wrong with a file, judged by the end of its name. `others` are files that it may import.
Diagnostics lint_file(const std::string& file, std::string_view bytes,
                      const std::vector<std::string>& others = {});

// A line each: `file:line:column: error|warning: [rule] message`.
std::string to_lines(const Diagnostics& diagnostics);
Table to_table(const Diagnostics& diagnostics);

}  // namespace cauce::tools
