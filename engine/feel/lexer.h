// Splits FEEL into tokens, on demand: what a name is depends on the names in scope, so the parser
// says where to look next. Grammar: DMN 1.5, 10.3.1.2.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "engine/base/result.h"

namespace cauce::feel {

struct SyntaxError {
  std::uint32_t offset = 0;
  std::string message{};
};

enum class TokenKind : std::uint8_t {
  end,
  name,
  keyword,
  number,
  string,
  at_string,
  symbol,
  stray,
  bad
};

struct Token {
  TokenKind kind = TokenKind::end;
  std::uint32_t start = 0, end = 0;  // Bytes; start is after white space and comments.
  std::string_view text{};           // As written; for `bad`, what is wrong with it.

  bool is(std::string_view symbol_or_keyword) const {
    return (kind == TokenKind::symbol || kind == TokenKind::keyword) && text == symbol_or_keyword;
  }
  bool is_word() const { return kind == TokenKind::name || kind == TokenKind::keyword; }
};

// The token that begins at or after `offset`. A symbol is the longest of: `**` `..` `!=` `<=`
// `>=` and the single characters. A `stray` token is a character that FEEL has no use for; it ends
// where it begins, as a `bad` one does.
Token next_token(std::string_view source, std::uint32_t offset);

// White space, `// …` and `/* … */`. An unclosed comment is left as it stands.
std::uint32_t skip_space(std::string_view source, std::uint32_t offset);

// One code point, 0 at the end; nullopt for invalid UTF-8. `offset` moves behind it.
std::optional<char32_t> next_code_point(std::string_view text, std::uint32_t& offset);

bool is_name_start(char32_t c);
bool is_name_part(char32_t c);

// What the text between two quotes means: \n \r \t \b \f \" \' \\ \/ \uXXXX \UXXXXXX.
Result<std::string, SyntaxError> unescape(std::string_view source, std::uint32_t start,
                                          std::uint32_t end);

// How a token is told in messages: 'x', "end of the expression".
std::string describe(const Token& token);

}  // namespace cauce::feel
