// What --listen names.
#pragma once

#include <cstdint>
#include <string>

#include "tools/cauce/exit.h"

namespace cauce::tools {

struct ListenAddress {
  std::string host{};
  std::uint16_t port = 0;
  bool is_loopback = false;
};

// "127.0.0.1:8080", "[::1]:8080", "localhost:0".
Result<ListenAddress, Problem> parse_listen_address(const std::string& text);

}  // namespace cauce::tools
