// A header value with parameters, `form-data; name="a"; filename="b.bpmn"` (RFC 9110, 5.6.6).
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace cauce::http {

struct ParameterizedValue {
  std::string value{};  // In lower case: "form-data".
  std::vector<std::pair<std::string, std::string>> parameters{};  // Names in lower case.

  const std::string* parameter(std::string_view name) const;  // Null when there is none.
};

// None when it is malformed or names a parameter twice. In a quoted text `\"` and `\\` are escapes,
// and any other backslash is itself, as browsers write paths. `name*=UTF-8''...` (RFC 8187) is
// decoded and replaces `name=`.
std::optional<ParameterizedValue> parse_parameters(std::string_view text);

}  // namespace cauce::http
