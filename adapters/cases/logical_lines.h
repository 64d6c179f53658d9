// The lines of a case file as they are meant: comments gone, what stands in open brackets joined.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "engine/base/diagnostic.h"

namespace cauce::cases {

struct LogicalLine {
  std::uint32_t line = 0;  // Where it begins.
  std::string text{};      // Trimmed, never empty; line breaks inside are kept.
};

std::vector<LogicalLine> logical_lines(std::string_view text, std::string_view file,
                                       Diagnostics& findings);

// How the walk over a text with strings and brackets stands. Any closing bracket closes any opening
// one, so that FEEL's `[1..5)` is balanced.
class Nesting {
 public:
  void pass(char c);
  bool in_string() const { return in_string_; }
  bool is_outside() const { return !in_string_ && depth_ == 0; }
  void end_string() { in_string_ = false; }

 private:
  bool in_string_ = false;
  bool escaped_ = false;
  int depth_ = 0;
};

}  // namespace cauce::cases
