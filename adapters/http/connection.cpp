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

namespace cauce::http {
namespace {

namespace asio = boost::asio;

constexpr std::size_t read_bytes = 8192;
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
