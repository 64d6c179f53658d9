#include "adapters/cases/suite.h"
#include "engine/value/json.h"

namespace cauce::cases {
namespace {

std::string listed(const std::vector<std::string>& ids) {
  std::string text;
  for (const std::string& id : ids) text += (text.empty() ? "" : ", ") + id;
  return text;
}

Value number(std::size_t count) { return Value(static_cast<std::int64_t>(count)); }

Value list_of(const std::vector<std::string>& texts) {
  List list;
  for (const std::string& text : texts) list.emplace_back(text);
  return list;
}

Value json_of(const CaseResult& result) {
  List findings;
  for (const Diagnostic& each : result.findings)
    findings.emplace_back(Context{{"file", each.file},
                                  {"line", number(each.line)},
                                  {"rule", each.rule},
                                  {"message", each.message}});
  return Context{{"file", result.file},
                 {"line", number(result.line)},
                 {"name", result.name},
                 {"passed", result.passed()},
                 {"findings", std::move(findings)},
                 {"situation", list_of(result.situation)}};
}

Value json_of(const Coverage& coverage) {
  return Context{{"process", coverage.process},
                 {"file", coverage.file},
                 {"flows", number(coverage.flows.size())},
                 {"missingFlows", list_of(coverage.missing_flows)},
                 {"elements", number(coverage.elements.size())},
                 {"missingElements", list_of(coverage.missing_elements)}};
}

}  // namespace

std::string to_text(const CaseResult& result) {
  std::string text = (result.passed() ? "ok " : "FAILED ") + result.name + "\n";
  for (const Diagnostic& each : result.findings) text += "  " + to_string(each) + "\n";
  for (const std::string& line : result.situation) text += "    " + line + "\n";
  return text;
}

std::string to_text(const Coverage& coverage) {
  const std::size_t covered = coverage.flows.size() - coverage.missing_flows.size();
  std::string text = coverage.process + " (" + coverage.file +
                     ") coverage: " + std::to_string(covered) + " of " +
                     std::to_string(coverage.flows.size()) + " flows";
  if (!coverage.missing_flows.empty()) text += "; not covered: " + listed(coverage.missing_flows);
  if (!coverage.missing_elements.empty())
    text += "; never entered: " + listed(coverage.missing_elements);
  return text + "\n";
}

std::string to_json(const SuiteResult& result) {
  List cases, coverage;
  for (const CaseResult& each : result.cases) cases.push_back(json_of(each));
  for (const Coverage& each : result.coverage) coverage.push_back(json_of(each));
  return cauce::to_json(Value(Context{{"cases", std::move(cases)},
                                      {"coverage", std::move(coverage)},
                                      {"passed", number(result.passed())},
                                      {"failed", number(result.failed())}}));
}

}  // namespace cauce::cases
