// One connection: requests one after the other, pipelined or not, until either side ends it.
#pragma once

#include <chrono>
#include <memory>
#include <string>
#include <vector>

#include <boost/asio/any_io_executor.hpp>
#include <boost/asio/awaitable.hpp>
#include <boost/asio/steady_timer.hpp>

#include "adapters/http/application.h"
#include "adapters/http/server.h"
#include "adapters/http/transport.h"

namespace cauce::http {

class Connection : public std::enable_shared_from_this<Connection> {
 public:
  // `executor` is the strand that everything of this connection runs on. `reader_of_thread` gives
  // the reader of the thread that calls it.
  Connection(boost::asio::any_io_executor executor, std::unique_ptr<Transport> transport,
             const ServerOptions& options, const Application& application, Statistics& statistics,
             Reader& (*reader_of_thread)());

  // Serves until the end. Keeps the connection alive meanwhile.
  static boost::asio::awaitable<void> serve(std::shared_ptr<Connection> connection);

  // From any thread. The first ends it when it is idle, or after the request that runs; the second
  // at once, but for a command that the engine is working on.
  void end_gracefully();
  void end_now();

 private:
  using Clock = std::chrono::steady_clock;
  enum class Phase : std::uint8_t { idle, reading, answering };

  boost::asio::awaitable<bool> serve_one();
  boost::asio::awaitable<bool> read_some();
  boost::asio::awaitable<bool> read_until_header(RequestParser& parser);
  boost::asio::awaitable<bool> read_until_body(RequestParser& parser);
  boost::asio::awaitable<bool> write(std::string_view bytes);
  boost::asio::awaitable<HttpResponse> respond(const HttpRequest& request,
                                               const Application::Admission& admission);
  boost::asio::awaitable<Result<Reply, Rejection>> outcome_of(const Later& later);
  boost::asio::awaitable<void> wait_for_ring(Clock::time_point until);
  boost::asio::awaitable<bool> send(HttpResponse& response, bool is_head, bool keeps_alive,
                                    bool may_chunk);
  boost::asio::awaitable<bool> send_pieces(HttpResponse& response, bool may_chunk);
  boost::asio::awaitable<bool> send_live(Live& live, bool may_chunk);
  void append_piece(std::string_view piece, bool may_chunk);
  std::function<void()> make_ring();
  boost::asio::awaitable<bool> refuse(unsigned status, std::string_view message);
  boost::asio::awaitable<void> throw_away();

  void feed(RequestParser& parser);
  void expect_within(std::chrono::milliseconds time);
  void expect_nothing();
  void watch();

  boost::asio::any_io_executor executor_;
  std::unique_ptr<Transport> transport_;
  const ServerOptions& options_;
  const Application& application_;
  Statistics& statistics_;
  Reader& (*reader_of_thread_)();

  std::vector<char> in_;
  std::size_t in_begin_ = 0, in_end_ = 0;
  std::string out_;
  Phase phase_ = Phase::idle;
  bool is_stopping_ = false;
  bool is_cut_off_ = false;
  bool is_left_ = false;  // The other side has ended while an answer was being made.
  bool is_rung_ = false;  // There may be something that an answer waits for.
  boost::asio::steady_timer patience_;  // Of an answer that waits.
  bool is_late_ = false;  // The time for what is being done is over.

  // One timer that is set anew only when it fires: a request moves `deadline_` and no timer.
  boost::asio::steady_timer watchdog_;
  Clock::time_point deadline_ = Clock::time_point::max();
};

}  // namespace cauce::http
