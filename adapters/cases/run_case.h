// Runs one case on a fresh engine in memory.
#pragma once

#include <functional>
#include <span>
#include <string>
#include <vector>

#include "adapters/cases/case_file.h"
#include "adapters/cases/world.h"
#include "engine/base/named_bytes.h"
#include "engine/journal/command.h"

namespace cauce::cases {

// Reads a file that is to be deployed together with others; errors forbid it. Bound where adapters
// meet.
using ReadResource = std::function<Result<Resource, Diagnostics>(
    const std::string& name, const std::string& bytes, std::span<const NamedBytes> beside)>;

// The bytes of a file named by a case, relative to the case file; none when it cannot be read.
using ReadBytes = std::function<std::optional<std::string>(const std::string& case_file,
                                                           const std::string& name)>;

// What the case took of one deployed process.
struct Walked {
  std::shared_ptr<const Process> process{};
  std::string file{};  // As ReadBytes was asked for it, relative to the case file.
  std::vector<std::string> trail{};  // Elements entered and flows taken, of all its instances.
};

struct CaseResult {
  std::string file{};
  std::string name{};
  std::uint32_t line = 0;
  Diagnostics findings{};                // Empty: it passed.
  std::vector<std::string> situation{};  // Where the flow stood when it failed, a line each.
  std::vector<Walked> walked{};

  bool passed() const { return findings.empty(); }
};

// Stops at the first step that differs, then checks the journal and the states (replay.h).
CaseResult run_case(const Case& story, const ReadResource& read_resource,
                    const ReadBytes& read_bytes, const Observe& observe = {});

}  // namespace cauce::cases
