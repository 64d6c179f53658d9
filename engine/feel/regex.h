// Regular expressions of XPath and XQuery Functions 3.1 (clause 5.6), which FEEL's matches(),
// replace() and split() use. The one file pair that includes PCRE2. What XPath does not know is
// refused, so that an expression does not mean one thing here and another elsewhere.
#pragma once

#include <cstddef>
#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "engine/base/result.h"

namespace cauce::feel {

struct RegexError {
  std::string message;
};

// What matching took: an item of the pattern that was tried counts one, and so do 16 bytes that
// were passed. What takes more than `max` in all is ended with an error.
struct MatchEffort {
  std::uint64_t max = 4'000'000;
  std::uint64_t spent = 0;
};

class Regex {
 public:
  // `flags` out of s, m, i, x, q.
  static Result<Regex, RegexError> compile(std::string_view pattern, std::string_view flags = {});

  Result<bool, RegexError> matches(std::string_view text, MatchEffort& effort) const;
  // Whether all of the text matches.
  Result<bool, RegexError> matches_whole(std::string_view text, MatchEffort& effort) const;
  // fn:replace: `$1` is a group, `\$` and `\\` are themselves. A pattern that matches the empty
  // string is an error, and so is a result of more than `size_max` bytes.
  Result<std::string, RegexError> replace(std::string_view text, std::string_view replacement,
                                          std::size_t size_max, MatchEffort& effort) const;
  // fn:tokenize: the pieces between matches.
  Result<std::vector<std::string>, RegexError> split(std::string_view text,
                                                     MatchEffort& effort) const;

  struct Code;

 private:
  explicit Regex(std::shared_ptr<const Code> code) : code_(std::move(code)) {}
  std::shared_ptr<const Code> code_;
};

}  // namespace cauce::feel
