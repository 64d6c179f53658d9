// TLS with a certificate that is given. tls.cpp is the one file that includes Asio's TLS.
#pragma once

#include <functional>
#include <memory>
#include <string>

#include "adapters/http/transport.h"
#include "engine/base/result.h"

namespace cauce::http {

struct TlsFiles {
  std::string certificate{};  // PEM; the server's first, then those between it and the root.
  std::string key{};          // PEM, without a password.
};

using TransportMaker = std::function<std::unique_ptr<Transport>(boost::asio::ip::tcp::socket)>;

// The error says which file cannot be used, and why.
Result<TransportMaker, std::string> make_tls(const TlsFiles& files);

}  // namespace cauce::http
