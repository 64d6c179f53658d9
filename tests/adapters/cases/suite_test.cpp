#include "adapters/cases/suite.h"

#include <filesystem>
#include <fstream>

#include <catch2/catch.hpp>

#include "engine/value/json.h"
#include "tests/adapters/cases/read_resource.h"

namespace cauce::cases {
namespace {

namespace fs = std::filesystem;

class Folder {
 public:
  Folder() {
    std::string name = (fs::temp_directory_path() / "cauce-cases-XXXXXX").string();
    REQUIRE(::mkdtemp(name.data()) != nullptr);
    path_ = name;
  }
  ~Folder() { fs::remove_all(path_); }
  Folder(const Folder&) = delete;
  Folder& operator=(const Folder&) = delete;

  std::string path(const std::string& name = {}) const { return (path_ / name).string(); }
  void write(const std::string& name, const std::string& text) const {
    fs::create_directories((path_ / name).parent_path());
    std::ofstream(path_ / name) << text;
  }

 private:
  fs::path path_;
};

constexpr const char* suite_drawing = R"(
<definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL" targetNamespace="urn:t">
<process id="p" isExecutable="true"><startEvent id="s"/><endEvent id="e1"/><endEvent id="e2"/>
<exclusiveGateway id="g" default="g_e2"/>
<sequenceFlow id="s_g" sourceRef="s" targetRef="g"/>
<sequenceFlow id="g_e1" sourceRef="g" targetRef="e1">
<conditionExpression>= left</conditionExpression></sequenceFlow>
<sequenceFlow id="g_e2" sourceRef="g" targetRef="e2"/>
</process></definitions>)";

const std::string suite_head = "process ../p.bpmn\nclock 2026-03-02T09:00:00Z\n";

}  // namespace

TEST_CASE("a folder's cases run in the order of their paths, and cover a process together") {
  const Folder folder;
  folder.write("p.bpmn", suite_drawing);
  folder.write("cases/b.case",
               suite_head + "case right\nstart p {\"left\": false}\nexpect passed e2\n");
  folder.write("cases/a.case",
               suite_head + "case left\nstart p {\"left\": true}\nexpect passed e1\n");
  folder.write("cases/notes.txt", "nothing");
  std::vector<std::string> told;
  const SuiteResult result = run_suite({folder.path()}, &read_resource,
                                       [&](const CaseResult& each) { told.push_back(each.name); });
  CHECK(told == std::vector<std::string>{"left", "right"});
  CHECK(result.passed() == 2);
  CHECK(result.failed() == 0);
  REQUIRE(result.coverage.size() == 1);
  CHECK(result.coverage[0].process == "p");
  CHECK(result.coverage[0].file == folder.path("p.bpmn"));
  CHECK(result.coverage[0].flows.size() == 3);
  CHECK(result.coverage[0].missing_flows.empty());
  CHECK(to_text(result.coverage[0]) ==
        "p (" + folder.path("p.bpmn") + ") coverage: 3 of 3 flows\n");

  const SuiteResult half = run_suite({folder.path("cases/a.case")}, &read_resource);
  CHECK(half.coverage[0].missing_flows == std::vector<std::string>{"g_e2"});
  CHECK(half.coverage[0].missing_elements == std::vector<std::string>{"e2"});
  CHECK_THAT(to_text(half.coverage[0]),
             Catch::Contains("2 of 3 flows; not covered: g_e2; never entered: e2\n"));
}

TEST_CASE("a case file named twice runs once") {
  const Folder folder;
  folder.write("p.bpmn", suite_drawing);
  folder.write("cases/a.case", suite_head + "case left\nstart p {\"left\": true}\n");
  const SuiteResult result =
      run_suite({folder.path("cases"), folder.path("cases/a.case")}, &read_resource);
  CHECK(result.cases.size() == 1);
}

TEST_CASE("what is no case file counts as failed") {
  const Folder folder;
  folder.write("broken.case", "case one\nnonsense\n");
  fs::create_directories(folder.path("empty"));
  const SuiteResult result = run_suite(
      {folder.path("missing"), folder.path("empty"), folder.path("broken.case")}, &read_resource);
  CHECK(result.failed() == 3);
  CHECK(result.cases[0].findings[0].message == "expected a case file or a folder that holds some");
  CHECK(result.cases[2].findings[0].line > 0);
}

TEST_CASE("the result as JSON says the same") {
  const Folder folder;
  folder.write("p.bpmn", suite_drawing);
  folder.write("cases/a.case",
               suite_head + "case left\nstart p {\"left\": true}\nexpect passed e2\n");
  const auto parsed = parse_json(to_json(run_suite({folder.path()}, &read_resource)));
  REQUIRE(parsed.ok());
  const Context& json = *parsed->context();
  CHECK(*json.find("failed") == Value(1));
  CHECK(*json.find("passed") == Value(0));
  const Context& one = *(*json.find("cases")->list())[0].context();
  CHECK(*one.find("name") == Value("left"));
  CHECK(*one.find("passed") == Value(false));
  const Context& finding = *(*one.find("findings")->list())[0].context();
  CHECK(*finding.find("line") == Value(5));
  CHECK(*finding.find("message") ==
        Value("expected 'e2' to have been passed; passed: s s_g g g_e1 e1"));
  const Context& coverage = *(*json.find("coverage")->list())[0].context();
  CHECK(coverage.find("missingFlows")->list()->size() == 1);
}

}  // namespace cauce::cases
