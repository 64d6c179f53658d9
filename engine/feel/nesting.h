// Counts how deep the parser is, and refuses what is deeper than the limit.
#pragma once

#include "engine/feel/parser.h"

namespace cauce::feel {

class Parser::Nesting {
 public:
  explicit Nesting(Parser& parser) : parser_(parser) {
    if (++parser_.nesting_ > nesting_max)
      parser_.fail(parser_.token_.start, "expected at most 200 levels of nesting", "feel-limit");
  }
  ~Nesting() { --parser_.nesting_; }
  Nesting(const Nesting&) = delete;
  Nesting& operator=(const Nesting&) = delete;

 private:
  Parser& parser_;
};

}  // namespace cauce::feel
