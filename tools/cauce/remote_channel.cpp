// A small HTTP client: one connection, one request after the other.
#include <chrono>

#include <boost/asio/connect.hpp>
#include <boost/asio/io_context.hpp>
#include <boost/asio/ip/tcp.hpp>
#include <boost/beast/core.hpp>
#include <boost/beast/http.hpp>
#include <boost/url/parse.hpp>

#include "tools/cauce/channel.h"
#include "tools/cauce/version.h"

namespace cauce::tools {
namespace {

namespace asio = boost::asio;
namespace beast = boost::beast;
using boost::system::error_code;

constexpr std::chrono::seconds step_timeout{60};
constexpr std::uint64_t answer_bytes_max = std::uint64_t{1} << 30;

class RemoteChannel final : public Channel {
 public:
  RemoteChannel(std::string url, std::string host, std::string port, std::string prefix)
      : url_(std::move(url)),
        host_(std::move(host)),
        port_(std::move(port)),
        prefix_(std::move(prefix)) {}

  Result<http::HttpResponse, Problem> send(http::HttpRequest request) override {
    if (!is_connected_) {
      if (const error_code error = connect()) return Failure{unreachable(error)};
      is_connected_ = true;
    }
    beast::http::request<beast::http::string_body> message;
    message.method_string(http::method_name(request.method));
    message.target(prefix_ + request.target);
    message.set(beast::http::field::host, host_ + ":" + port_);
    message.set(beast::http::field::user_agent, std::string("cauce/") + version);
    for (const http::Header& header : request.headers) message.set(header.name, header.value);
    message.body() = std::move(request.body);
    message.prepare_payload();

    error_code error = wait([&](auto done) { beast::http::async_write(stream_, message, done); });
    beast::http::response_parser<beast::http::string_body> parser;
    parser.body_limit(answer_bytes_max);
    if (!error)
      error = wait([&](auto done) { beast::http::async_read(stream_, buffer_, parser, done); });
    if (error) return Failure{unreachable(error)};
    return taken(parser.release());
  }

 private:
  // Runs one asynchronous step to its end, so that each has its time limit.
  template <class Start>
  error_code wait(Start start) {
    error_code result = asio::error::operation_aborted;
    stream_.expires_after(step_timeout);
    start([&result](const error_code& error, const auto&...) { result = error; });
    context_.restart();
    context_.run();
    return result;
  }

  error_code connect() {
    asio::ip::tcp::resolver resolver(context_);
    error_code error;
    const auto addresses = resolver.resolve(host_, port_, error);
    if (error) return error;
    return wait([&](auto done) { stream_.async_connect(addresses, done); });
  }

  http::HttpResponse taken(beast::http::response<beast::http::string_body> message) {
    is_connected_ = message.keep_alive();
    if (!is_connected_) stream_.close();
    http::HttpResponse response;
    response.status = message.result_int();
    response.content_type = std::string(message[beast::http::field::content_type]);
    response.body = std::move(message.body());
    return response;
  }

  Problem unreachable(const error_code& error) {
    stream_.close();
    is_connected_ = false;
    return {Exit::refused, "expected a server that answers at " + url_ + ": " + error.message()};
  }

  std::string url_, host_, port_, prefix_;
  asio::io_context context_{1};
  beast::tcp_stream stream_{context_};
  beast::flat_buffer buffer_;
  bool is_connected_ = false;
};

}  // namespace

Result<std::unique_ptr<Channel>, Problem> open_remote_channel(const std::string& url) {
  const auto parsed = boost::urls::parse_uri(url);
  if (!parsed || parsed->host_address().empty() || parsed->has_query() || parsed->has_fragment())
    return Failure{Problem{Exit::usage,
                           "expected --url to be such as http://127.0.0.1:8080, but "
                           "found '" +
                               url + "'"}};
  if (parsed->scheme() != "http")
    return Failure{Problem{Exit::usage,
                           "expected --url to begin with http://, since nothing else "
                           "is supported; found '" +
                               url + "'"}};
  if (parsed->has_userinfo())
    return Failure{Problem{Exit::usage,
                           "expected no user in --url: --user NAME:PASSWORD says who "
                           "asks"}};
  std::string prefix(parsed->encoded_path());
  while (prefix.ends_with('/')) prefix.pop_back();
  const std::string port(parsed->port());
  return std::unique_ptr<Channel>(std::make_unique<RemoteChannel>(
      url, std::string(parsed->host_address()), port.empty() ? "80" : port, std::move(prefix)));
}

}  // namespace cauce::tools
