// Where requests of the HTTP surface go: to a server, or straight to an engine in this process.
// Both answer alike, since both go through adapters/http/application.h.
#pragma once

#include <memory>
#include <string>

#include "adapters/http/message.h"
#include "engine/value/zone.h"
#include "tools/cauce/exit.h"

namespace cauce::tools {

class Channel {
 public:
  virtual ~Channel() = default;
  // The whole answer, whatever its status. A problem is told only when there is none.
  virtual Result<http::HttpResponse, Problem> send(http::HttpRequest request) = 0;
};

// `url` is http://HOST[:PORT][/PATH].
Result<std::unique_ptr<Channel>, Problem> open_remote_channel(const std::string& url);

// Owns the database meanwhile. Whoever a request names as its user is taken at their word.
enum class Missing : std::uint8_t { refuse, create };
Result<std::unique_ptr<Channel>, Problem> open_local_channel(const std::string& database,
                                                             const Zone& zone, Missing missing);

}  // namespace cauce::tools
