// A connection as a stream of bytes: plain here, TLS where another implements it. Not thread-safe:
// used on the strand of its connection.
#pragma once

#include <functional>
#include <memory>

#include <boost/asio/awaitable.hpp>
#include <boost/asio/buffer.hpp>
#include <boost/asio/ip/tcp.hpp>

namespace cauce::http {

class Transport {
 public:
  virtual ~Transport() = default;

  // Before anything is read or written. False when the two sides do not come together.
  virtual boost::asio::awaitable<bool> open() = 0;
  // Zero when the other side ended, or the connection broke, or cancel() was called.
  virtual boost::asio::awaitable<std::size_t> read_some(boost::asio::mutable_buffer buffer) = 0;
  // Writes all. False when the connection broke or cancel() was called.
  virtual boost::asio::awaitable<bool> write(boost::asio::const_buffer buffer) = 0;
  // Calls `readable` once when there is something to read, or the other side has ended; never after
  // cancel(). Nothing is read meanwhile.
  virtual void watch(std::function<void()> readable) = 0;
  virtual bool has_ended() = 0;  // The other side has, and left nothing to read.
  // What is being read, written or watched ends at once.
  virtual void cancel() = 0;
  // Nothing more will be written; reading goes on.
  virtual void end_writing() = 0;
};

std::unique_ptr<Transport> make_plain_transport(boost::asio::ip::tcp::socket socket);

}  // namespace cauce::http
