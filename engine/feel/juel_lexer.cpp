#include "engine/feel/juel_lexer.h"

#include <algorithm>
#include <array>

namespace cauce::feel {
namespace {

constexpr std::array<std::string_view, 16> juel_keywords = {
    "and", "div", "empty", "eq", "false", "ge",   "gt", "instanceof",
    "le",  "lt",  "mod",   "ne", "not",   "null", "or", "true"};

bool is_juel_digit(char c) { return c >= '0' && c <= '9'; }
char byte_at(std::string_view text, std::uint32_t i) { return i < text.size() ? text[i] : '\0'; }

bool is_start(char32_t c) { return c == '$' || (c != '?' && is_name_start(c)); }

Token quoted(std::string_view source, std::uint32_t start) {
  for (std::uint32_t i = start + 1; i < source.size(); ++i) {
    if (source[i] == '\\')
      ++i;
    else if (source[i] == source[start])
      return {TokenKind::string, start, i + 1, source.substr(start, i + 1 - start)};
  }
  return {TokenKind::bad, start, start, "a string that is not closed"};
}

Token number_token(std::string_view source, std::uint32_t start) {
  std::uint32_t i = start;
  while (is_juel_digit(byte_at(source, i))) ++i;
  if (byte_at(source, i) == '.' && is_juel_digit(byte_at(source, i + 1))) {
    ++i;
    while (is_juel_digit(byte_at(source, i))) ++i;
  }
  if (byte_at(source, i) == 'e' || byte_at(source, i) == 'E') {
    std::uint32_t digits = i + 1;
    if (byte_at(source, digits) == '+' || byte_at(source, digits) == '-') ++digits;
    while (is_juel_digit(byte_at(source, digits))) i = ++digits;
  }
  return {TokenKind::number, start, i, source.substr(start, i - start)};
}

Token symbol_token(std::string_view source, std::uint32_t start) {
  constexpr std::array<std::string_view, 7> pairs = {"&&", "||", "==", "!=", "<=", ">=", "->"};
  const std::string_view two = source.substr(start, 2);
  const std::uint32_t length = std::ranges::find(pairs, two) != pairs.end() ? 2 : 1;
  constexpr std::string_view singles = "()[]{}.,?:+-*/%<>!=;";
  if (length == 1 && singles.find(source[start]) == std::string_view::npos)
    return {TokenKind::bad, start, start, "a character that JUEL does not know"};
  return {TokenKind::symbol, start, start + length, source.substr(start, length)};
}

}  // namespace

Token next_juel_token(std::string_view source, std::uint32_t offset) {
  std::uint32_t start = offset;
  while (start < source.size() &&
         std::string_view(" \t\r\n").find(source[start]) != std::string_view::npos)
    ++start;
  if (start >= source.size()) return {TokenKind::end, start, start, {}};
  const char c = source[start];
  if (is_juel_digit(c) || (c == '.' && is_juel_digit(byte_at(source, start + 1))))
    return number_token(source, start);
  if (c == '"' || c == '\'') return quoted(source, start);
  std::uint32_t end = start;
  auto code = next_code_point(source, end);
  if (!code) return {TokenKind::bad, start, start, "text that is not UTF-8"};
  if (!is_start(*code)) return symbol_token(source, start);
  for (std::uint32_t next = end; next < source.size(); end = next) {
    code = next_code_point(source, next);
    if (!code || !(is_start(*code) || (*code != '?' && is_name_part(*code)))) break;
  }
  const std::string_view text = source.substr(start, end - start);
  const bool keyword = std::ranges::binary_search(juel_keywords, text);
  return {keyword ? TokenKind::keyword : TokenKind::name, start, end, text};
}

std::string unescape_juel(std::string_view quoted) {
  std::string out;
  for (std::size_t i = 1; i + 1 < quoted.size(); ++i) {
    if (quoted[i] == '\\' && i + 2 < quoted.size() &&
        (quoted[i + 1] == '\\' || quoted[i + 1] == '\'' || quoted[i + 1] == '"'))
      ++i;
    out += quoted[i];
  }
  return out;
}

}  // namespace cauce::feel
