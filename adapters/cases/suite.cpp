#include "adapters/cases/suite.h"

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <iterator>

namespace cauce::cases {
namespace {

namespace fs = std::filesystem;

std::optional<std::string> read_bytes(const fs::path& path) {
  std::error_code error;
  if (!fs::is_regular_file(path, error)) return std::nullopt;
  std::ifstream file(path, std::ios::binary);
  if (!file) return std::nullopt;
  std::string bytes{std::istreambuf_iterator<char>(file), {}};
  if (file.bad()) return std::nullopt;
  return bytes;
}

fs::path beside(const std::string& case_file, const std::string& name) {
  return (fs::path(case_file).parent_path() / name).lexically_normal();
}

CaseResult unreadable(const std::string& file, Diagnostics findings) {
  CaseResult result;
  result.file = file;
  result.name = file;
  result.findings = std::move(findings);
  return result;
}

class Suite {
 public:
  Suite(const ReadResource& read_resource, const std::function<void(const CaseResult&)>& told,
        const Observe& observe)
      : read_resource_(read_resource), told_(told), observe_(observe) {}

  void run_path(const std::string& path) {
    const auto files = find_case_files(path);
    if (files.empty())
      finish(unreadable(path, {{path,
                                0,
                                0,
                                Severity::error,
                                "case-file",
                                "expected a case file or a folder that holds some",
                                {},
                                {}}}));
    for (const std::string& file : files)
      if (seen_.insert(fs::path(file).lexically_normal().string()).second) run_file(file);
  }

  SuiteResult take() {
    for (auto& [key, walked] : walked_) result_.coverage.push_back(coverage_of(key, walked));
    return std::move(result_);
  }

 private:
  struct Taken {
    std::shared_ptr<const Process> process;
    std::set<std::string> ids;
  };
  using FileAndProcess = std::pair<std::string, std::string>;

  void run_file(const std::string& file) {
    const auto text = read_bytes(file);
    if (!text)
      return finish(unreadable(file, {{file,
                                       0,
                                       0,
                                       Severity::error,
                                       "case-file",
                                       "expected a file that can be read",
                                       {},
                                       {}}}));
    const CaseFile read = read_cases(*text, file);
    if (has_errors(read.diagnostics)) return finish(unreadable(file, read.diagnostics));
    for (const Case& each : read.cases)
      finish(run_case(
          each, read_resource_,
          [](const std::string& from, const std::string& name) {
            return read_bytes(beside(from, name));
          },
          observe_));
  }

  void finish(CaseResult result) {
    for (Walked& walked : result.walked) {
      Taken& taken = walked_[{beside(result.file, walked.file).string(), walked.process->id}];
      taken.process = walked.process;
      taken.ids.insert(walked.trail.begin(), walked.trail.end());
      walked.trail.clear();
    }
    if (told_) told_(result);
    result_.cases.push_back(std::move(result));
  }

  static Coverage coverage_of(const FileAndProcess& key, const Taken& taken) {
    Coverage coverage;
    coverage.file = key.first;
    coverage.process = key.second;
    for (const SequenceFlow& flow : taken.process->flows) {
      coverage.flows.push_back(flow.id);
      if (!taken.ids.contains(flow.id)) coverage.missing_flows.push_back(flow.id);
    }
    for (const Element& element : taken.process->elements) {
      if (element.type == ElementType::process) continue;
      coverage.elements.push_back(element.id);
      if (!taken.ids.contains(element.id)) coverage.missing_elements.push_back(element.id);
    }
    return coverage;
  }

  const ReadResource& read_resource_;
  const std::function<void(const CaseResult&)>& told_;
  const Observe& observe_;
  std::set<std::string> seen_;
  std::map<FileAndProcess, Taken> walked_;
  SuiteResult result_;
};

}  // namespace

std::size_t SuiteResult::passed() const {
  return static_cast<std::size_t>(std::ranges::count_if(cases, &CaseResult::passed));
}

std::vector<std::string> find_case_files(const std::string& path) {
  std::vector<std::string> files;
  std::error_code error;
  if (fs::is_regular_file(path, error)) return {path};
  fs::recursive_directory_iterator each(path, error), end;
  for (; !error && each != end; each.increment(error))
    if (each->path().extension() == ".case" && each->is_regular_file(error))
      files.push_back(each->path().string());
  std::ranges::sort(files);
  return files;
}

SuiteResult run_suite(const std::vector<std::string>& paths, const ReadResource& read_resource,
                      const std::function<void(const CaseResult&)>& told, const Observe& observe) {
  Suite suite(read_resource, told, observe);
  for (const std::string& path : paths) suite.run_path(path);
  return suite.take();
}

}  // namespace cauce::cases
