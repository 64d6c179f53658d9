// The target of a request: path segments and query parameters, decoded (RFC 3986; form encoding
// in the query, where `+` is a space).
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace cauce::http {

struct Target {
  std::vector<std::string> segments{};  // "/task/42" has two; "/" has none.
  std::vector<std::pair<std::string, std::string>> parameters{};  // In the order sent.

  // The first of that name; null when there is none.
  const std::string* parameter(std::string_view name) const;
};

// None for what is not an absolute path, for broken percent-encoding, for text that is not UTF-8
// and for `.` and `..` as segments.
std::optional<Target> parse_target(std::string_view text);

}  // namespace cauce::http
