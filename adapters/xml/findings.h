// Collects what is wrong with one file, and knows its lines.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <unordered_set>
#include <vector>

#include "engine/base/diagnostic.h"
#include "engine/base/place.h"

namespace cauce::xml {

class Findings {
 public:
  // `text` must outlive this. After 1,000 findings the rest is only counted.
  Findings(std::string_view text, std::string_view file);

  Place place(std::uint32_t offset) const;  // Line and column, from 1, in bytes.

  // `offset` is in bytes from the start of the text; `element` the id of what it concerns.
  void error(std::uint32_t offset, std::string rule, std::string message, std::string hint = {},
             std::string element = {});
  void warn(std::uint32_t offset, std::string rule, std::string message, std::string hint = {},
            std::string element = {});
  void add(Diagnostic diagnostic);  // Sets the file; keeps the rest.

  bool any_error() const { return errors_ != 0; }

  // Whether an error concerns this element.
  bool any_error(const std::string& element) const { return wrong_.contains(element); }

  // Sorted by place. Call once, last.
  Diagnostics take();

 private:
  std::string file_;
  std::vector<std::uint32_t> line_starts_;
  Diagnostics diagnostics_;
  std::unordered_set<std::string> wrong_;  // Elements with errors.
  std::size_t errors_ = 0;
  std::size_t untold_ = 0;
};

}  // namespace cauce::xml
