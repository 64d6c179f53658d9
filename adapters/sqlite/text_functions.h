// SQL functions of ours on text: SQLite's own know only the letters of ASCII, and its LIKE refuses
// long patterns with an error.
//
//   cauce_fold(TEXT)           every code point in lower case (Unicode's simple mapping)
//   cauce_like(TEXT, PATTERN)  `%` any text, `_` one code point, `\` takes the next as it is; a
//                              lone `\` at the end stands for itself. Case-sensitive.
#pragma once

#include <string>
#include <string_view>

#include <SQLiteCpp/SQLiteCpp.h>

namespace cauce::sqlite {

void add_text_functions(SQLite::Database& database);

std::string fold(std::string_view text);
bool like(std::string_view text, std::string_view pattern);

}  // namespace cauce::sqlite
