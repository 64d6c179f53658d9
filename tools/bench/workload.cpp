#include "tools/bench/workload.h"

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <iterator>

#include "adapters/bpmn/reader.h"

namespace cauce::bench {
namespace {

namespace fs = std::filesystem;

std::vector<fs::path> files_of(const std::vector<std::string>& paths) {
  std::vector<fs::path> files;
  for (const std::string& path : paths) {
    if (!fs::is_directory(path)) {
      files.emplace_back(path);
      continue;
    }
    std::vector<fs::path> inside;
    for (const auto& entry : fs::directory_iterator(path))
      if (entry.path().extension() == ".bpmn") inside.push_back(entry.path());
    std::ranges::sort(inside);
    files.insert(files.end(), inside.begin(), inside.end());
  }
  return files;
}

void add_names(const std::optional<feel::Expression>& condition, std::vector<std::string>& names) {
  if (!condition) return;
  for (std::string& name : condition->free_names())
    if (std::ranges::find(names, name) == names.end()) names.push_back(std::move(name));
}

}  // namespace

Result<std::vector<Workload>, std::string> load_workloads(const std::vector<std::string>& paths) {
  std::vector<Workload> workloads;
  for (const fs::path& file : files_of(paths)) {
    std::ifstream stream(file, std::ios::binary);
    if (!stream) return Failure{"cannot read " + file.string()};
    std::string xml{std::istreambuf_iterator<char>(stream), {}};
    bpmn::ReadResult read = bpmn::read(xml, file.string());
    if (read.processes.empty()) {
      std::string message = "expected an executable process in " + file.string();
      for (const Diagnostic& diagnostic : read.diagnostics) message += "\n" + to_string(diagnostic);
      return Failure{message};
    }
    Workload workload;
    workload.name = read.processes.front()->id;
    for (const SequenceFlow& flow : read.processes.front()->flows)
      add_names(flow.condition, workload.switches);
    workload.resource = {file.filename().string(), std::move(xml), std::move(read.processes), {}};
    workloads.push_back(std::move(workload));
  }
  if (workloads.empty()) return Failure{std::string("expected at least one .bpmn file")};
  return workloads;
}

Context variables_of(const Workload& workload, std::uint64_t instance) {
  Context variables;
  for (std::size_t i = 0; i < workload.switches.size(); ++i)
    variables.put(workload.switches[i], (instance >> i) % 2 == 0);
  return variables;
}

}  // namespace cauce::bench
