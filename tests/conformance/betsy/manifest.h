// What manifest.json of the corpus says: its drawings, and what each is to do.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "engine/base/result.h"
#include "engine/value/value.h"

namespace cauce::betsy {

struct Case {
  std::int64_t number = 0;
  Context variables{};
  std::optional<std::string> also_start{};  // A process that is started before, without variables.
  std::int64_t delay_ms = 0;  // How long after the start the trace is read.
  std::vector<std::string> expected{};  // The trace, in any order.
};

struct Test {
  std::string name{};  // "gateways/ExclusiveGateway"
  std::string file{};  // Relative to the folder of the manifest.
  std::string process_id{};
  std::vector<Case> cases{};
};

// Else a sentence that says what is wrong where.
Result<std::vector<Test>, std::string> read_manifest(std::string_view json);

}  // namespace cauce::betsy
