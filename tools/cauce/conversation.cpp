#include "tools/cauce/conversation.h"

#include <cstdlib>

#include <sodium.h>

#include "engine/value/json.h"
#include "tools/cauce/input.h"
#include "tools/cauce/time_zone.h"

namespace cauce::tools {
namespace {

constexpr const char* usual_url = "http://127.0.0.1:8080";

std::string basic(const std::string& user_and_password) {
  std::string text(
      sodium_base64_encoded_len(user_and_password.size(), sodium_base64_VARIANT_ORIGINAL), '\0');
  sodium_bin2base64(text.data(), text.size(),
                    reinterpret_cast<const unsigned char*>(user_and_password.data()),
                    user_and_password.size(), sodium_base64_VARIANT_ORIGINAL);
  text.pop_back();  // The zero byte.
  return "Basic " + text;
}

std::optional<std::string> environment(const char* name) {
  const char* value = std::getenv(name);
  if (value == nullptr || value[0] == '\0') return std::nullopt;
  return value;
}

std::optional<Problem> contradiction(const Where& where) {
  const auto both = [](const char* one, const char* other) {
    return Problem{Exit::usage, std::string("expected ") + one + " or " + other + ", found both"};
  };
  if (where.url && where.database) return both("--url", "--db");
  if (where.user && where.database)
    return Problem{Exit::usage, "expected --user with --url; with --db, --as names the person"};
  if (where.person && !where.database)
    return Problem{Exit::usage, "expected --as with --db; a server wants --user NAME:PASSWORD"};
  if (where.user && where.user->find(':') == std::string::npos)
    return Problem{Exit::usage, "expected --user to be NAME:PASSWORD, but found no colon"};
  if (where.request_id && where.request_id->empty())
    return Problem{Exit::usage, "expected --request-id to be a text of its own, found nothing"};
  return std::nullopt;
}

// The words of an error; its JSON has them as `message`.
std::string message_of(const http::HttpResponse& response) {
  const auto json = parse_json(response.body);
  if (json.ok() && json->context())
    if (const Value* message = json->context()->find("message"))
      if (message->string()) return *message->string();
  return "the server answered with status " + std::to_string(response.status);
}

Exit exit_of(unsigned status) {
  return status >= 500 && status != 501 ? Exit::fault : Exit::refused;
}

Result<Value, Problem> parsed(const Result<std::string, Problem>& body) {
  if (!body.ok()) return Failure{body.error()};
  if (body->empty()) return Value();
  auto json = parse_json(*body);
  if (!json.ok())
    return Failure{Problem{Exit::refused, "expected the answer to be JSON; at byte " +
                                              std::to_string(json.error().offset) + ": " +
                                              json.error().message}};
  return std::move(*json);
}

}  // namespace

void add_where(Subcommand& command, Where& where) {
  command
      .option("--url", "URL", where.url,
              "The server; else the variable CAUCE_URL, else http://127.0.0.1:8080")
      .option("--user", "NAME:PASSWORD", where.user, "Who asks; else the variable CAUCE_USER")
      .option("--db", "FILE", where.database, "Without a server, straight on the database")
      .option("--as", "USER", where.person, "Who asks, on --db; else an operator without a name")
      .option("--time-zone", "ZONE", where.zone, "On --db, where people tell the time");
}

void add_request_id(Subcommand& command, Where& where) {
  command.option("--request-id", "ID", where.request_id,
                 "What is asked again with the same ID is done once");
}

Result<Conversation, Problem> Conversation::open(const Where& where, Missing missing) {
  if (auto problem = contradiction(where)) return Failure{std::move(*problem)};
  std::vector<http::Header> headers;
  if (where.request_id) headers.push_back({"Idempotency-Key", *where.request_id});
  Result<std::unique_ptr<Channel>, Problem> channel = std::unique_ptr<Channel>();
  if (where.database) {
    const auto zone = find_zone(where.zone);
    if (!zone.ok()) return Failure{zone.error()};
    if (where.person) headers.push_back({"Authorization", basic(*where.person + ":")});
    channel = open_local_channel(*where.database, **zone, missing);
  } else {
    const auto user = where.user ? where.user : environment("CAUCE_USER");
    if (user) headers.push_back({"Authorization", basic(*user)});
    channel = open_remote_channel(where.url.value_or(environment("CAUCE_URL").value_or(usual_url)));
  }
  if (!channel.ok()) return Failure{channel.error()};
  return Conversation(std::move(*channel), std::move(headers));
}

Result<std::string, Problem> Conversation::send(http::HttpRequest request) {
  for (const http::Header& header : headers_) request.headers.push_back(header);
  auto response = channel_->send(std::move(request));
  if (!response.ok()) return Failure{response.error()};
  if (response->status >= 200 && response->status < 300) return std::move(response->body);
  return Failure{Problem{exit_of(response->status), message_of(*response)}};
}

Result<std::string, Problem> Conversation::get_text(const std::string& target) {
  http::HttpRequest request;
  request.target = target;
  return send(std::move(request));
}

Result<Value, Problem> Conversation::get(const std::string& target) {
  return parsed(get_text(target));
}

Result<Value, Problem> Conversation::post(const std::string& target, std::string content_type,
                                          std::string body) {
  http::HttpRequest request;
  request.method = http::Method::post;
  request.target = target;
  request.headers.push_back({"Content-Type", std::move(content_type)});
  request.body = std::move(body);
  return parsed(send(std::move(request)));
}

Result<Value, Problem> Conversation::post(const std::string& target, const Context& body) {
  return post(target, "application/json", to_json(Value(body)));
}

std::string encoded(std::string_view text) {
  constexpr std::string_view unreserved =
      "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~";
  constexpr std::string_view digits = "0123456789ABCDEF";
  std::string out;
  for (const char c : text) {
    if (unreserved.find(c) != std::string_view::npos) {
      out += c;
      continue;
    }
    const auto byte = static_cast<unsigned char>(c);
    out += {'%', digits[byte >> 4], digits[byte & 15]};
  }
  return out;
}

std::string query(
    const std::vector<std::pair<std::string, std::optional<std::string>>>& parameters) {
  std::string text;
  for (const auto& [name, value] : parameters)
    if (value) text += (text.empty() ? "?" : "&") + name + "=" + encoded(*value);
  return text;
}

Result<Context, Problem> read_variables(const std::optional<std::string>& json,
                                        const std::string& option) {
  Context variables;
  if (!json) return variables;
  const auto plain = read_json_object(*json, option);
  if (!plain.ok()) return Failure{plain.error()};
  for (const auto& [name, value] : plain->entries())
    variables.put(name, Value(Context{{"value", value}}));
  return variables;
}

Value plain_value(const Value& variable) {
  const Context* members = variable.context();
  if (members == nullptr) return variable;
  const Value* value = members->find("value");
  if (value == nullptr) return Value();
  const Value* type = members->find("type");
  const bool is_json = type && type->string() && *type->string() == "Json" && value->string();
  if (!is_json) return *value;
  auto json = parse_json(*value->string());
  return json.ok() ? std::move(*json) : *value;
}

}  // namespace cauce::tools
