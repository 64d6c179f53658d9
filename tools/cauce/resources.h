// Files that are deployed: read, checked, and handed to the engine.
#pragma once

#include <filesystem>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "adapters/runtime/runtime.h"
#include "engine/base/diagnostic.h"
#include "engine/base/named_bytes.h"
#include "engine/journal/command.h"
#include "tools/cauce/exit.h"

namespace cauce::tools {

// What is not a drawing (*.bpmn, *.bpmn20.xml), a decision model or a form (*.form) by its name is
// kept as it is. Models that a decision model imports are looked for in `beside`: the files of the
// deployment.
// The error holds errors and warnings.
Result<Resource, Diagnostics> read_resource(std::string name, std::string bytes,
                                            std::span<const NamedBytes> beside = {});

// The drawings, decision models and forms directly in a folder, by name.
Result<std::vector<std::filesystem::path>, Problem> deployable_files(
    const std::filesystem::path& folder);

// All of them read; the problem tells the findings of all files at once.
Result<std::vector<Resource>, Problem> read_resources(
    const std::vector<std::filesystem::path>& files);

// The files of a folder as one deployment, unless they are deployed already.
Result<Reply, Problem> deploy_folder(Runtime& runtime, const std::filesystem::path& folder);

}  // namespace cauce::tools
