// Reads one line of a case file from left to right. The first thing that is wrong is kept.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "engine/value/value.h"

namespace cauce::cases {

class Cursor {
 public:
  explicit Cursor(std::string_view text) : rest_(text) {}

  bool at_end();
  // True when the next word is `word`, which is passed then.
  bool take(std::string_view word);
  // The next word, or the content of a quoted text. Empty and failed at the end: `what` is missing.
  std::string word(std::string_view what);
  bool is_at_object();
  Context object(std::string_view what);
  // A JSON text, number, true, false or object.
  Value value(std::string_view what);
  // FEEL up to the end of the line, or up to the word `until` outside of brackets and strings.
  std::string feel(std::string_view what, std::string_view until = {});
  // What is left, all of it.
  std::string rest();
  // Nothing may be left.
  void expect_end();

  void fail(std::string message);
  const std::optional<std::string>& error() const { return error_; }

 private:
  void skip_space();
  std::string_view next_word() const;
  std::string_view next_json() const;

  std::string_view rest_;
  std::optional<std::string> error_;
};

}  // namespace cauce::cases
