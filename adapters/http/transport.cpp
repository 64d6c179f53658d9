#include "adapters/http/transport.h"

#include <boost/asio/redirect_error.hpp>
#include <boost/asio/use_awaitable.hpp>
#include <boost/asio/write.hpp>

namespace cauce::http {
namespace {

namespace asio = boost::asio;

class PlainTransport final : public Transport {
 public:
  explicit PlainTransport(asio::ip::tcp::socket socket) : socket_(std::move(socket)) {
    boost::system::error_code ignored;
    socket_.set_option(asio::ip::tcp::no_delay(true), ignored);
  }

  asio::awaitable<bool> open() override { co_return true; }

  asio::awaitable<std::size_t> read_some(asio::mutable_buffer buffer) override {
    boost::system::error_code error;
    auto token = asio::redirect_error(asio::use_awaitable, error);
    const std::size_t count = co_await socket_.async_read_some(buffer, token);
    co_return error ? 0 : count;
  }

  asio::awaitable<bool> write(asio::const_buffer buffer) override {
    boost::system::error_code error;
    auto token = asio::redirect_error(asio::use_awaitable, error);
    co_await asio::async_write(socket_, buffer, token);
    co_return !error;
  }

  void watch(std::function<void()> readable) override {
    // The socket may be gone when the handler is called: it touches nothing of it.
    socket_.async_wait(asio::ip::tcp::socket::wait_read,
                       [readable = std::move(readable)](const boost::system::error_code& canceled) {
                         if (!canceled) readable();
                       });
  }

  bool has_ended() override {
    char first = 0;
    boost::system::error_code error;
    socket_.non_blocking(true, error);
    const std::size_t count =
        socket_.receive(asio::buffer(&first, 1), asio::socket_base::message_peek, error);
    return count == 0 && error != asio::error::would_block;
  }

  void cancel() override {
    boost::system::error_code ignored;
    socket_.cancel(ignored);
  }

  void end_writing() override {
    boost::system::error_code ignored;
    socket_.shutdown(asio::ip::tcp::socket::shutdown_send, ignored);
  }

 private:
  asio::ip::tcp::socket socket_;
};

}  // namespace

std::unique_ptr<Transport> make_plain_transport(asio::ip::tcp::socket socket) {
  return std::make_unique<PlainTransport>(std::move(socket));
}

}  // namespace cauce::http
