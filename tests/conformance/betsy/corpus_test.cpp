#include "tests/conformance/betsy/corpus.h"

#include <fstream>
#include <sstream>
#include <unistd.h>

#include <catch2/catch.hpp>

#include "tests/conformance/betsy/manifest.h"

namespace cauce::betsy {
namespace {

// A folder of its own, gone afterwards.
struct Folder {
  std::filesystem::path path{};
  Folder() {
    std::string name = (std::filesystem::temp_directory_path() / "corpusXXXXXX").string();
    REQUIRE(mkdtemp(name.data()) != nullptr);
    path = name;
  }
  Folder(const Folder&) = delete;
  Folder& operator=(const Folder&) = delete;
  ~Folder() {
    std::error_code error;
    std::filesystem::remove_all(path, error);
  }
  void write(const std::string& name, std::string_view text) const {
    std::ofstream(path / name) << text;
  }
};

std::string test_of(const std::string& file, const std::string& expected) {
  return R"({"group": "basics", "id": "p", "file": ")" + file +
         R"(", "process_id": "p", "cases": [{"number": 1, "variables": {}, "also_start": null,
         "delay_ms": 0, "expected_trace": [)" +
         expected + "]}]}";
}

constexpr std::string_view one_task = R"(
<definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL" targetNamespace="urn:t">
<process id="p" isExecutable="true"><startEvent id="s"/>
<scriptTask id="t"><script>SCRIPT_task1</script></scriptTask>
<sequenceFlow id="f" sourceRef="s" targetRef="t"/></process></definitions>)";

}  // namespace

TEST_CASE("a line tells how each process of the corpus went, and cases are counted") {
  const Folder folder;
  folder.write("p.bpmn", one_task);
  folder.write("manifest.json", R"({"tests": [)" + test_of("p.bpmn", "\"SCRIPT_task1\"") + "," +
                                    test_of("p.bpmn", "\"SCRIPT_task2\"") + "," +
                                    test_of("q.bpmn", "") + "]}");
  std::ostringstream out;
  const auto count = run_corpus(folder.path, out);
  REQUIRE(count.ok());
  CHECK(count->passed == 1);
  CHECK(count->failed == 2);
  CHECK(out.str() ==
        "ok     basics/p\n"
        "FAILED basics/p: case 1: expected [SCRIPT_task2], found [SCRIPT_task1]\n"
        "FAILED basics/p: case 1: expected [], found []; q.bpmn cannot be read\n");
}

TEST_CASE("a manifest that is missing or wrong is told with its place") {
  const Folder folder;
  std::ostringstream out;
  CHECK_FALSE(run_corpus(folder.path, out).ok());
  CHECK_FALSE(read_manifest("{").ok());
  CHECK_FALSE(read_manifest("{}").ok());
  CHECK_FALSE(read_manifest("[]").ok());
  const auto wrong = read_manifest(R"({"tests": [)" + test_of("p.bpmn", "1") + "]}");
  REQUIRE_FALSE(wrong.ok());
  CHECK(wrong.error() ==
        "expected nothing but texts in 'expected_trace' at manifest.tests[0].cases[0]");
}

TEST_CASE("the manifest is read whole") {
  const auto tests = read_manifest(R"({"tests": [{"group": "events", "id": "E", "file": "e.bpmn",
      "process_id": "P", "cases": [{"number": 2, "variables": {"n": 1}, "also_start": "Q",
      "delay_ms": 5000, "expected_trace": ["a", "a"]}]}]})");
  REQUIRE(tests.ok());
  REQUIRE(tests->size() == 1);
  const Test& test = tests->front();
  CHECK(test.name == "events/E");
  CHECK(test.file == "e.bpmn");
  CHECK(test.process_id == "P");
  REQUIRE(test.cases.size() == 1);
  CHECK(test.cases[0].number == 2);
  CHECK(test.cases[0].variables == Context{{"n", Value(1)}});
  CHECK(test.cases[0].also_start == "Q");
  CHECK(test.cases[0].delay_ms == 5000);
  CHECK(test.cases[0].expected == std::vector<std::string>{"a", "a"});
}

}  // namespace cauce::betsy
