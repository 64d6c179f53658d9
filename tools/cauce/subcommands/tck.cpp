// `cauce tck`: runs folders of the DMN Technology Compatibility Kit.
#include <algorithm>
#include <chrono>
#include <filesystem>
#include <map>

#include "adapters/tck/run.h"
#include "tools/cauce/command_line.h"
#include "tools/cauce/decision_files.h"
#include "tools/cauce/findings.h"
#include "tools/cauce/input.h"
#include "tools/cauce/output.h"

namespace cauce::tools {
namespace fs = std::filesystem;

namespace tck_subcommand {

struct Given {
  std::vector<std::string> folders{};
};

struct Count {
  std::size_t passed = 0, failed = 0, java = 0;
  std::string told{};  // A line a failure.
};

void run_file(const fs::path& file, std::map<fs::path, dmn::ReadResult>& models, Count& count) {
  const auto fail = [&](const std::string& why) {
    ++count.failed;
    count.told += "  " + file.filename().string() + ": " + why + "\n";
  };
  const auto bytes = read_file(file);
  if (!bytes.ok()) return fail(bytes.error().message);
  const auto cases = tck::read_test_cases(*bytes, file.string());
  if (!cases.ok()) return fail(to_lines(cases.error()));
  const fs::path model = file.parent_path() / cases->model;
  if (!models.contains(model)) {
    auto read = read_decisions(model.string());
    if (!read.ok()) return fail(read.error().message);
    models.emplace(model, std::move(*read));
  }
  feel::Environment environment;
  environment.now.ms = std::chrono::duration_cast<std::chrono::milliseconds>(
                           std::chrono::system_clock::now().time_since_epoch())
                           .count();
  for (const tck::TestCase& test : cases->cases)
    for (const tck::Verdict& result : tck::run(*models.at(model).decisions, test, environment)) {
      if (result.passed) {
        ++count.passed;
      } else if (result.calls_java) {
        ++count.java;
      } else {
        ++count.failed;
        count.told += "  " + result.test + ", " + result.node + ": " + result.difference + "\n";
      }
    }
}

// The folders that hold tests, at any depth.
std::vector<fs::path> test_folders(const fs::path& root) {
  std::vector<fs::path> folders;
  std::error_code error;
  const auto add = [&](const fs::path& folder) {
    for (const auto& entry : fs::directory_iterator(folder, error))
      if (entry.path().extension() == ".dmn") {
        folders.push_back(folder);
        return;
      }
  };
  add(root);
  for (const auto& entry : fs::recursive_directory_iterator(root, error))
    if (entry.is_directory(error)) add(entry.path());
  std::ranges::sort(folders);
  return folders;
}

Count run_folder(const fs::path& folder) {
  Count count;
  std::map<fs::path, dmn::ReadResult> models;
  std::vector<fs::path> tests;
  std::error_code error;
  for (const auto& entry : fs::directory_iterator(folder, error))
    if (entry.path().extension() == ".xml") tests.push_back(entry.path());
  std::ranges::sort(tests);
  for (const fs::path& test : tests) run_file(test, models, count);
  return count;
}

void print_folder(const fs::path& folder, const Count& count) {
  std::string line = count.failed > 0 ? "FAILED " : count.java > 0 ? "java   " : "ok     ";
  line += folder.filename().string() + ": " + std::to_string(count.passed) + " passed";
  if (count.failed > 0) line += ", " + std::to_string(count.failed) + " failed";
  if (count.java > 0)
    line += ", " + std::to_string(count.java) + " want functions in Java, which are not run";
  print(line + "\n" + count.told);
}

Exit run_folders(const Given& given) {
  std::size_t passed = 0, failed = 0;
  for (const std::string& root : given.folders) {
    const auto folders = test_folders(root);
    if (folders.empty())
      return report({Exit::usage, "expected " + root + " to be a folder with *.dmn below it"});
    for (const fs::path& folder : folders) {
      const Count count = run_folder(folder);
      print_folder(folder, count);
      passed += count.passed;
      failed += count.failed;
    }
  }
  print(std::to_string(passed) + " passed, " + std::to_string(failed) + " failed\n");
  return failed == 0 ? Exit::done : Exit::refused;
}

constexpr const char* examples = R"(  cauce tck dmn-tck/compliance-level-2
  cauce tck dmn-tck/compliance-level-3/0004-lending

A line a folder. Tests that call functions in Java are counted by themselves: no Java is run.)";

}  // namespace tck_subcommand

void add_tck(CommandLine& line) {
  using namespace tck_subcommand;
  auto given = std::make_shared<Given>();
  line.subcommand("tck", "Runs folders of the DMN Technology Compatibility Kit", examples)
      .required("DIR", given->folders, "Folders with *.dmn and *.xml, or folders of such")
      .run([given] { return run_folders(*given); });
}

}  // namespace cauce::tools
