// What the subcommands of daily work share: options that say where the engine is and who asks, and
// JSON there and back.
#pragma once

#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "engine/value/value.h"
#include "tools/cauce/channel.h"
#include "tools/cauce/command_line.h"

namespace cauce::tools {

struct Where {
  std::optional<std::string> url{}, user{}, database{}, person{}, zone{}, request_id{};
};

// --url, --user, --db, --as, --time-zone; and --request-id for what changes something.
void add_where(Subcommand& command, Where& where);
void add_request_id(Subcommand& command, Where& where);

class Conversation {
 public:
  static Result<Conversation, Problem> open(const Where& where, Missing missing = Missing::refuse);

  // What is answered with 2xx; anything else is a problem in the engine's own words. An empty
  // answer is null.
  Result<Value, Problem> get(const std::string& target);
  Result<Value, Problem> post(const std::string& target, const Context& body);
  Result<std::string, Problem> get_text(const std::string& target);
  Result<Value, Problem> post(const std::string& target, std::string content_type,
                              std::string body);

 private:
  Conversation(std::unique_ptr<Channel> channel, std::vector<http::Header> headers)
      : channel_(std::move(channel)), headers_(std::move(headers)) {}
  Result<std::string, Problem> send(http::HttpRequest request);

  std::unique_ptr<Channel> channel_;
  std::vector<http::Header> headers_;  // Of each request.
};

// As a segment or parameter of a target (RFC 3986): all but unreserved characters are encoded.
std::string encoded(std::string_view text);
// "?a=1&b=2" of the parameters that are there.
std::string query(
    const std::vector<std::pair<std::string, std::optional<std::string>>>& parameters);

// As the dialect wants them, from plain JSON given as an option: {"a": {"value": 1}}.
Result<Context, Problem> read_variables(const std::optional<std::string>& json,
                                        const std::string& option);
// Plain again; what came as JSON text is parsed.
Value plain_value(const Value& variable);

}  // namespace cauce::tools
