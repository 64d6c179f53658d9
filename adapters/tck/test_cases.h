// Test cases of the DMN Technology Compatibility Kit: what is given and what is expected.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "engine/base/diagnostic.h"
#include "engine/base/result.h"
#include "engine/value/value.h"

namespace cauce::tck {

struct Input {
  std::string name{};
  std::string uri{};  // Namespace of the model; empty is the one under test.
  Value value{};
};

struct Expectation {
  std::string name{};
  std::string uri{};
  std::optional<Value> value{};  // None: anything.
  bool is_error = false;         // Nothing can come of it: null.
};

struct TestCase {
  enum class Kind : std::uint8_t { decision, knowledge, service };
  Kind kind = Kind::decision;
  std::string id{};
  std::string invocable{};  // Of a service or business knowledge.
  std::vector<Input> inputs{};
  std::vector<Expectation> results{};
};

struct TestCases {
  std::string model{};  // File name.
  std::vector<TestCase> cases{};
};

Result<TestCases, Diagnostics> read_test_cases(std::string_view xml, std::string_view file);

}  // namespace cauce::tck
