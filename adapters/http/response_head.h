// The bytes of a response in front of its body.
#pragma once

#include <cstdint>
#include <optional>
#include <string>

#include "adapters/http/message.h"

namespace cauce::http {

enum class Framing : std::uint8_t {
  length,   // Content-Length.
  chunked,  // Pieces (RFC 9112, 7.1).
  close,    // Pieces to a client of HTTP/1.0: the end of the connection is the end of the body.
};

enum class Persistence : std::uint8_t {
  closes,   // The connection ends after this response.
  implied,  // It goes on, as HTTP/1.1 has it.
  told,     // It goes on, which HTTP/1.0 wants to be told.
};

// Appends status line and headers, security headers and Date with them, and the empty line.
void append_head(std::string& out, const HttpResponse& response, Framing framing,
                 Persistence persistence);

}  // namespace cauce::http
