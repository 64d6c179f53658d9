// A client that sends exactly the bytes it is given, over a real socket.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace cauce::http::test {

class Client {
 public:
  explicit Client(std::uint16_t port);
  ~Client();
  Client(const Client&) = delete;
  Client& operator=(const Client&) = delete;

  // False when the server has gone.
  bool send(std::string_view bytes);
  void end_sending();
  // One response, by Content-Length or chunks; empty when the connection ended first.
  std::string response(bool has_body = true);
  // Everything until the server ends the connection.
  std::string rest();

 private:
  bool fill();
  int socket_ = -1;
  std::string in_;
};

// The status of a response: "200".
std::string status_of(std::string_view response);

}  // namespace cauce::http::test
