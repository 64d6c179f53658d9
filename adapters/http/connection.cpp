#include "adapters/http/connection.h"

#include <algorithm>
#include <cstring>
#include <optional>
#include <utility>

#include <boost/asio/async_result.hpp>
#include <boost/asio/dispatch.hpp>
#include <boost/asio/post.hpp>
#include <boost/asio/redirect_error.hpp>
#include <boost/asio/use_awaitable.hpp>

#include "adapters/http/errors.h"
#include "adapters/http/response_head.h"

namespace cauce::http {
namespace {

namespace asio = boost::asio;

constexpr std::size_t read_bytes = 8192;
// Larger bodies are written on their own instead of being copied behind the head.
constexpr std::size_t copied_body_bytes_max = 32768;
constexpr std::string_view go_on = "HTTP/1.1 100 Continue\r\n\r\n";

}  // namespace

Connection::Connection(asio::any_io_executor executor, std::unique_ptr<Transport> transport,
                       const ServerOptions& options, const Application& application,
                       Statistics& statistics, Reader& (*reader_of_thread)())
    : executor_(std::move(executor)),
      transport_(std::move(transport)),
      options_(options),
      application_(application),
      statistics_(statistics),
      reader_of_thread_(reader_of_thread),
      in_(read_bytes),
      patience_(executor_),
      watchdog_(executor_, Clock::time_point::max()) {}

void Connection::end_gracefully() {
  asio::post(executor_, [self = shared_from_this()] {
    self->is_stopping_ = true;
    if (self->phase_ == Phase::idle) self->transport_->cancel();
    self->patience_.cancel();
  });
}

void Connection::end_now() {
  asio::post(executor_, [self = shared_from_this()] {
    self->is_stopping_ = true;
    self->is_cut_off_ = true;
    self->transport_->cancel();
    self->patience_.cancel();
  });
}

void Connection::expect_within(std::chrono::milliseconds time) {
  const Clock::time_point deadline = Clock::now() + time;
  const bool is_sooner = deadline < watchdog_.expiry();
  deadline_ = deadline;
  // A timer that fires too early is set again; one that would fire too late must be set now.
  if (is_sooner) watch();
}

void Connection::expect_nothing() { deadline_ = Clock::time_point::max(); }

void Connection::watch() {
  watchdog_.expires_at(deadline_);
  watchdog_.async_wait([weak = weak_from_this()](const boost::system::error_code& error) {
    const std::shared_ptr<Connection> self = weak.lock();
    if (error || !self) return;
    if (self->deadline_ == Clock::time_point::max()) {
      self->watchdog_.expires_at(Clock::time_point::max());
      return;  // Nothing is awaited now; the next expectation sets the timer.
    }
    if (Clock::now() < self->deadline_) return self->watch();
    self->watchdog_.expires_at(Clock::time_point::max());
    self->is_late_ = true;
    self->transport_->cancel();
  });
}

asio::awaitable<bool> Connection::read_some() {
  if (is_cut_off_ || is_late_) co_return false;
  if (in_begin_ == in_end_) in_begin_ = in_end_ = 0;
  if (in_.size() - in_end_ < read_bytes / 2) {
    std::memmove(in_.data(), in_.data() + in_begin_, in_end_ - in_begin_);
    in_end_ -= in_begin_;
    in_begin_ = 0;
    if (in_.size() - in_end_ < read_bytes / 2) in_.resize(in_.size() * 2);
  }
  const asio::mutable_buffer buffer(in_.data() + in_end_, in_.size() - in_end_);
  const std::size_t count = co_await transport_->read_some(buffer);
  in_end_ += count;
  co_return count > 0;
}

void Connection::feed(RequestParser& parser) {
  while (in_begin_ < in_end_ && parser.state() != RequestParser::State::done &&
         parser.state() != RequestParser::State::failed) {
    const RequestParser::State before = parser.state();
    const std::size_t used = parser.put({in_.data() + in_begin_, in_end_ - in_begin_});
    in_begin_ += used;
    if (before == RequestParser::State::header && parser.state() == RequestParser::State::body)
      return;  // The head is looked at before the body is read.
    if (used == 0) return;
  }
}

asio::awaitable<bool> Connection::read_until_header(RequestParser& parser) {
  phase_ = Phase::idle;
  expect_within(options_.idle_timeout);
  for (;;) {
    // RFC 9112, 2.2: an empty line in front of a request is passed over.
    while (phase_ == Phase::idle && in_begin_ < in_end_ &&
           (in_[in_begin_] == '\r' || in_[in_begin_] == '\n'))
      ++in_begin_;
    if (in_begin_ < in_end_) {
      if (phase_ == Phase::idle) expect_within(options_.header_timeout);
      phase_ = Phase::reading;
      feed(parser);
      if (parser.state() != RequestParser::State::header) co_return true;
    } else if (is_stopping_) {
      co_return false;
    }
    const bool has_more = co_await read_some();
    if (!has_more) co_return false;
  }
}

asio::awaitable<bool> Connection::read_until_body(RequestParser& parser) {
  expect_within(options_.body_timeout);
  for (;;) {
    feed(parser);
    if (parser.state() != RequestParser::State::body) co_return true;
    const bool has_more = co_await read_some();
    if (!has_more) co_return false;
  }
}

asio::awaitable<bool> Connection::write(std::string_view bytes) {
  if (is_cut_off_) co_return false;
  is_late_ = false;
  expect_within(options_.write_timeout);
  const asio::const_buffer buffer(bytes.data(), bytes.size());
  const bool is_written = co_await transport_->write(buffer);
  co_return is_written;
}

// The result of a command, brought back from the engine's thread to this connection's strand.
asio::awaitable<Result<Reply, Rejection>> Connection::outcome_of(const Later& later) {
  std::optional<Result<Reply, Rejection>> result;
  auto initiate = [this, &later, &result]<class CompletionHandler>(CompletionHandler&& handler) {
    auto resume =
        std::make_shared<std::decay_t<CompletionHandler>>(std::forward<CompletionHandler>(handler));
    EnginePort::Done done = [executor = executor_, resume,
                             &result](Result<Reply, Rejection> outcome) {
      // `result` lives in the frame that waits for `resume`.
      asio::post(executor, [resume, &result, outcome = std::move(outcome)]() mutable {
        result.emplace(std::move(outcome));
        (*resume)();
      });
    };
    later.begin(application_.services().engine, std::move(done));
  };
  co_await asio::async_initiate<const asio::use_awaitable_t<>, void()>(initiate,
                                                                       asio::use_awaitable);
  co_return std::move(*result);
}

// Until it rings, the time is over, or nobody waits for the answer any more.
asio::awaitable<void> Connection::wait_for_ring(Clock::time_point until) {
  if (is_rung_ || is_stopping_) co_return;
  patience_.expires_at(until);
  const auto weak = weak_from_this();
  // What was sent behind the request is read when its turn comes.
  if (in_begin_ == in_end_)
    transport_->watch([weak] {
      const auto self = weak.lock();
      if (!self || !self->transport_->has_ended()) return;
      self->is_left_ = true;
      self->patience_.cancel();
    });
  boost::system::error_code ignored;
  auto token = asio::redirect_error(asio::use_awaitable, ignored);
  co_await patience_.async_wait(token);
  transport_->cancel();
}

std::function<void()> Connection::make_ring() {
  return [executor = executor_, weak = weak_from_this()] {
    asio::post(executor, [weak] {
      const auto self = weak.lock();
      if (!self) return;
      self->is_rung_ = true;
      self->patience_.cancel();
    });
  };
}

asio::awaitable<HttpResponse> Connection::respond(const HttpRequest& request,
                                                  const Application::Admission& admission) {
  Answer answer = application_.answer(request, admission, reader_of_thread_());
  if (HttpResponse* response = std::get_if<HttpResponse>(&answer)) co_return std::move(*response);
  const Later later = std::move(std::get<Later>(answer));
  std::shared_ptr<void> watch;
  Clock::time_point until{};
  if (later.patience) {
    until = Clock::now() + later.patience->time;
    watch = application_.services().engine.watch_work(later.patience->topics, make_ring());
  }
  for (;;) {
    is_rung_ = false;
    const Result<Reply, Rejection> result = co_await outcome_of(later);
    const bool did_nothing = result.ok() && result->position == 0;
    if (did_nothing && Clock::now() < until && !is_stopping_) {
      co_await wait_for_ring(until);
      // What nobody would get is not taken.
      if (is_left_) co_return HttpResponse{};
      if (!is_stopping_) continue;
    }
    co_return application_.finish(request, admission, reader_of_thread_(), later, result);
  }
}

void Connection::append_piece(std::string_view piece, bool may_chunk) {
  if (may_chunk) {
    char length[20];
    const int digits = std::snprintf(length, sizeof length, "%zx\r\n", piece.size());
    out_.append(length, static_cast<std::size_t>(digits));
  }
  out_ += piece;
  if (may_chunk) out_ += "\r\n";
}

asio::awaitable<bool> Connection::send_pieces(HttpResponse& response, bool may_chunk) {
  std::string piece = std::move(response.body);
  bool has_more = true;
  while (has_more || !piece.empty()) {
    if (piece.empty()) has_more = response.more(reader_of_thread_(), piece);
    if (piece.empty()) continue;
    append_piece(piece, may_chunk);
    piece.clear();
    const bool is_written = co_await write(out_);
    if (!is_written) co_return false;
    out_.clear();
  }
  if (may_chunk) out_ += "0\r\n\r\n";
  co_return true;
}

// Who takes too long to read is cut off by the deadline of each write, and nobody waits for them.
asio::awaitable<bool> Connection::send_live(Live& live, bool may_chunk) {
  is_rung_ = false;
  const std::shared_ptr<void> watch = live.watch ? live.watch(make_ring()) : nullptr;
  bool goes_on = true;
  while (goes_on && !is_stopping_ && !is_left_) {
    is_rung_ = false;
    std::string piece;
    goes_on = live.tell(reader_of_thread_(), piece);
    if (!piece.empty()) append_piece(piece, may_chunk);
    if (!out_.empty()) {
      const bool is_written = co_await write(out_);
      if (!is_written) co_return false;
      out_.clear();
      expect_nothing();
    }
    if (!goes_on || is_stopping_) break;
    const Clock::time_point begun = Clock::now();
    co_await wait_for_ring(begun + live.at_most);
    if (!is_rung_ || is_stopping_ || is_left_) continue;
    is_rung_ = false;
    co_await wait_for_ring(begun + live.rest);
  }
  if (is_left_) co_return false;
  if (may_chunk) out_ += "0\r\n\r\n";
  co_return true;
}

asio::awaitable<bool> Connection::send(HttpResponse& response, bool is_head, bool keeps_alive,
                                       bool may_chunk) {
  statistics_.count_response(response.status);
  const bool in_pieces = response.more || response.live;
  out_.clear();
  append_head(out_, response,
              !in_pieces  ? Framing::length
              : may_chunk ? Framing::chunked
                          : Framing::close,
              !keeps_alive ? Persistence::closes
              : may_chunk  ? Persistence::implied
                           : Persistence::told);
  if (in_pieces && !is_head) {
    bool is_whole = false;
    try {
      if (response.live) {
        is_whole = co_await send_live(*response.live, may_chunk);
      } else {
        is_whole = co_await send_pieces(response, may_chunk);
      }
    } catch (const std::exception& exception) {
      if (options_.log) options_.log(std::string("a response broke off: ") + exception.what());
    }
    // A body that breaks off must not look whole: the connection ends without the last chunk.
    if (!is_whole) co_return false;
  } else if (!is_head && response.body.size() <= copied_body_bytes_max) {
    out_ += response.body;
  } else if (!is_head) {
    const bool is_begun = co_await write(out_);
    if (!is_begun) co_return false;
    out_.clear();
    const bool is_done = co_await write(response.body);
    co_return is_done&& keeps_alive;
  }
  bool is_written = true;
  if (!out_.empty()) is_written = co_await write(out_);
  co_return is_written&& keeps_alive;
}

// Says what is wrong with a request that cannot be read to its end, and ends the connection.
asio::awaitable<bool> Connection::refuse(unsigned status, std::string_view message) {
  HttpResponse response = error_response(status, "InvalidRequestException", message);
  co_await send(response, false, false, true);
  co_await throw_away();
  co_return false;
}

// RFC 9112, 9.6: closing while the other side still sends would destroy the response on its way,
// so what comes is thrown away for a while.
asio::awaitable<void> Connection::throw_away() {
  transport_->end_writing();
  expect_within(options_.linger_timeout);
  bool has_more = true;
  while (has_more) {
    in_begin_ = in_end_ = 0;
    has_more = co_await read_some();
  }
}

asio::awaitable<bool> Connection::serve_one() {
  RequestParser parser(options_.limits);
  const bool has_header = co_await read_until_header(parser);
  if (!has_header) {
    // Silence between requests is nobody's mistake; half a header is.
    if (phase_ == Phase::reading && is_late_ && !is_cut_off_) {
      const bool goes_on = co_await refuse(408, "expected the header of a request in time");
      co_return goes_on;
    }
    co_return false;
  }
  if (parser.state() == RequestParser::State::failed) {
    const RequestParser::Problem problem = parser.problem();
    const bool goes_on = co_await refuse(problem.status, problem.message);
    co_return goes_on;
  }
  phase_ = Phase::answering;
  const bool is_head = parser.head().method == Method::head;
  const bool may_chunk = parser.is_http_1_1();
  Application::Admission admission = application_.admit(parser.head());
  const bool has_body = parser.state() == RequestParser::State::body;
  if (has_body && parser.expects_continue() && !admission.refusal && in_begin_ == in_end_) {
    const bool is_asked = co_await write(go_on);
    if (!is_asked) co_return false;
  }
  if (has_body && admission.refusal && !parser.is_small_body()) {
    co_await send(*admission.refusal, is_head, false, may_chunk);
    co_await throw_away();
    co_return false;
  }
  if (has_body) {
    const bool has_whole = co_await read_until_body(parser);
    if (parser.state() == RequestParser::State::failed) {
      const RequestParser::Problem problem = parser.problem();
      const bool goes_on = co_await refuse(problem.status, problem.message);
      co_return goes_on;
    }
    if (!has_whole) {
      if (!is_late_ || is_cut_off_) co_return false;
      const bool goes_on = co_await refuse(408, "expected the body of a request in time");
      co_return goes_on;
    }
  }
  expect_nothing();
  const bool keeps_alive_asked = parser.keeps_alive();
  const HttpRequest request = parser.take();
  HttpResponse response;
  if (admission.refusal)
    response = std::move(*admission.refusal);
  else
    response = co_await respond(request, admission);
  if (is_left_) co_return false;
  const bool in_pieces = response.more || response.live;
  const bool keeps_alive = keeps_alive_asked && !is_stopping_ && (!in_pieces || may_chunk);
  const bool goes_on = co_await send(response, is_head, keeps_alive, may_chunk);
  co_return goes_on;
}

asio::awaitable<void> Connection::serve(std::shared_ptr<Connection> connection) {
  bool goes_on = true;
  try {
    connection->expect_within(connection->options_.header_timeout);
    goes_on = co_await connection->transport_->open();
    while (goes_on) goes_on = co_await connection->serve_one();
  } catch (const std::exception& exception) {
    const auto& log = connection->options_.log;
    if (log) log(std::string("a connection failed: ") + exception.what());
  }
  connection->watchdog_.cancel();
  connection->transport_->cancel();
}

}  // namespace cauce::http
