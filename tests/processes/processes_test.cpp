// The processes that come with Cauce: their cases pass, every flow is walked, and the table of
// requirements names elements that are there.
#include <fstream>
#include <map>
#include <regex>
#include <set>

#include <catch2/catch.hpp>

#include "adapters/cases/suite.h"
#include "tools/cauce/findings.h"
#include "tools/cauce/resources.h"

namespace cauce {
namespace {

const std::string processes = std::string(CAUCE_SOURCE_DIR) + "/processes";

std::string bytes_of(const std::string& path) {
  std::ifstream stream(path, std::ios::binary);
  REQUIRE(stream.good());
  return {std::istreambuf_iterator<char>(stream), {}};
}

void check_folder(const std::string& folder) {
  const cases::SuiteResult result =
      cases::run_suite({processes + "/" + folder}, tools::read_resource);
  for (const cases::CaseResult& each : result.cases) {
    INFO(cases::to_text(each));
    CHECK(each.passed());
  }
  CHECK(result.cases.size() > 1);
  REQUIRE_FALSE(result.coverage.empty());
  for (const cases::Coverage& coverage : result.coverage) {
    INFO(cases::to_text(coverage));
    CHECK_FALSE(coverage.flows.empty());
    CHECK(coverage.missing_flows.empty());
    CHECK(coverage.missing_elements.empty());
  }
}

// The rows `| R1 | `element`, … | how |`.
std::map<int, std::vector<std::string>> requirements() {
  std::map<int, std::vector<std::string>> table;
  std::ifstream readme(processes + "/README.md");
  const std::regex row(R"(\|\s*R(\d+)\s*\|([^|]*)\|.*)");
  const std::regex quoted("`([^`]+)`");
  for (std::string line; std::getline(readme, line);) {
    std::smatch match;
    if (!std::regex_match(line, match, row)) continue;
    const std::string ids = match[2];
    auto& elements = table[std::stoi(match[1])];
    for (std::sregex_iterator id(ids.begin(), ids.end(), quoted), end; id != end; ++id)
      elements.push_back((*id)[1]);
  }
  return table;
}

}  // namespace

TEST_CASE("the cases of PS54 pass and walk every flow") { check_folder("ps54"); }

TEST_CASE("the cases of orientacion pass and walk every flow") { check_folder("orientacion"); }

TEST_CASE("each requirement of PS54 names elements or flows that are drawn") {
  const auto resource = tools::read_resource("ps54.bpmn", bytes_of(processes + "/ps54/ps54.bpmn"));
  REQUIRE(resource.ok());
  REQUIRE(resource->processes.size() == 1);
  const Process& process = *resource->processes.front();
  const auto table = requirements();
  for (int number = 1; number <= 15; ++number) {
    INFO("R" << number);
    REQUIRE(table.contains(number));
    CHECK_FALSE(table.at(number).empty());
    for (const std::string& id : table.at(number)) {
      INFO(id);
      CHECK((process.find_element(id).has_value() || process.find_flow(id).has_value()));
    }
  }
  CHECK(table.size() == 15);
}

TEST_CASE("the decision that PS54 calls is in its model, and its tables have no findings") {
  const auto drawing = tools::read_resource("ps54.bpmn", bytes_of(processes + "/ps54/ps54.bpmn"));
  REQUIRE(drawing.ok());
  const std::string file = processes + "/ps54/pertinencia.dmn";
  CHECK(tools::to_lines(tools::lint_file(file, bytes_of(file))) == "");
  const auto model = tools::read_resource("pertinencia.dmn", bytes_of(file));
  REQUIRE(model.ok());
  int called = 0;
  for (const Element& element : drawing->processes.front()->elements) {
    if (!element.decision) continue;
    ++called;
    const auto id = element.decision->decision.id.evaluate(feel::ContextVariables({}), {});
    REQUIRE(id.ok());
    CHECK(model->decisions->find(*id->string()) != nullptr);
  }
  CHECK(called == 1);
}

TEST_CASE("the decisions of PS54 bear the names that the office gives them") {
  const auto resource = tools::read_resource("ps54.bpmn", bytes_of(processes + "/ps54/ps54.bpmn"));
  REQUIRE(resource.ok());
  std::set<std::string> gateways;
  for (const Element& element : resource->processes.front()->elements)
    if (element.type == ElementType::exclusive_gateway) gateways.insert(element.name);
  CHECK(gateways.contains("¿Agregar nuevas redes?"));
  CHECK(gateways.contains("¿Mantener alianza?"));
}

}  // namespace cauce
