#include "tests/adapters/http/client.h"

#include <array>
#include <stdexcept>
#include <sys/socket.h>
#include <unistd.h>

#include <arpa/inet.h>
#include <netinet/in.h>

namespace cauce::http::test {

Client::Client(std::uint16_t port) : socket_(::socket(AF_INET, SOCK_STREAM, 0)) {
  sockaddr_in address{};
  address.sin_family = AF_INET;
  address.sin_port = htons(port);
  address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
  if (::connect(socket_, reinterpret_cast<const sockaddr*>(&address), sizeof address) != 0)
    throw std::runtime_error("cannot connect");
}

Client::~Client() { ::close(socket_); }

bool Client::send(std::string_view bytes) {
  while (!bytes.empty()) {
    const ssize_t sent = ::send(socket_, bytes.data(), bytes.size(), MSG_NOSIGNAL);
    if (sent <= 0) return false;
    bytes.remove_prefix(static_cast<std::size_t>(sent));
  }
  return true;
}

void Client::end_sending() { ::shutdown(socket_, SHUT_WR); }

bool Client::fill() {
  std::array<char, 65536> buffer;
  const ssize_t count = ::recv(socket_, buffer.data(), buffer.size(), 0);
  if (count <= 0) return false;
  in_.append(buffer.data(), static_cast<std::size_t>(count));
  return true;
}

std::string Client::response(bool has_body) {
  std::size_t head = 0;
  while ((head = in_.find("\r\n\r\n")) == std::string::npos)
    if (!fill()) return {};
  head += 4;
  std::size_t end = head;
  const std::string_view name = "Content-Length: ";
  const std::size_t length = in_.find(name);
  if (has_body && length < head) {
    end += std::stoul(in_.substr(length + name.size()));
    while (in_.size() < end)
      if (!fill()) return {};
  } else if (has_body && in_.find("Transfer-Encoding: chunked") < head) {
    while ((end = in_.find("\r\n0\r\n\r\n", head - 2)) == std::string::npos)
      if (!fill()) return {};
    end += 7;
  }
  const std::string whole = in_.substr(0, end);
  in_.erase(0, end);
  return whole;
}

std::string Client::rest() {
  while (fill()) {
  }
  return std::move(in_);
}

std::string status_of(std::string_view response) {
  if (response.size() < 12) return {};
  return std::string(response.substr(9, 3));
}

}  // namespace cauce::http::test
