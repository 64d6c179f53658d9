// Percent-encoded text (RFC 3986, 2.1).
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace cauce::http {

enum class Plus { itself, space };  // In a query a plus is a space.

// None when an escape is cut short or not of two hexadecimal digits, or what comes out is not
// UTF-8.
std::optional<std::string> percent_decoded(std::string_view text, Plus plus = Plus::itself);

}  // namespace cauce::http
