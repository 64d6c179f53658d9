// How responses leave: whole, in pieces, or as long as there is something to tell.
#include <cstdio>
#include <exception>
#include <utility>

#include "adapters/http/connection.h"
#include "adapters/http/errors.h"
#include "adapters/http/response_head.h"

namespace cauce::http {

namespace asio = boost::asio;

namespace {

// Larger bodies are written on their own instead of being copied behind the head.
constexpr std::size_t copied_body_bytes_max = 32768;

}  // namespace

asio::awaitable<bool> Connection::write(std::string_view bytes) {
  if (is_cut_off_) co_return false;
  is_late_ = false;
  expect_within(options_.write_timeout);
  const asio::const_buffer buffer(bytes.data(), bytes.size());
  const bool is_written = co_await transport_->write(buffer);
  co_return is_written;
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

}  // namespace cauce::http
