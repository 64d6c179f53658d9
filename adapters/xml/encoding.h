// The bytes of a file as UTF-8. Only UTF-8 and ISO-8859-1 are read; the scanner refuses the rest.
#pragma once

#include <string>
#include <string_view>

namespace cauce::xml {

// A file that declares ISO-8859-1 is recoded; any other is left alone, for the scanner to judge.
class Source {
 public:
  explicit Source(std::string_view bytes);  // `bytes` must outlive this.
  Source(const Source&) = delete;
  Source& operator=(const Source&) = delete;

  std::string_view text() const { return text_; }

 private:
  std::string recoded_;
  std::string_view text_;
};

enum class Encoding { utf8, latin1, other };
Encoding encoding_named(std::string_view name);

}  // namespace cauce::xml
