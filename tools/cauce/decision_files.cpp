#include "tools/cauce/decision_files.h"

#include <algorithm>
#include <filesystem>

#include "tools/cauce/findings.h"
#include "tools/cauce/input.h"

namespace cauce::tools {
namespace fs = std::filesystem;

namespace {

// The other files that are given, and the models in the folder of the file; each file once.
std::vector<fs::path> models_beside(const fs::path& file, const std::vector<std::string>& others) {
  std::vector<fs::path> models;
  std::error_code error;
  const auto add = [&](const fs::path& path) {
    const auto is_it = [&](const fs::path& known) { return fs::equivalent(known, path, error); };
    if (!is_it(file) && std::ranges::none_of(models, is_it)) models.push_back(path);
  };
  for (const std::string& other : others) add(other);
  const fs::path folder = file.has_parent_path() ? file.parent_path() : fs::path(".");
  std::vector<fs::path> found;
  for (const fs::directory_entry& entry : fs::directory_iterator(folder, error))
    if (dmn::is_model_name(entry.path().string())) found.push_back(entry.path());
  std::ranges::sort(found);
  std::ranges::for_each(found, add);
  return models;
}

}  // namespace

dmn::ReadResult read_decisions(const std::string& file, std::string_view bytes,
                               const std::vector<std::string>& others) {
  std::vector<NamedBytes> beside;
  if (bytes.find("import") != std::string_view::npos && file != "-")
    for (const fs::path& path : models_beside(file, others))
      if (auto content = read_file(path)) beside.push_back({path.string(), std::move(*content)});
  return dmn::read(bytes, file, beside);
}

Result<dmn::ReadResult, Problem> read_decisions(const std::string& file,
                                                const std::vector<std::string>& others) {
  const auto bytes = read_file(file);
  if (!bytes.ok()) return Failure{bytes.error()};
  dmn::ReadResult read = read_decisions(file, *bytes, others);
  if (!read.decisions)
    return Failure{
        Problem{Exit::refused, file + " is no decision model:\n" + to_lines(read.diagnostics)}};
  return read;
}

}  // namespace cauce::tools
