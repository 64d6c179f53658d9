#include "adapters/http/request_parser.h"

#include <utility>

#include <boost/asio/buffer.hpp>
#include <boost/beast/http/parser.hpp>
#include <boost/beast/http/string_body.hpp>

namespace cauce::http {

namespace beast = boost::beast::http;

namespace {
constexpr std::uint64_t small_body = 64U << 10;
}

struct RequestParser::Beast {
  beast::request_parser<beast::string_body> parser;
};

RequestParser::RequestParser(const ParserLimits& limits) : beast_(std::make_unique<Beast>()) {
  beast_->parser.header_limit(limits.header_bytes);
  beast_->parser.body_limit(limits.body_bytes);
  // Stops behind the header, so that what a trailer says is never taken for a header.
  beast_->parser.eager(false);
}

RequestParser::~RequestParser() = default;

void RequestParser::fail(unsigned status, std::string message) {
  state_ = State::failed;
  problem_ = {status, std::move(message)};
}

void RequestParser::read_header() {
  const auto& message = beast_->parser.get();
  request_.method = method_of({message.method_string().data(), message.method_string().size()});
  request_.target.assign(message.target().data(), message.target().size());
  keeps_alive_ = beast_->parser.keep_alive();
  is_http_1_1_ = message.version() >= 11;
  if (const auto length = beast_->parser.content_length()) is_small_body_ = *length <= small_body;
  int hosts = 0;
  for (const auto& field : message) {
    request_.headers.push_back({std::string(field.name_string().data(), field.name_string().size()),
                                std::string(field.value().data(), field.value().size())});
    hosts += field.name() == beast::field::host ? 1 : 0;
  }
  // RFC 9112, 3.2: a request of HTTP/1.1 without Host, or with several, is answered with 400.
  if (hosts > 1 || (hosts == 0 && message.version() >= 11))
    return fail(400, "expected one Host header, but found " + std::to_string(hosts));
  if (const std::string* coding = request_.header("Transfer-Encoding")) {
    // RFC 9112, 6.1: a transfer coding that is not understood is answered with 501.
    if (!equal_ignoring_case(*coding, "chunked"))
      return fail(501, "expected the transfer coding 'chunked', but found another");
    if (request_.header("Content-Length") != nullptr)
      return fail(400, "expected Content-Length or Transfer-Encoding, but found both");
    if (message.version() < 11)
      return fail(400, "expected no Transfer-Encoding before HTTP/1.1, but found one");
  }
  if (const std::string* expectation = request_.header("Expect")) {
    if (!equal_ignoring_case(*expectation, "100-continue"))
      return fail(417, "expected 'Expect: 100-continue', but found another expectation");
    expects_continue_ = message.version() >= 11;
  }
  state_ = State::body;
  beast_->parser.eager(true);
}

std::size_t RequestParser::put(std::string_view bytes) {
  boost::system::error_code error;
  const std::size_t used =
      beast_->parser.put(boost::asio::const_buffer(bytes.data(), bytes.size()), error);
  if (error && error != beast::error::need_more) {
    if (error == beast::error::header_limit)
      fail(431, "expected a smaller header");
    else if (error == beast::error::body_limit)
      fail(413, "expected a smaller body");
    else if (error == beast::error::bad_version)
      fail(505, "expected HTTP/1.1 or HTTP/1.0");
    else
      fail(400, "expected a request of HTTP/1.1, but found a " + error.message());
    return used;
  }
  if (state_ == State::header && beast_->parser.is_header_done()) read_header();
  if (state_ == State::body && beast_->parser.is_done()) state_ = State::done;
  return used;
}

HttpRequest RequestParser::take() {
  request_.body = std::move(beast_->parser.get().body());
  return std::move(request_);
}

}  // namespace cauce::http
