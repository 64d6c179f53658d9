// multipart/form-data (RFC 7578 over RFC 2046): the parts of a form with files.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "engine/base/result.h"

namespace cauce::http {

struct Part {
  std::string name{};
  std::optional<std::string> filename{};  // Of files.
  std::string_view content{};             // Within the body.
};

struct MultipartLimits {
  std::size_t parts = 1000;
  std::size_t header_bytes = 8192;  // Of one part.
};

// `content_type` is the header's value, with the boundary. The message says what was expected and
// found. Lifetime: the body's. What stands before the first boundary and behind the last is
// dropped, as RFC 2046 has it.
Result<std::vector<Part>, std::string> parse_multipart(std::string_view content_type,
                                                       std::string_view body,
                                                       MultipartLimits limits = {});

}  // namespace cauce::http
