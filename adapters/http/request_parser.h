// Bytes to requests, HTTP/1.0 and 1.1 (RFC 9112). request_parser.cpp is the one file that includes
// Beast's parser.
#pragma once

#include <cstddef>
#include <cstdint>
#include <memory>
#include <string>
#include <string_view>

#include "adapters/http/message.h"

namespace cauce::http {

struct ParserLimits {
  std::uint32_t header_bytes = 16U << 10;
  std::uint64_t body_bytes = 16U << 20;
};

class RequestParser {
 public:
  enum class State : std::uint8_t { header, body, done, failed };
  struct Problem {
    unsigned status = 400;
    std::string message{};
  };

  explicit RequestParser(const ParserLimits& limits);
  ~RequestParser();
  RequestParser(const RequestParser&) = delete;
  RequestParser& operator=(const RequestParser&) = delete;

  // Takes from the front of `bytes` and says how many. What it leaves is to be offered again with
  // more behind it, or belongs to the next request when the state is `done`.
  std::size_t put(std::string_view bytes);

  State state() const { return state_; }
  // Requires: state failed.
  const Problem& problem() const { return problem_; }

  // From state body on: everything but the body. Trailers are read and dropped.
  const HttpRequest& head() const { return request_; }
  bool keeps_alive() const { return keeps_alive_; }
  bool expects_continue() const { return expects_continue_; }
  bool is_http_1_1() const { return is_http_1_1_; }
  // So small that reading it costs less than ending the connection.
  bool is_small_body() const { return is_small_body_; }
  // Requires: state done. Once.
  HttpRequest take();

 private:
  struct Beast;
  void read_header();
  void fail(unsigned status, std::string message);

  std::unique_ptr<Beast> beast_;
  State state_ = State::header;
  Problem problem_;
  HttpRequest request_;
  bool keeps_alive_ = false;
  bool expects_continue_ = false;
  bool is_http_1_1_ = true;
  bool is_small_body_ = false;
};

}  // namespace cauce::http
