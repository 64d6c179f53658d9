#include "adapters/http/tls.h"

#include <boost/asio/redirect_error.hpp>
#include <boost/asio/ssl.hpp>
#include <boost/asio/use_awaitable.hpp>
#include <boost/asio/write.hpp>

namespace cauce::http {
namespace {

namespace ssl = boost::asio::ssl;
using SecureContext = std::shared_ptr<ssl::context>;

class TlsTransport final : public Transport {
 public:
  TlsTransport(boost::asio::ip::tcp::socket socket, SecureContext context)
      : context_(std::move(context)), stream_(std::move(socket), *context_) {
    boost::system::error_code ignored;
    stream_.lowest_layer().set_option(boost::asio::ip::tcp::no_delay(true), ignored);
  }

  boost::asio::awaitable<bool> open() override {
    boost::system::error_code error;
    auto token = boost::asio::redirect_error(boost::asio::use_awaitable, error);
    co_await stream_.async_handshake(ssl::stream_base::server, token);
    co_return !error;
  }

  boost::asio::awaitable<std::size_t> read_some(boost::asio::mutable_buffer buffer) override {
    boost::system::error_code error;
    auto token = boost::asio::redirect_error(boost::asio::use_awaitable, error);
    const std::size_t count = co_await stream_.async_read_some(buffer, token);
    co_return error ? 0 : count;
  }

  boost::asio::awaitable<bool> write(boost::asio::const_buffer buffer) override {
    boost::system::error_code error;
    auto token = boost::asio::redirect_error(boost::asio::use_awaitable, error);
    co_await boost::asio::async_write(stream_, buffer, token);
    co_return !error;
  }

  void watch(std::function<void()> readable) override {
    // The stream may be gone when the handler is called: it touches nothing of it.
    stream_.lowest_layer().async_wait(
        boost::asio::ip::tcp::socket::wait_read,
        [readable = std::move(readable)](const boost::system::error_code& canceled) {
          if (!canceled) readable();
        });
  }

  // An ending that is announced in TLS looks like data, and is found when it is read.
  bool has_ended() override {
    char first = 0;
    boost::system::error_code error;
    auto& socket = stream_.next_layer();
    socket.non_blocking(true, error);
    const std::size_t count = socket.receive(boost::asio::buffer(&first, 1),
                                             boost::asio::socket_base::message_peek, error);
    return count == 0 && error != boost::asio::error::would_block;
  }

  void cancel() override {
    boost::system::error_code ignored;
    stream_.lowest_layer().cancel(ignored);
  }

  // Every response says where it ends, so nobody is misled by an ending that is not announced.
  void end_writing() override {
    boost::system::error_code ignored;
    stream_.lowest_layer().shutdown(boost::asio::ip::tcp::socket::shutdown_send, ignored);
  }

 private:
  SecureContext context_;
  ssl::stream<boost::asio::ip::tcp::socket> stream_;
};

}  // namespace

Result<TransportMaker, std::string> make_tls(const TlsFiles& files) {
  auto context = std::make_shared<ssl::context>(ssl::context::tls_server);
  boost::system::error_code error;
  context->set_options(ssl::context::default_workarounds | ssl::context::no_sslv2 |
                           ssl::context::no_sslv3 | ssl::context::no_tlsv1 |
                           ssl::context::no_tlsv1_1 | ssl::context::no_compression,
                       error);
  // A key with a password would make the server ask for it on the terminal.
  context->set_password_callback(
      [](std::size_t, ssl::context::password_purpose) { return std::string(); }, error);
  context->use_certificate_chain_file(files.certificate, error);
  if (error)
    return Failure{"cannot use the certificate " + files.certificate + ": " + error.message()};
  context->use_private_key_file(files.key, ssl::context::pem, error);
  if (error) return Failure{"cannot use the key " + files.key + ": " + error.message()};
  return TransportMaker([context](boost::asio::ip::tcp::socket socket) {
    return std::make_unique<TlsTransport>(std::move(socket), context);
  });
}

}  // namespace cauce::http
