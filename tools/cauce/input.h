// Files and JSON that a person names on the command line.
#pragma once

#include <filesystem>
#include <string>

#include "engine/value/value.h"
#include "tools/cauce/exit.h"

namespace cauce::tools {

// At most 64 MiB; more is refused. "-" is stdin.
Result<std::string, Problem> read_file(const std::filesystem::path& file);

// `text` is JSON, or "-" for JSON on stdin; it must be an object. `what` names it in messages.
Result<Context, Problem> read_json_object(const std::string& text, const std::string& what);

}  // namespace cauce::tools
