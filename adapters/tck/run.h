// Runs test cases of the DMN TCK against decisions and compares what comes of it.
#pragma once

#include <string>
#include <vector>

#include "adapters/tck/test_cases.h"
#include "engine/dmn/decisions.h"

namespace cauce::tck {

struct Verdict {
  std::string test{};  // Id of the case.
  std::string node{};  // Name of the result.
  bool passed = false;
  bool calls_java = false;  // It wants a function in Java, which is never run.
  std::string difference{};  // What was expected and found.
};

std::vector<Verdict> run(const dmn::Decisions& decisions, const TestCase& test,
                         const feel::Environment& environment);

// As the TCK compares: numbers up to 8 decimals, contexts regardless of order.
bool is_as_expected(const Value& actual, const Value& expected);

}  // namespace cauce::tck
