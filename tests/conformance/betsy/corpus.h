// The corpus of the BPEL/BPMN Engine Test System: a folder with manifest.json and drawings.
#pragma once

#include <cstddef>
#include <filesystem>
#include <iosfwd>
#include <string>

#include "engine/base/result.h"

namespace cauce::betsy {

struct Count {
  std::size_t passed = 0, failed = 0;  // Cases.
};

// Tells a line a process. Else a sentence about a manifest that cannot be read.
Result<Count, std::string> run_corpus(const std::filesystem::path& folder, std::ostream& out);

}  // namespace cauce::betsy
