// HTTP Basic (RFC 7617): name and password from the Authorization header.
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace cauce::http {

struct Credentials {
  std::string user{};
  std::string password{};
};

// None when the header is of another scheme or broken.
std::optional<Credentials> parse_basic(std::string_view authorization);

// Standard alphabet, padding needed (RFC 4648, clause 4). None for anything else.
std::optional<std::string> decode_base64(std::string_view text);

}  // namespace cauce::http
