#include "engine/feel/lexer.h"

#include <algorithm>
#include <array>

#include "engine/base/utf8.h"

namespace cauce::feel {
namespace {

constexpr std::array<std::string_view, 18> keywords = {
    "and", "between",  "else", "every", "external", "false",     "for",  "function", "if",
    "in",  "instance", "null", "or",    "return",   "satisfies", "some", "then",     "true"};

bool is_digit(char c) { return c >= '0' && c <= '9'; }

char at(std::string_view text, std::uint32_t i) { return i < text.size() ? text[i] : '\0'; }

// Vertical space and white space of grammar rules 61 and 62.
bool is_space(char32_t c) {
  return (c >= 0x09 && c <= 0x0D) || c == 0x20 || c == 0x85 || c == 0xA0 || c == 0x1680 ||
         c == 0x180E || (c >= 0x2000 && c <= 0x200B) || c == 0x2028 || c == 0x2029 || c == 0x202F ||
         c == 0x205F || c == 0x3000 || c == 0xFEFF;
}

Token bad(std::uint32_t start, std::string_view what) {
  return {TokenKind::bad, start, start, what};
}

Token quoted(std::string_view source, std::uint32_t start, std::uint32_t quote, TokenKind kind) {
  for (std::uint32_t i = quote + 1; i < source.size(); ++i) {
    if (source[i] == '\\')
      ++i;
    else if (source[i] == '"')
      return {kind, start, i + 1, source.substr(start, i + 1 - start)};
  }
  return bad(start, "a string that no '\"' closes");
}

// Digits, a fraction unless it is the start of `..`, an exponent if digits follow.
Token number(std::string_view source, std::uint32_t start) {
  std::uint32_t i = start;
  while (is_digit(at(source, i))) ++i;
  if (at(source, i) == '.' && is_digit(at(source, i + 1))) {
    ++i;
    while (is_digit(at(source, i))) ++i;
  }
  if (at(source, i) == 'e' || at(source, i) == 'E') {
    std::uint32_t digits = i + 1;
    if (at(source, digits) == '+' || at(source, digits) == '-') ++digits;
    if (is_digit(at(source, digits))) {
      i = digits;
      while (is_digit(at(source, i))) ++i;
    }
  }
  return {TokenKind::number, start, i, source.substr(start, i - start)};
}

Token symbol(std::string_view source, std::uint32_t start) {
  constexpr std::array<std::string_view, 5> pairs = {"**", "..", "!=", "<=", ">="};
  const std::string_view two = source.substr(start, 2);
  if (std::ranges::find(pairs, two) != pairs.end())
    return {TokenKind::symbol, start, start + 2, two};
  constexpr std::string_view singles = "()[]{},:.+-*/<>=";
  if (singles.find(source[start]) != std::string_view::npos)
    return {TokenKind::symbol, start, start + 1, source.substr(start, 1)};
  std::uint32_t end = start;
  next_code_point(source, end);
  return {TokenKind::stray, start, start, source.substr(start, end - start)};
}

std::optional<char32_t> hex(std::string_view digits) {
  char32_t value = 0;
  for (const char c : digits) {
    const int digit = is_digit(c)              ? c - '0'
                      : (c >= 'a' && c <= 'f') ? c - 'a' + 10
                      : (c >= 'A' && c <= 'F') ? c - 'A' + 10
                                               : -1;
    if (digit < 0) return std::nullopt;
    value = value * 16 + static_cast<char32_t>(digit);
  }
  return value;
}

// `\uXXXX` (two of them for a surrogate pair) or `\UXXXXXX`; `i` is at the letter, and moves on to
// the last digit.
std::optional<char32_t> unicode_escape(std::string_view text, std::uint32_t& i) {
  const std::uint32_t digits = text[i] == 'u' ? 4 : 6;
  if (text.size() - i - 1 < digits) return std::nullopt;
  auto code = hex(text.substr(i + 1, digits));
  if (!code || *code > 0x10FFFF) return std::nullopt;
  i += digits;
  if (*code >= 0xD800 && *code < 0xDC00 && text.substr(i + 1, 2) == "\\u" && text.size() - i > 6) {
    const auto low = hex(text.substr(i + 3, 4));
    if (low && *low >= 0xDC00 && *low < 0xE000) {
      i += 6;
      return 0x10000 + ((*code - 0xD800) << 10) + (*low - 0xDC00);
    }
  }
  if (*code >= 0xD800 && *code < 0xE000) return std::nullopt;
  return code;
}

}  // namespace

std::optional<char32_t> next_code_point(std::string_view text, std::uint32_t& offset) {
  if (offset >= text.size()) return ++offset, U'\0';
  const Decoded decoded = decode_utf8(text.substr(offset));
  if (decoded.size == 0) return std::nullopt;
  offset += decoded.size;
  return decoded.point;
}

// Grammar rules 28 and 29.
bool is_name_start(char32_t c) {
  if (c < 0x80) return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_' || c == '?';
  return (c >= 0xC0 && c <= 0x2FF && c != 0xD7 && c != 0xF7) || (c >= 0x370 && c <= 0x37D) ||
         (c >= 0x37F && c <= 0x1FFF && c != 0x1680 && c != 0x180E) ||
         (c >= 0x200C && c <= 0x200D) || (c >= 0x2070 && c <= 0x218F) ||
         (c >= 0x2C00 && c <= 0x2FEF) || (c >= 0x3001 && c <= 0xD7FF) ||
         (c >= 0xF900 && c <= 0xFDCF) || (c >= 0xFDF0 && c <= 0xFFFD && c != 0xFEFF) ||
         (c >= 0x10000 && c <= 0xEFFFF);
}

bool is_name_part(char32_t c) {
  return is_name_start(c) || (c >= '0' && c <= '9') || c == 0xB7 || (c >= 0x300 && c <= 0x36F) ||
         (c >= 0x203F && c <= 0x2040);
}

std::uint32_t skip_space(std::string_view source, std::uint32_t offset) {
  while (offset < source.size()) {
    std::uint32_t next = offset;
    const auto c = next_code_point(source, next);
    if (!c) break;
    if (is_space(*c)) {
      offset = next;
    } else if (source.substr(offset, 2) == "//") {
      const auto end = source.find_first_of("\n\r", offset);
      offset = static_cast<std::uint32_t>(std::min(end, source.size()));
    } else if (source.substr(offset, 2) == "/*") {
      const auto end = source.find("*/", offset + 2);
      if (end == std::string_view::npos) break;
      offset = static_cast<std::uint32_t>(end + 2);
    } else {
      break;
    }
  }
  return offset;
}

Token next_token(std::string_view source, std::uint32_t offset) {
  const std::uint32_t start = skip_space(source, offset);
  if (start >= source.size()) return {TokenKind::end, start, start, {}};
  const char c = source[start];
  if (is_digit(c) || (c == '.' && is_digit(at(source, start + 1)))) return number(source, start);
  if (c == '"') return quoted(source, start, start, TokenKind::string);
  if (c == '@') {
    const std::uint32_t quote = skip_space(source, start + 1);
    return at(source, quote) == '"' ? quoted(source, start, quote, TokenKind::at_string)
                                    : bad(start, "an '@' that no string follows");
  }
  if (source.substr(start, 2) == "/*") return bad(start, "a comment that no '*/' closes");

  std::uint32_t end = start;
  auto code = next_code_point(source, end);
  if (!code) return bad(start, "text that is not UTF-8");
  if (!is_name_start(*code)) return symbol(source, start);
  for (std::uint32_t next = end; next < source.size(); end = next) {
    code = next_code_point(source, next);
    if (!code || !is_name_part(*code)) break;
  }
  const std::string_view text = source.substr(start, end - start);
  const bool keyword = std::ranges::binary_search(keywords, text);
  return {keyword ? TokenKind::keyword : TokenKind::name, start, end, text};
}

Result<std::string, SyntaxError> unescape(std::string_view source, std::uint32_t start,
                                          std::uint32_t end) {
  const std::string_view text = source.substr(0, end);
  std::string out;
  out.reserve(end - start);
  for (std::uint32_t i = start; i < end; ++i) {
    if (text[i] != '\\') {
      std::uint32_t next = i;
      if (!next_code_point(text, next)) return Failure{SyntaxError{i, "expected UTF-8 text"}};
      out.append(text.substr(i, next - i));
      i = next - 1;
      continue;
    }
    const std::uint32_t escape = i++;
    constexpr std::string_view letters = "nrtbf\"'\\/";
    constexpr std::string_view meanings = "\n\r\t\b\f\"'\\/";
    if (i < end && letters.find(text[i]) != std::string_view::npos) {
      out += meanings[letters.find(text[i])];
      continue;
    }
    if (i < end && text[i] != 'u' && text[i] != 'U') {
      // What is no escape stands for itself, as in the patterns of matches(): "\d".
      out += '\\';
      --i;
      continue;
    }
    const auto code = i < end ? unicode_escape(text, i) : std::nullopt;
    if (!code)
      return Failure{SyntaxError{escape,
                                 "expected \\u with 4 or \\U with 6 hexadecimal digits of a "
                                 "Unicode character"}};
    append_utf8(out, *code);
  }
  return out;
}

std::string describe(const Token& token) {
  switch (token.kind) {
    case TokenKind::end: return "the end of the expression";
    case TokenKind::bad: return std::string(token.text);
    case TokenKind::stray: return "'" + std::string(token.text) + "', which FEEL does not know";
    case TokenKind::name:
    case TokenKind::keyword:
    case TokenKind::number:
    case TokenKind::symbol: return "'" + std::string(token.text) + "'";
    case TokenKind::string:
    case TokenKind::at_string: return token.text.size() > 40 ? "a string" : std::string(token.text);
  }
  return {};
}

}  // namespace cauce::feel
