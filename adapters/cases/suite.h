// All cases below some folders: run, counted, and what of the processes they covered.
#pragma once

#include <map>
#include <set>
#include <string>
#include <vector>

#include "adapters/cases/run_case.h"

namespace cauce::cases {

// What the cases took of one process. Ids in document order.
struct Coverage {
  std::string process{};
  std::string file{};
  std::vector<std::string> flows{}, missing_flows{};
  std::vector<std::string> elements{}, missing_elements{};
};

struct SuiteResult {
  std::vector<CaseResult> cases{};
  std::vector<Coverage> coverage{};  // Sorted by file and process.
  std::size_t passed() const;
  std::size_t failed() const { return cases.size() - passed(); }
};

// Case files and folders of them, sorted by path. What is neither comes as a failed case, and so
// does a case file that cannot be read. `told` is called after each case.
SuiteResult run_suite(const std::vector<std::string>& paths, const ReadResource& read_resource,
                      const std::function<void(const CaseResult&)>& told = {},
                      const Observe& observe = {});

// The paths of all case files at or below `path`, sorted.
std::vector<std::string> find_case_files(const std::string& path);

// `ok sentence`, or `FAILED sentence` and what differs; ends with a line break.
std::string to_text(const CaseResult& result);
// `ps54 (ps54/ps54.bpmn) coverage: 60 of 62 flows; not covered: a, b`, with a line break.
std::string to_text(const Coverage& coverage);
// The whole result as one JSON object.
std::string to_json(const SuiteResult& result);

}  // namespace cauce::cases
