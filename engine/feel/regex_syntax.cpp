#include "engine/feel/regex_syntax.h"

#include <optional>

namespace cauce::feel {
namespace {

class Translator {
 public:
  Translator(std::string_view pattern, PatternSyntax& syntax) : in_(pattern), syntax_(syntax) {}

  // What is wrong, if something is.
  std::optional<RegexError> translate() {
    while (at_ < in_.size() && !error_) atom();
    return error_;
  }

 private:
  static bool is_digit(char c) { return c >= '0' && c <= '9'; }

  char peek(std::size_t ahead = 0) const {
    return at_ + ahead < in_.size() ? in_[at_ + ahead] : '\0';
  }
  void copy(std::size_t count) {
    syntax_.pattern += in_.substr(at_, count);
    at_ += count;
  }
  void write(std::string_view text, std::size_t consumed) {
    syntax_.pattern += text;
    at_ += consumed;
  }
  void refuse(std::string_view expected, std::string_view found) {
    if (!error_)
      error_ = RegexError{"expected " + std::string(expected) +
                          " in a regular expression, found '" + std::string(found) + "'"};
    at_ = in_.size();
  }

  void atom() {
    const char c = peek();
    if (c == '\\') return escape(false);
    if (c == '[') return character_class();
    if (c == '(') return group();
    if (c == '*' || c == '+' || c == '?') return quantifier(1);
    if (c == '{') return counted();
    if (c == '}' || c == ']') return refuse("'\\' before it", in_.substr(at_, 1));
    if (c == '.' && !syntax_.dot_all) return write("[^\\n\\r]", 1);
    copy(1);
  }

  void group() {
    if (peek(1) == '*') return refuse("no '*' after '('", in_.substr(at_, 2));
    if (peek(1) != '?') return copy(1);
    if (peek(2) != ':') return refuse("'(?:' or '('", in_.substr(at_, 3));
    copy(3);
  }

  // With the '?' after it that makes it take as little as it can.
  void quantifier(std::size_t length) {
    copy(length);
    if (peek() == '?') copy(1);
    const char next = peek();
    if (next == '*' || next == '+' || next == '?')
      refuse("no second quantifier", in_.substr(at_, 1));
  }

  void counted() {
    std::size_t length = 1;
    while (is_digit(peek(length))) ++length;
    const bool has_digits = length > 1;
    if (peek(length) == ',') ++length;
    while (is_digit(peek(length))) ++length;
    if (!has_digits || peek(length) != '}')
      return refuse("a quantifier such as {2} or {2,3}", in_.substr(at_, length + 1));
    quantifier(length + 1);
  }

  void character_class() {
    copy(1);
    if (peek() == '^') copy(1);
    if (peek() == ']') return refuse("a character in '[…]'", "]");
    while (at_ < in_.size() && peek() != ']') {
      if (peek() == '[')
        return refuse("no '[' within '[…]' (subtraction is not supported)", in_.substr(at_, 1));
      if (peek() == '\\')
        escape(true);
      else
        copy(1);
    }
    if (at_ >= in_.size()) return refuse("']' after '['", "the end");
    copy(1);
  }

  void escape(bool in_class) {
    const char c = peek(1);
    constexpr std::string_view same = "nrt\\|.?*+(){}-[]^$dDwW";
    if (c == '\0') return refuse("a character after '\\'", "the end");
    if (same.find(c) != std::string_view::npos) return copy(2);
    if (c == 's') return write(in_class ? " \\t\\n\\r" : "[ \\t\\n\\r]", 2);
    if (c == 'S') return in_class ? copy(2) : write("[^ \\t\\n\\r]", 2);
    if (c == 'i') return write(in_class ? "_:\\p{L}" : "[_:\\p{L}]", 2);
    if (c == 'c') return write(in_class ? "_:\\p{L}\\p{N}.\\-" : "[_:\\p{L}\\p{N}.\\-]", 2);
    if (c == 'I' && !in_class) return write("[^_:\\p{L}]", 2);
    if (c == 'C' && !in_class) return write("[^_:\\p{L}\\p{N}.\\-]", 2);
    if (c >= '1' && c <= '9' && !in_class) return copy(2);
    if (c == 'p' || c == 'P') return category();
    refuse("an escape that XPath knows", in_.substr(at_, 2));
  }

  void category() {
    const std::size_t close = in_.find('}', at_);
    if (peek(2) != '{' || close == std::string_view::npos)
      return refuse("a category such as \\p{Lu}", in_.substr(at_, 3));
    const std::string_view whole = in_.substr(at_, close + 1 - at_);
    const std::string_view name = whole.substr(3, whole.size() - 4);
    if (name.empty() || name.size() > 2)
      return refuse("a category such as \\p{Lu} (blocks are not supported)", whole);
    copy(whole.size());
  }

  std::string_view in_;
  PatternSyntax& syntax_;
  std::size_t at_ = 0;
  std::optional<RegexError> error_;
};

// Flag x: white space outside of `[…]` is removed before anything else is looked at.
std::string without_space(std::string_view pattern) {
  std::string out;
  bool in_class = false, escaped = false;
  for (const char c : pattern) {
    if (!in_class && (c == ' ' || c == '\t' || c == '\n' || c == '\r')) continue;
    if (!escaped && c == '[') in_class = true;
    if (!escaped && c == ']') in_class = false;
    escaped = !escaped && c == '\\';
    out += c;
  }
  return out;
}

}  // namespace

Result<PatternSyntax, RegexError> translate_pattern(std::string_view pattern,
                                                    std::string_view flags) {
  constexpr std::size_t bytes_max = 8 * 1024;
  if (pattern.size() > bytes_max) return Failure{RegexError{"expected a pattern of at most 8 KB"}};
  PatternSyntax syntax;
  bool free_spacing = false;
  for (const char flag : flags) {
    switch (flag) {
      case 's': syntax.dot_all = true; break;
      case 'm': syntax.multi_line = true; break;
      case 'i': syntax.ignore_case = true; break;
      case 'x': free_spacing = true; break;
      case 'q': syntax.literal = true; break;
      default:
        return Failure{RegexError{"expected flags out of s, m, i, x and q, found '" +
                                  std::string(flags.substr(0, 20)) + "'"}};
    }
  }
  if (syntax.literal) {
    syntax.pattern = pattern;
    return syntax;
  }
  const std::string spaceless = free_spacing ? without_space(pattern) : std::string(pattern);
  if (auto error = Translator(spaceless, syntax).translate()) return Failure{*std::move(error)};
  return syntax;
}

}  // namespace cauce::feel
