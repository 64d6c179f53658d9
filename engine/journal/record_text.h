// The JSON of a record, which grows at its end. It is hundreds of short pieces: each is written
// in one go, where a std::string would look for room at every quote.
#pragma once

#include <charconv>
#include <concepts>
#include <cstdint>
#include <cstring>
#include <string>
#include <string_view>

#include "engine/value/json.h"

namespace cauce {

class RecordText {
 public:
  // `room` is what is expected; more is made when it is needed.
  explicit RecordText(std::size_t room) : text_(room, '\0') {}

  void put(char c) {
    *room_for(1) = c;
    size_ += 1;
  }
  void put(std::string_view piece) {
    std::memcpy(room_for(piece.size()), piece.data(), piece.size());
    size_ += piece.size();
  }
  void put(std::integral auto number) { end_at(write(number, room_for(digits_max))); }
  // A string of digits, since a JSON number is exact only to 2^53.
  void put_key(std::uint64_t key) {
    char* const at = room_for(digits_max + 2);
    *at = '"';
    char* const end = write(key, at + 1);
    *end = '"';
    end_at(end + 1);
  }

  // A comma stands before each name in an object but the first.
  void open_object() {
    put('{');
    is_first_ = true;
  }
  void close_object() {
    put('}');
    is_first_ = false;
  }
  void put_name(std::string_view name) {
    char* at = room_for(name.size() + 4);
    if (!is_first_) *at++ = ',';
    *at++ = '"';
    std::memcpy(at, name.data(), name.size());
    at += name.size();
    *at++ = '"';
    *at++ = ':';
    end_at(at);
    is_first_ = false;
  }

  // Requires: nothing in it is escaped in JSON.
  void put_quoted(std::string_view text) {
    char* const at = room_for(text.size() + 2);
    *at = '"';
    std::memcpy(at + 1, text.data(), text.size());
    at[text.size() + 1] = '"';
    size_ += text.size() + 2;
  }
  void put_string(std::string_view text) {
    for (const char c : text)
      if (static_cast<unsigned char>(c) < 0x20 || c == '"' || c == '\\') return put_escaped(text);
    put_quoted(text);
  }

  std::string take() && {
    text_.resize(size_);
    return std::move(text_);
  }

 private:
  static constexpr std::size_t digits_max = 20;  // A sign included.

  static char* write(std::integral auto number, char* at) {
    return std::to_chars(at, at + digits_max, number).ptr;
  }
  void end_at(const char* end) { size_ = static_cast<std::size_t>(end - text_.data()); }
  char* room_for(std::size_t more) {
    if (text_.size() - size_ < more) text_.resize(2 * (size_ + more));
    return text_.data() + size_;
  }
  void put_escaped(std::string_view text) {
    std::string escaped;
    append_json_string(escaped, text);
    put(escaped);
  }

  std::string text_;  // Longer than what is written.
  std::size_t size_ = 0;
  bool is_first_ = true;
};

}  // namespace cauce
