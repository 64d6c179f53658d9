#include "tools/cauce/decision_files.h"

#include <algorithm>
#include <deque>
#include <filesystem>

#include "tools/cauce/findings.h"
#include "tools/cauce/input.h"

namespace cauce::tools {
namespace fs = std::filesystem;

namespace {

std::vector<fs::path> models_beside(const fs::path& file) {
  std::vector<fs::path> models;
  std::error_code error;
  const fs::path folder = file.has_parent_path() ? file.parent_path() : fs::path(".");
  for (const fs::directory_entry& entry : fs::directory_iterator(folder, error))
    if (entry.path().extension() == ".dmn" && entry.path().filename() != file.filename())
      models.push_back(entry.path());
  std::ranges::sort(models);
  return models;
}

}  // namespace

dmn::ReadResult read_decisions(const std::string& file, std::string_view bytes) {
  std::vector<dmn::Source> sources{{bytes, file}};
  std::deque<std::string> contents, names;  // They stay where they are.
  const bool imports = bytes.find("import") != std::string_view::npos;
  if (imports && file != "-") {
    for (const fs::path& path : models_beside(file)) {
      auto content = read_file(path);
      if (content.ok())
        sources.push_back(
            {contents.emplace_back(std::move(*content)), names.emplace_back(path.string())});
    }
  }
  dmn::ReadResult read = dmn::read(sources);
  std::erase_if(read.diagnostics, [&](const Diagnostic& each) { return each.file != file; });
  return read;
}

Result<dmn::ReadResult, Problem> read_decisions(const std::string& file) {
  const auto bytes = read_file(file);
  if (!bytes.ok()) return Failure{bytes.error()};
  dmn::ReadResult read = read_decisions(file, *bytes);
  if (!read.decisions)
    return Failure{
        Problem{Exit::refused, file + " is no decision model:\n" + to_lines(read.diagnostics)}};
  return read;
}

}  // namespace cauce::tools
