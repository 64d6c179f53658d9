// Every case file below this folder is a test of its own, named as the file is.
#include <algorithm>
#include <filesystem>
#include <memory>
#include <vector>

#include <catch2/catch.hpp>

#include "adapters/cases/suite.h"
#include "tests/adapters/cases/read_resource.h"

namespace cauce::cases {
namespace {

const std::string folder = CAUCE_SOURCE_DIR "/tests/engine/execution";

// What has fired for the last time is gone: a record that cancels it too tells an untruth.
void check_timers(const Record& record, const Engine&) {
  std::vector<TimerKey> gone;
  for (const Event& event : record.events) {
    if (const auto* fired = std::get_if<TimerFired>(&event); fired && !fired->next)
      gone.push_back(fired->timer);
    if (const auto* canceled = std::get_if<TimerCanceled>(&event)) {
      INFO("position " << record.position << ", timer " << to_string(canceled->timer));
      CHECK(std::ranges::count(gone, canceled->timer) == 0);
    }
  }
}

class CaseFileTest final : public Catch::ITestInvoker {
 public:
  explicit CaseFileTest(std::string path) : path_(std::move(path)) {}

  void invoke() const override {
    const SuiteResult result = run_suite({path_}, &read_resource, {}, &check_timers);
    CHECK_FALSE(result.cases.empty());
    for (const CaseResult& each : result.cases) {
      INFO(to_text(each));
      CHECK(each.passed());
    }
  }

 private:
  std::string path_;
};

// "behaviors/user_task" becomes "behaviors: user task".
std::string sentence(const std::string& path) {
  std::string name = std::filesystem::path(path).lexically_relative(folder).replace_extension();
  std::ranges::replace(name, '_', ' ');
  if (const auto slash = name.find('/'); slash != name.npos) name.replace(slash, 1, ": ");
  return name;
}

std::vector<std::unique_ptr<Catch::AutoReg>> registered() {
  std::vector<std::unique_ptr<Catch::AutoReg>> tests;
  for (const std::string& path : find_case_files(folder))
    tests.push_back(std::make_unique<Catch::AutoReg>(new CaseFileTest(path),
                                                     CATCH_INTERNAL_LINEINFO, Catch::StringRef(),
                                                     Catch::NameAndTags{sentence(path), "[case]"}));
  return tests;
}

const auto tests = registered();

}  // namespace

TEST_CASE("there are case files to run") { CHECK(tests.size() > 20); }

}  // namespace cauce::cases
