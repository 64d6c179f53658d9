// The HTTP server: listens, reads requests, asks the application, writes responses.
//
// Threads: all connections share `threads` threads; each connection runs on a strand, so on one
// thread at a time. A handler that reads runs on the thread that read the request and keeps it
// until it has its answer; commands keep no thread while the engine works on them. So a long list
// delays others only when as many long lists run at once as there are threads: give one thread
// more than long reads are expected together. What is sent in pieces (the journal, CSV) gives its
// thread back after each piece.
#pragma once

#include <chrono>
#include <cstdint>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <string_view>

#include "adapters/http/application.h"
#include "adapters/http/request_parser.h"
#include "adapters/http/statistics.h"
#include "adapters/http/tls.h"
#include "engine/base/result.h"

namespace cauce::http {

struct ServerOptions {
  std::string host = "127.0.0.1";  // An address, or localhost.
  std::uint16_t port = 8080;       // 0 picks a free one.
  unsigned threads = 2;
  std::optional<TlsFiles> tls{};  // None: plain.
  ParserLimits limits{};
  std::size_t connections_max = 1024;  // One more is answered with 503 and closed.
  std::chrono::milliseconds header_timeout{
      10'000};  // From the first byte to the end of the header; and for a TLS handshake.
  std::chrono::milliseconds body_timeout{60'000};    // The whole body.
  std::chrono::milliseconds idle_timeout{75'000};    // Between requests; closes without a word.
  std::chrono::milliseconds write_timeout{60'000};   // A response, or a piece of one.
  std::chrono::milliseconds linger_timeout{2'000};   // For a refused body to be thrown away.
  // Gets a line where something failed that no client is told of. May be called from any thread.
  std::function<void(std::string_view)> log{};
};

class Server {
 public:
  // Listens and serves from here on; the error says why it could not. The engine and all that
  // `application` refers to live longer than the server, and the engine calls back for everything
  // that is submitted. `statistics` is what the application's services show; lives longer too.
  static Result<std::unique_ptr<Server>, std::string> start(const ServerOptions& options,
                                                            Application application,
                                                            Statistics& statistics);
  ~Server();  // stop() with no time to spare, if nobody called it.
  Server(const Server&) = delete;
  Server& operator=(const Server&) = delete;

  // "127.0.0.1:8080", with the port that was picked; "[::1]:8080".
  const std::string& address() const;
  std::uint16_t port() const;

  // Accepts no more, closes idle connections, lets running requests finish; what has not by
  // `deadline` is cut off. Returns when every thread has ended. Not from a handler.
  void stop(std::chrono::milliseconds deadline);

 private:
  struct Core;
  explicit Server(std::unique_ptr<Core> core);
  std::unique_ptr<Core> core_;
};

}  // namespace cauce::http
